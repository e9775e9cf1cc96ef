/** ITU-T T.81, appendix B: is a segment filled by what it has to hold, to the last byte? `data` is behind its length. */
export function isWellFormed(marker: number, data: Uint8Array): boolean {
  switch (marker) {
    case 0xc4:
      return isFilled(data, huffmanTableAt);
    case 0xdb:
      return isFilled(data, quantizationTableAt);
    case 0xda:
      return isBetween(data[0], 1, 4) && data.length === 4 + 2 * (data[0] ?? 0);
    case 0xdc:
    case 0xdd:
      return data.length === 2;
    default:
      return isBetween(data[5], 1, 4) && data.length === 6 + 3 * (data[5] ?? 0);
  }
}

/** One table after the other, and nothing left over. */
function isFilled(data: Uint8Array, lengthAt: (data: Uint8Array, place: number) => number | null): boolean {
  let place = 0;
  while (place < data.length) {
    const length = lengthAt(data, place);
    if (length === null) return false;
    place += length;
  }
  return place === data.length && place > 0;
}

/** Class and place of the table, how many codes have each of sixteen lengths, and the codes' values: at most 256. */
function huffmanTableAt(data: Uint8Array, place: number): number | null {
  const head = data[place] ?? 0xff;
  const codes = data.subarray(place + 1, place + 17).reduce((sum, count) => sum + count, 0);
  return head >> 4 <= 1 && (head & 15) <= 3 && codes <= 256 ? 17 + codes : null;
}

/** Precision and place of the table, and its sixty-four values. */
function quantizationTableAt(data: Uint8Array, place: number): number | null {
  const head = data[place] ?? 0xff;
  return head >> 4 <= 1 && (head & 15) <= 3 ? 1 + 64 * ((head >> 4) + 1) : null;
}

const isBetween = (value: number | undefined, least: number, most: number) =>
  value !== undefined && value >= least && value <= most;
