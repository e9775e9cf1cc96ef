import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { cleanImage } from '../../src/rules/clean-image';
import { crc32 } from '../../src/rules/crc32';
import { bytesOf, chunk, jpeg, part, png, segment, webp } from '../build-images';

/** Clause P2: what somebody put into a picture where no picture is does not travel with it. */
const secret = 'Carla Meyer GPS 52.1';
const holds = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).includes(secret);
const padded = (length: number) => secret.padEnd(length, ' ');

const adviceOfPng = ['gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT', 'tEXt', 'iCCP', 'hIST'];
test.each(adviceOfPng)('%s of a PNG stays behind, whatever it says and however often', (name) => {
  const planted = png(chunk(name, secret), chunk(name, padded(32)), chunk(name, []));
  expect(cleanImage(planted)?.bytes).toEqual(png());
});

const signature = png().subarray(0, 8);
const header = (depth: number, colour: number, more: readonly number[] = [0, 0, 0]) =>
  chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, depth, colour, ...more]);
const data = chunk('IDAT', [1, 2, 3]);
const end = chunk('IEND', []);
const pngOf = (...chunks: readonly Uint8Array[]) => bytesOf(signature, ...chunks);
const wrongSum = (whole: Uint8Array) => bytesOf(whole.subarray(0, -4), 'Carl');
const palette = chunk('PLTE', [1, 2, 3, 4, 5, 6]);

test.each([
  ['an end that holds something', pngOf(header(8, 0), data, chunk('IEND', secret))],
  ['a transparency that is too long', png(chunk('tRNS', secret))],
  ['two transparencies', png(chunk('tRNS', [0, 1]), chunk('tRNS', [0, 1]))],
  ['a transparency where there is none', pngOf(header(8, 6), chunk('tRNS', [0, 1]), data, end)],
  ['a transparency behind the picture', pngOf(header(8, 0), data, chunk('tRNS', [0, 1]), end)],
  ['more transparencies than colours', pngOf(header(8, 3), palette, chunk('tRNS', [1, 2, 3]), data, end)],
  ['no palette where one is needed', pngOf(header(8, 3), data, end)],
  ['a palette that is no multiple of three', pngOf(header(8, 3), chunk('PLTE', secret), data, end)],
  ['a palette of more colours than can be told', pngOf(header(1, 3), chunk('PLTE', padded(21)), data, end)],
  ['two palettes', pngOf(header(8, 3), palette, palette, data, end)],
  ['a header that is too long', pngOf(header(8, 0, bytesOf([0, 0, 0], secret) as unknown as number[]), data, end)],
  ['a depth that does not exist', pngOf(header(3, 0), data, end)],
  ['a colour type that does not exist', pngOf(header(8, 5), data, end)],
  ['two headers', pngOf(header(8, 0), header(8, 0), data, end)],
  ['something before its header', pngOf(chunk('tEXt', secret), header(8, 0), data, end)],
  ['a wrong check sum', pngOf(header(8, 0), wrongSum(data), end)],
  ['a check sum of the end that says something', pngOf(header(8, 0), data, wrongSum(end))],
])('a PNG with %s is not passed on', (_what, bytes) => {
  expect(cleanImage(bytes)).toBeNull();
});

test('a palette that only advises stays behind; one that colours the picture stays', () => {
  expect(cleanImage(pngOf(header(8, 2), chunk('PLTE', padded(21)), data, end))?.bytes).toEqual(
    pngOf(header(8, 2), data, end),
  );
  const coloured = pngOf(header(8, 3), palette, chunk('tRNS', [0, 255]), data, data, end);
  expect(cleanImage(coloured)?.bytes).toEqual(coloured);
});

test.each([
  ['restarts', segment(0xdd, bytesOf([0, 8], secret) as unknown as number[])],
  ['number of lines', segment(0xdc, bytesOf([0, 8], secret) as unknown as number[])],
  ['quantization', segment(0xdb, bytesOf([0], new Array(64).fill(1), secret) as unknown as number[])],
  ['codes', segment(0xc4, bytesOf([0, 1], new Array(15).fill(0), [5], secret) as unknown as number[])],
  ['frame', segment(0xc0, bytesOf([8, 0, 1, 0, 1, 1, 1, 0x11, 0], secret) as unknown as number[])],
  ['scan', segment(0xda, bytesOf([1, 1, 0, 0, 63, 0], secret) as unknown as number[])],
  ['second frame', segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])],
  ['scan before its frame', segment(0xda, [1, 1, 0, 0, 63, 0])],
])('a JPEG whose %s has room for more is not passed on', (_what, planted) => {
  expect(cleanImage(jpeg(planted))).toBeNull();
});

test('of Adobe’s segment only how colours are stored stays', () => {
  const said = segment(0xee, bytesOf('Adobe', 'Carla!', [1]) as unknown as number[]);
  const kept = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]) as unknown as number[]);
  expect(cleanImage(jpeg(said))?.bytes).toEqual(jpeg(kept));
});

const drawn = part('VP8 ', [1, 2, 3, 4]);
const canvas = (first: readonly number[]) => part('VP8X', [...first, 0, 0, 0, 0, 0, 0]);
test('of a WebP what is reserved and what fills up are nought', () => {
  expect(cleanImage(webp(canvas([0xff & ~2, 67, 97, 114]), drawn))?.bytes).toEqual(webp(canvas([16, 0, 0, 0]), drawn));
  const odd = part('VP8 ', [1, 2, 3]);
  expect(cleanImage(webp(bytesOf(odd.subarray(0, -1), 'C')))?.bytes).toEqual(webp(odd));
});

test.each([
  ['two pictures', webp(drawn, drawn)],
  ['a second canvas', webp(canvas([0, 0, 0, 0]), canvas([0, 0, 0, 0]), drawn)],
  ['a transparency behind it', webp(canvas([16, 0, 0, 0]), drawn, part('ALPH', secret))],
  ['a transparency that nothing announces', webp(part('ALPH', secret), drawn)],
])('a WebP with %s is not passed on', (_what, bytes) => {
  expect(cleanImage(bytes)).toBeNull();
});

const coloured = pngOf(header(8, 3), palette, chunk('tRNS', [0]), data, end);
const pictures = [jpeg(), png(), coloured, webp(canvas([16, 0, 0, 0]), part('ALPH', [1]), drawn)];

test('whatever the bytes are, nothing is thrown, and cleaning what is clean changes nothing', () => {
  const changed = fc
    .tuple(fc.constantFrom(...pictures), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }), fc.nat(400))
    .map(([picture, changes, cut]) => {
      const bytes = Uint8Array.from(picture);
      for (const [place, value] of changes) bytes[place % bytes.length] = value;
      return cut < bytes.length / 2 ? bytes.subarray(0, bytes.length - cut) : bytes;
    });
  fc.assert(
    fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const once = cleanImage(bytes);
      if (once) expect(cleanImage(once.bytes)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

const noteNames = fc.stringMatching(/^[A-Za-z]{4}$/).filter((name) => !['IHDR', 'IDAT', 'IEND'].includes(name));
test('nothing planted in any chunk or segment of notes survives', () => {
  const planted = fc.oneof(
    noteNames.map((name) => png(chunk(name, secret))),
    noteNames.filter((name) => !/^(VP8|ALPH)/.test(name)).map((name) => webp(part(name, secret), drawn)),
    fc.integer({ min: 0x02, max: 0xfe }).map((marker) => jpeg(segment(marker, secret))),
  );
  fc.assert(fc.property(planted, (bytes) => !holds(cleanImage(bytes)?.bytes)));
});

test('a real picture keeps what draws it', () => {
  const real = readFileSync(join(__dirname, '../../docs/images/tracker-issue.png'));
  const cleaned = cleanImage(real)?.bytes;
  expect(cleaned?.length).toBeGreaterThan(1000);
  expect(cleanImage(bytesOf(real, secret))?.bytes).toEqual(cleaned);
});

test('the check sum is the one everybody counts', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
});
