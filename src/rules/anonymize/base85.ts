import { codeAt } from './code-at';

/** The sign for nothing; 85 follow one another from there. */
const first = 35;
/** Three of them mean something in a template literal, and the next ones stand for them. */
const instead: Readonly<Record<number, number>> = { 120: 92, 121: 96, 122: 36 };

/** Four bytes of any value from five signs that need no escape in a template literal; the last ones are filled up. */
export function bytesOfBase85(coded: string): Uint8Array {
  const bytes = new Uint8Array((coded.length / 5) * 4);
  for (let at = 0; at < coded.length; at += 5) {
    let value = 0;
    for (let place = at; place < at + 5; place += 1) {
      const code = codeAt(coded, place);
      value = value * 85 + (instead[code] ?? code) - first;
    }
    for (let byte = 3; byte >= 0; byte -= 1) {
      bytes[(at / 5) * 4 + byte] = value % 256;
      value = Math.floor(value / 256);
    }
  }
  return bytes;
}
