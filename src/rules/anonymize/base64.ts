const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const places = new Uint8Array(128).fill(255);
[...alphabet].forEach((unit, place) => (places[unit.charCodeAt(0)] = place));
for (const [unit, place] of [
  ['+', 62],
  ['-', 62],
  ['/', 63],
  ['_', 63],
] as const)
  places[unit.charCodeAt(0)] = place;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes no readable text holds: control characters but for white space, and what UTF-8 never uses. */
const unreadable = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte += 1) if (byte < 0x09 || byte > 0x0d) unreadable[byte] = 1;
for (const byte of [0x7f, 0xc0, 0xc1]) unreadable[byte] = 1;
unreadable.fill(1, 0xf5);

/** How many bytes go on after this one, or −1 when none may stand here. */
function followers(byte: number, awaited: number): number {
  if (unreadable[byte] === 1 || awaited > 0 !== ((byte & 0xc0) === 0x80)) return -1;
  if (awaited > 0) return awaited - 1;
  return byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** The bytes, or `null` as soon as they cannot be text: nearly every long word of a sentence ends here. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [count, held, bits, awaited] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const place = places[text.charCodeAt(at)] ?? 255;
    if (place === 255) return null;
    held = ((held << 6) | place) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    awaited = followers(byte, awaited);
    if (awaited < 0) return null;
    bytes[count] = byte;
    count += 1;
  }
  return awaited === 0 ? bytes.subarray(0, count) : null;
}

/** The text that base64 or its form for addresses stands for, or `null` when it stands for no readable text. */
export function textOfBase64(encoded: string): string | null {
  const bare = encoded.replace(/=+$/, '');
  if (bare.length % 4 === 1) return null;
  const bytes = bytesOf(bare);
  if (!bytes) return null;
  try {
    const decoded = decoder.decode(bytes);
    return /^[\p{L}\p{N}\p{P}\p{S}\p{M}\s]{6,}$/u.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}
