import { joined } from './joined-bytes';
import { orientationOf, orientationSegment } from './jpeg-orientation';

/** ITU-T T.81: what follows is needed to draw the picture; everything else is a note about it. */
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const drawing = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[0xda, 0xdb, 0xdc, 0xdd],
]);
const adobe = 0xee;
const exif = 0xe1;

/**
 * A JPEG without comments, Exif, XMP, IPTC, colour profile, previews and whatever lies behind its end. Of Exif only how
 * the camera was held stays, or pictures would lie on their side.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isDrawn = false;
  for (let place = 2; ;) {
    const marker = markerAt(bytes, place);
    if (marker === endOfImage) return isDrawn ? joined([...kept, bytes.subarray(place, place + 2)]) : null;
    const end = endOfSegment(bytes, place);
    if (marker === null || end === null) return null;
    const segment = bytes.subarray(place, end);
    kept.push(...stays(marker, segment, isDrawn));
    place = end;
    if (marker !== startOfScan) continue;
    place = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, place));
    isDrawn = true;
  }
}

/** What of a segment the clean picture has. */
function stays(marker: number, segment: Uint8Array, isDrawn: boolean): Uint8Array[] {
  if (drawing.has(marker) || isAdobe(marker, segment)) return [segment];
  const orientation = marker === exif && !isDrawn ? orientationOf(segment) : null;
  return orientation === null ? [] : [orientationSegment(orientation)];
}

const markerAt = (bytes: Uint8Array, place: number) => (bytes[place] === 0xff ? (bytes[place + 1] ?? null) : null);

/** `null` where the length a segment tells is none, or leads out of the file. */
function endOfSegment(bytes: Uint8Array, place: number): number | null {
  const end = place + 2 + ((bytes[place + 2] ?? 0) << 8) + (bytes[place + 3] ?? 0);
  return end < place + 4 || end > bytes.length ? null : end;
}

/** Adobe's own segment says how colours are stored: twelve bytes behind its name, and no room for more. */
function isAdobe(marker: number, piece: Uint8Array): boolean {
  return marker === adobe && piece.length === 16 && String.fromCharCode(...piece.subarray(4, 9)) === 'Adobe';
}

/** Within a scan 0xff is data when a zero or a restart marker follows. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let place = start; place + 1 < bytes.length; place += 1) {
    const next = bytes[place + 1] ?? 0;
    if (bytes[place] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place;
  }
  return bytes.length;
}
