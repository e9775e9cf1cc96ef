import fc from 'fast-check';
import { cleanImage, copyableExtension } from '../../src/rules/clean-image';
import { bytesOf, chunk, exif, iptc, jpeg, part, png, segment, webp, xmp } from '../build-images';

const drawn = part('VP8 ', [1, 2, 3]);
const canvas = (flags: number) => part('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const adobe = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]) as unknown as number[]);

/** Make, orientation 6 (turn right) and who took it. */
function heldSideways(order: 'II' | 'MM'): Uint8Array {
  const two = (value: number) => (order === 'II' ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (order === 'II' ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const make = [...two(0x010f), ...two(2), ...four(4), ...bytesOf('Pix\0')];
  const orientation = [...two(0x0112), ...two(3), ...four(1), ...two(6), 0, 0];
  const directory = [...two(2), ...make, ...orientation, ...four(0)];
  return segment(0xe1, [
    ...bytesOf('Exif\0\0', order),
    ...two(42),
    ...four(8),
    ...directory,
    ...bytesOf('Carla Meyer'),
  ]);
}
const onlyOrientation = segment(0xe1, [
  ...bytesOf('Exif\0\0MM', [0, 42, 0, 0, 0, 8, 0, 1]),
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
]);

describe('a picture that is passed on (clause P2)', () => {
  test.each([
    ['Exif', jpeg(exif), jpeg()],
    ['Exif that leads out of its segment', jpeg(segment(0xe1, 'Exif\0\0II*\0\xff\xff\xff\x7f')), jpeg()],
    ['Exif of two letters', jpeg(segment(0xe1, 'Exif\0\0II')), jpeg()],
    ['XMP', jpeg(xmp), jpeg()],
    ['IPTC', jpeg(iptc), jpeg()],
    ['a comment', jpeg(segment(0xfe, 'by Carla')), jpeg()],
    ['a preview and a colour profile', jpeg(segment(0xe0, 'JFXX\0preview'), segment(0xe2, 'ICC_PROFILE\0')), jpeg()],
    ['what lies behind its end', bytesOf(jpeg(), 'Carla Meyer'), jpeg()],
    ['all of it at once', bytesOf(jpeg(exif, xmp, iptc), jpeg(exif)), jpeg()],
  ])('is a JPEG without %s', (_, before, after) => {
    expect(cleanImage(before)).toEqual({ bytes: after, mediaType: 'image/jpeg', extension: 'jpg' });
  });

  test.each([
    ['in one byte order', heldSideways('II')],
    ['in the other', heldSideways('MM')],
  ])('stays turned as the camera was held, told %s, and tells nothing else of it', (_, told) => {
    const cleaned = cleanImage(jpeg(told))?.bytes ?? Uint8Array.of();
    expect(cleaned).toEqual(jpeg(onlyOrientation));
    expect(cleanImage(cleaned)?.bytes).toEqual(cleaned);
  });

  test('keeps how a JPEG stores its colours', () => {
    expect(cleanImage(jpeg(adobe, exif))?.bytes).toEqual(jpeg(adobe));
  });

  test.each([
    ['text', png(chunk('tEXt', 'Author\0Carla'), chunk('zTXt', 'x'), chunk('iTXt', 'XML:com.adobe.xmp')), png()],
    ['Exif and a time', png(chunk('eXIf', 'II*'), chunk('tIME', [7, 234, 11, 28, 9, 0, 0])), png()],
    ['private chunks', png(chunk('caLa', 'Northwind')), png()],
    ['what lies behind its end', bytesOf(png(), 'Carla Meyer'), png()],
  ])('is a PNG without %s', (_, before, after) => {
    expect(cleanImage(before)).toEqual({ bytes: after, mediaType: 'image/png', extension: 'png' });
  });

  test('keeps the transparency of a PNG', () => {
    expect(cleanImage(png(chunk('tRNS', [0, 1])))?.bytes).toEqual(png(chunk('tRNS', [0, 1])));
  });

  test('is a WebP without Exif, XMP and profile, and does not announce them', () => {
    const before = webp(canvas(0x3c), part('ICCP', 'p'), drawn, part('EXIF', 'where'), part('XMP ', 'who'));
    const after = webp(canvas(0x10), drawn);
    expect(cleanImage(bytesOf(before, 'more'))).toEqual({ bytes: after, mediaType: 'image/webp', extension: 'webp' });
  });
});

describe('a file that cannot be taken apart to the last byte', () => {
  test.each([
    ['text', bytesOf('2026-11-28 ERROR at Northwind')],
    ['nothing', bytesOf()],
    ['a JPEG cut off in its picture', jpeg(exif).subarray(0, -2)],
    ['a JPEG cut off in a note', jpeg(exif).subarray(0, 20)],
    ['a JPEG without a picture', bytesOf([0xff, 0xd8], exif, [0xff, 0xd9])],
    ['a JPEG with something between its segments', bytesOf([0xff, 0xd8], 'x', jpeg().subarray(2))],
    ['a PNG cut off', png().subarray(0, -4)],
    ['a PNG whose end has something in it', bytesOf(png().subarray(0, -12), chunk('IEND', 'Carla Meyer'))],
    ['a PNG with a chunk of giant length', bytesOf(png().subarray(0, 33), [0xff, 0xff, 0xff, 0xff], 'tEXt')],
    ['a WebP that is larger than its file', bytesOf('RIFF', [255, 255, 255, 255], webp(drawn).subarray(8))],
    ['a PNG without a picture', bytesOf(png().subarray(0, 33), chunk('IEND', []))],
    ['an animated WebP', webp(canvas(0x02), part('ANIM', 'x'), drawn)],
    ['a WebP cut off', webp(drawn).subarray(0, -2)],
    ['a WebP without a picture', webp(part('EXIF', 'x'))],
  ])('such as %s is not passed on', (_, bytes) => {
    expect(cleanImage(bytes)).toBeNull();
  });
});

test.each([
  ['image/jpeg', 'jpg'],
  ['IMAGE/PNG; q=1', 'png'],
  ['image/webp', 'webp'],
  ['image/svg+xml', null],
  ['application/zip', null],
  ['', null],
])('of the type %s the extension is %s', (mediaType, extension) => {
  expect(copyableExtension(mediaType)).toBe(extension);
});

describe('whatever is in the file', () => {
  const secret = 'Carla Meyer at Northwind';
  const told = segment(0xe1, bytesOf('Exif\0\0II*\0', jpeg(exif), secret) as unknown as number[]);
  const carriers: readonly Uint8Array[] = [
    bytesOf(jpeg(told, segment(0xe2, `MPF\0${secret}`), segment(0xfe, secret)), jpeg(told), secret),
    bytesOf(png(chunk('tEXt', secret), chunk('eXIf', secret), chunk('caLa', secret)), jpeg(told)),
    bytesOf(webp(canvas(0x2c), drawn, part('EXIF', secret), part('XMP ', secret)), jpeg(told)),
  ];
  const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

  test('a second picture, a preview within Exif and notes of all kinds are not in what comes out', () => {
    for (const carrier of carriers) {
      expect(textOf(carrier)).toContain(secret);
      expect(textOf(cleanImage(carrier)?.bytes ?? bytesOf(secret))).not.toContain('Carla');
    }
  });

  test('it never throws on bytes that were changed or cut off, and cleaning twice changes nothing', () => {
    const change = fc.tuple(fc.nat(400), fc.nat(255));
    const property = fc.property(
      fc.constantFrom(...carriers),
      fc.array(change, { maxLength: 4 }),
      fc.nat(600),
      (carrier, changes, length) => {
        const bytes = carrier.slice(0, Math.max(length, 12));
        for (const [place, value] of changes) if (place < bytes.length) bytes[place] = value;
        const once = cleanImage(bytes);
        if (once) expect(cleanImage(once.bytes)).toEqual(once);
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });
});
