/** Exif 2.32, TIFF 6.0: the tag that says how the camera was held, and the type of its value. */
const orientationTag = 0x0112;
const shortType = 3;
const upright = 1;
const name = [0x45, 0x78, 0x69, 0x66, 0, 0];
const headLength = 4 + name.length;

/** The first directory of an Exif segment (with its marker), in the byte order the segment names. */
function directoryOf(segment: Uint8Array): { readonly view: DataView; readonly isLittle: boolean } | null {
  if (!name.every((byte, at) => segment[4 + at] === byte)) return null;
  const view = new DataView(segment.buffer, segment.byteOffset + headLength, segment.length - headLength);
  if (view.byteLength < 8) return null;
  const order = view.getUint16(0);
  return order === 0x4949 || order === 0x4d4d ? { view, isLittle: order === 0x4949 } : null;
}

/**
 * How a picture has to be turned, as its Exif segment tells: 2 to 8. `null` for a segment that is none, for one that
 * says nothing of it, and for a picture that stands upright already.
 */
export function orientationOf(segment: Uint8Array): number | null {
  const found = directoryOf(segment);
  if (!found) return null;
  const { view, isLittle } = found;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > view.byteLength) return null;
  const entries = view.getUint16(start, isLittle);
  for (let entry = start + 2; entry < start + 2 + entries * 12 && entry + 12 <= view.byteLength; entry += 12) {
    if (view.getUint16(entry, isLittle) !== orientationTag || view.getUint16(entry + 2, isLittle) !== shortType)
      continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value > upright && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that tells how to turn the picture, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const content = [...name, ...tiff, ...entry];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}
