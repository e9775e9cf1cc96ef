import { joined } from './joined-bytes';
import { isWellFormed } from './jpeg-segments';
import { orientationOf, orientationSegment } from './jpeg-orientation';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** ITU-T T.81: frames that browsers draw; others are arithmetic, lossless or made of several pictures. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** With a frame these draw the picture: tables, scans, the number of lines, restarts. All else is a note about it. */
const drawing = new Set([...frames, 0xc4, startOfScan, 0xdb, 0xdc, 0xdd]);
const adobe = 0xee;
const exif = 0xe1;

/**
 * A JPEG without comments, Exif, XMP, IPTC, colour profile, previews and whatever lies behind its end. Of Exif only how
 * the camera was held stays, or pictures would lie on their side.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [isDrawn, frameCount] = [false, 0];
  for (let place = 2; ;) {
    const marker = markerAt(bytes, place);
    if (marker === endOfImage) return isDrawn ? joined([...kept, bytes.subarray(place, place + 2)]) : null;
    const end = endOfSegment(bytes, place);
    if (marker === null || end === null) return null;
    const segment = bytes.subarray(place, end);
    if (frames.has(marker)) frameCount += 1;
    if (!isDrawable(marker, segment, frameCount)) return null;
    kept.push(...stays(marker, segment, isDrawn));
    place = end;
    if (marker !== startOfScan) continue;
    place = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, place));
    isDrawn = true;
  }
}

/** There is one frame, before what is drawn in it, and what draws it has the length it needs. */
function isDrawable(marker: number, segment: Uint8Array, frameCount: number): boolean {
  if (frameCount > 1 || (marker === startOfScan && frameCount === 0)) return false;
  return !drawing.has(marker) || isWellFormed(marker, segment.subarray(4));
}

/** What of a segment the clean picture has. */
function stays(marker: number, segment: Uint8Array, isDrawn: boolean): Uint8Array[] {
  if (drawing.has(marker)) return [segment];
  if (isAdobe(marker, segment)) return isDrawn ? [] : [adobeSegment(segment[15] ?? 0)];
  const orientation = marker === exif && !isDrawn ? orientationOf(segment) : null;
  return orientation === null ? [] : [orientationSegment(orientation)];
}

const markerAt = (bytes: Uint8Array, place: number) => (bytes[place] === 0xff ? (bytes[place + 1] ?? null) : null);

/** `null` where the length a segment tells is none, or leads out of the file. */
function endOfSegment(bytes: Uint8Array, place: number): number | null {
  const end = place + 2 + ((bytes[place + 2] ?? 0) << 8) + (bytes[place + 3] ?? 0);
  return end < place + 4 || end > bytes.length ? null : end;
}

/** Adobe's own segment says how colours are stored, in its last byte. */
function isAdobe(marker: number, piece: Uint8Array): boolean {
  return marker === adobe && piece.length === 16 && String.fromCharCode(...piece.subarray(4, 9)) === 'Adobe';
}

/** The same whoever wrote it, but for that byte. */
const adobeSegment = (transform: number) =>
  Uint8Array.of(0xff, adobe, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, Math.min(transform, 2));

/** Within a scan 0xff is data when a zero or a restart marker follows. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let place = start; place + 1 < bytes.length; place += 1) {
    const next = bytes[place + 1] ?? 0;
    if (bytes[place] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place;
  }
  return bytes.length;
}
