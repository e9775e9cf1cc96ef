import { crc32 } from './crc32';
import { joined } from './joined-bytes';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/**
 * W3C PNG: the picture itself. Gamma, colours, size in print and background only advise whoever draws it, and their bytes
 * can say anything; motion goes as well, what stays is the still picture every viewer has.
 */
const drawing = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** W3C PNG, table 11.1: bits per sample, by the colour type they come with. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const indexed = 3;

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  /** With its length, its name and its check sum. */
  readonly whole: Uint8Array;
}

/** A PNG of the chunks that draw it; what lies behind its end is left behind. `null` where one is not what it says. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return null;
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || !header || !isHeader(header)) return null;
  const colourType = header.data[9] ?? 0;
  // Where colours are told by themselves, a palette is advice.
  const kept = chunks.filter(({ name }) => drawing.has(name) && (name !== 'PLTE' || colourType === indexed));
  return isInOrder(kept, colourType) && kept.every((chunk) => fits(chunk, kept, colourType))
    ? joined([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)])
    : null;
}

/** Up to its end; `null` where it has none. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let place = 8; place + 12 <= bytes.length;) {
    const end = place + 12 + view.getUint32(place);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    chunks.push({ name, data: bytes.subarray(place + 8, end - 4), whole: bytes.subarray(place, end) });
    if (name === 'IEND') return chunks;
    place = end;
  }
  return null;
}

function isHeader({ name, data }: Chunk): boolean {
  const [depth = 0, colourType = 0, compression, filter, interlace = 2] = data.subarray(8);
  const isDrawable = compression === 0 && filter === 0 && interlace <= 1;
  return name === 'IHDR' && data.length === 13 && isDrawable && (depths[colourType]?.includes(depth) ?? false);
}

/** Each at most once but the picture's own data, which may come in parts. */
function isInOrder(kept: readonly Chunk[], colourType: number): boolean {
  const names = kept.map(({ name }) => name).join(' ');
  return (colourType === indexed ? /^IHDR PLTE (tRNS )?(IDAT )+IEND$/ : /^IHDR (tRNS )?(IDAT )+IEND$/).test(names);
}

/** A chunk of exactly the length that can be drawn, with the check sum of what it holds. */
function fits({ name, data, whole }: Chunk, kept: readonly Chunk[], colourType: number): boolean {
  const sum = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(whole.length - 4);
  if (sum !== crc32(whole.subarray(4, -4))) return false;
  if (name === 'IEND') return data.length === 0;
  const [header, palette] = kept;
  if (name === 'PLTE') return data.length % 3 === 0 && isBetween(data.length / 3, 1, 2 ** (header?.data[8] ?? 0));
  return name !== 'tRNS' || isTransparency(data.length, colourType, (palette?.data.length ?? 0) / 3);
}

/** One value for each colour of the palette, or for some of them; else one sample of two bytes for each channel. */
function isTransparency(length: number, colourType: number, colours: number): boolean {
  return colourType === indexed ? isBetween(length, 1, colours) : length === { 0: 2, 2: 6 }[colourType];
}

const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
