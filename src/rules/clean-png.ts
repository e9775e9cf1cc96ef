import { joined } from './joined-bytes';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/**
 * W3C PNG: what draws the picture, its motion included, and how many bytes each has at the most; text, times, Exif,
 * profiles and private chunks do not.
 */
const drawing: ReadonlyMap<string, number> = new Map([
  ...([
    ['IHDR', 13],
    ['PLTE', 768],
    ['IDAT', Infinity],
    ['IEND', 0],
    ['tRNS', 256],
    ['gAMA', 4],
  ] as const),
  ...([
    ['cHRM', 32],
    ['sRGB', 1],
    ['sBIT', 4],
    ['bKGD', 6],
    ['pHYs', 9],
  ] as const),
  ...([
    ['acTL', 8],
    ['fcTL', 26],
    ['fdAT', Infinity],
  ] as const),
]);

/** A PNG of the chunks that draw it; what lies behind its end is left behind. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let isDrawn = false;
  for (let place = 8; place + 12 <= bytes.length;) {
    const end = place + 12 + view.getUint32(place);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    const most = drawing.get(name);
    // Whatever is longer carries something else along.
    if (most !== undefined && end - place - 12 > most) return null;
    if (most !== undefined) kept.push(bytes.subarray(place, end));
    isDrawn ||= name === 'IDAT';
    if (name === 'IEND') return isDrawn ? joined(kept) : null;
    place = end;
  }
  return null;
}
