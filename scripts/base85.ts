const first = 35;

/** As `bytesOfBase85` of the anonymizer reads it; the last four bytes are filled up with zeros. */
export function base85(bytes: Uint8Array): string {
  let coded = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = [0, 1, 2, 3].reduce((sum, byte) => sum * 256 + (bytes[at + byte] ?? 0), 0);
    let five = '';
    for (let sign = 0; sign < 5; sign += 1) {
      five = String.fromCharCode(first + (value % 85)) + five;
      value = Math.floor(value / 85);
    }
    coded += five;
  }
  return coded.replace(/\\/g, 'x').replace(/`/g, 'y').replace(/\$/g, 'z');
}
