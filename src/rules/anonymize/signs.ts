import { codeAt, codeWithin } from './code-at';

/** What a text holds at all: most patterns need not be tried on most texts. */
export interface Signs {
  readonly digits: number;
  /** Length of the longest run of characters that keys, ids and encoded values are made of. */
  readonly longestRun: number;
  readonly isBeyondAscii: boolean;
  /** Does a full stop stand inside a word, as in the name of a host? One that ends a sentence joins nothing. */
  readonly isDotted: boolean;
}

const runUnits = new Uint8Array(128);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_=.-')
  runUnits[codeAt(unit, 0)] = 1;

/** Letters, digits, `_` and `-`, all beyond ASCII taken for letters. */
function joins(code: number): boolean {
  return code >= 128 || (runUnits[code] === 1 && code !== 43 && code !== 46 && code !== 47 && code !== 61);
}

export function signsOf(text: string): Signs {
  let digits = 0;
  let longestRun = 0;
  let run = 0;
  let isBeyondAscii = false;
  let isDotted = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code >= 128) isBeyondAscii = true;
    if (code === 46 && joins(codeWithin(text, at + 1, length))) isDotted = true;
    if (code >= 48 && code <= 57) digits += 1;
    run = code < 128 && runUnits[code] === 1 ? run + 1 : 0;
    if (run > longestRun) longestRun = run;
  }
  return { digits, longestRun, isBeyondAscii, isDotted };
}
