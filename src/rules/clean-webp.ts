import { joined } from './joined-bytes';

/** RFC 9649: still pictures are drawn by these; animations nest further chunks and are not taken apart. */
const drawing = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH']);
/** The bit of VP8X that announces transparency: all that stays of what it announces. */
const transparent = 0x10;
const animated = 0x02;

/** A still WebP of the chunks that draw it, announcing nothing else. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const chunks = nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP' ? chunksOf(bytes) : null;
  if (!chunks || chunks.some(isAnimated)) return null;
  const kept = chunks.filter((chunk) => drawing.has(nameAt(chunk, 0)));
  if (!/^(VP8X(ALPH)?)?VP8[ L]$/.test(kept.map((chunk) => nameAt(chunk, 0)).join(''))) return null;
  for (const chunk of kept) if (nameAt(chunk, 0) === 'VP8X') chunk.set([(chunk[8] ?? 0) & transparent, 0, 0, 0], 8);
  return withHeader(bytes, joined(kept));
}

/** Copies of the chunks; `null` where they do not fill the file as it says. */
function chunksOf(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return null;
  const chunks: Uint8Array[] = [];
  let place = 12;
  while (place + 8 <= whole) {
    const size = view.getUint32(place + 4, true);
    const end = place + 8 + size + (size % 2);
    if (end > whole) return null;
    const chunk = bytes.slice(place, end);
    if (size % 2 === 1) chunk[chunk.length - 1] = 0;
    chunks.push(chunk);
    place = end;
  }
  return place === whole ? chunks : null;
}

/** What VP8X says about itself has to fit its ten bytes; anything else is not drawn by us either. */
function isAnimated(chunk: Uint8Array): boolean {
  const name = nameAt(chunk, 0);
  if (name === 'ANIM' || name === 'ANMF') return true;
  return name === 'VP8X' && (chunk.length !== 18 || ((chunk[8] ?? 0) & animated) !== 0);
}

function withHeader(bytes: Uint8Array, chunks: Uint8Array): Uint8Array {
  const header = bytes.slice(0, 12);
  new DataView(header.buffer).setUint32(4, chunks.length + 4, true);
  return joined([header, chunks]);
}

const nameAt = (bytes: Uint8Array, place: number) => String.fromCharCode(...bytes.subarray(place, place + 4));
