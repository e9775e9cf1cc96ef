import { joined } from './joined-bytes';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** W3C PNG: what draws the picture, its motion included; text, times, Exif, profiles and private chunks do not. */
const drawing = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
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
    if (drawing.has(name)) kept.push(bytes.subarray(place, end));
    isDrawn ||= name === 'IDAT';
    if (name === 'IEND') return isDrawn ? joined(kept) : null;
    place = end;
  }
  return null;
}
