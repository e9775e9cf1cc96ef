import { codeAt } from './code-at';
import { Sign } from './sign';

/** A way to write letters by their numbers: what it cannot do without, the stretch that has it, and what it says. */
export interface Escape {
  readonly sign: Sign;
  readonly pattern: RegExp;
  readonly decode: (text: string) => string | null;
}

const marks: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const named: Readonly<Record<string, string>> = {
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
  thorn: 'þ',
  eth: 'ð',
  nbsp: ' ',
  amp: '&',
  commat: '@',
  period: '.',
};

/** Of bytes in hexadecimal; null when they are no text. */
function textOfBytes(hex: string): string | null {
  const bytes = Uint8Array.from(hex.match(/[\da-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = new TextDecoder().decode(bytes);
  return /(?!\s)\p{Cc}/u.test(text) ? null : text;
}

function fromNumber(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function fromEntity(entity: string): string {
  const [, hex, decimal, letter = '', mark = '', name = ''] =
    /^&(?:#x([\da-f]+)|#(\d+)|([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron)|(\w+));$/i.exec(entity) ?? [];
  if (hex) return fromNumber(hex, 16);
  if (decimal) return fromNumber(decimal, 10);
  return letter === '' ? (named[name.toLowerCase()] ?? entity) : `${letter}${marks[mark] ?? ''}`.normalize('NFC');
}

/** Everything beyond ASCII taken for a letter. */
function isLetter(code: number): boolean {
  return code >= 128 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Of a letter that takes two units. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Are there four letters in a row with one sign between each two, as in what is spaced out? Told at once of most. */
function hasSpacedLetters(text: string): boolean {
  let row = 0;
  let isAfterLetter = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (isSecondHalf(code)) continue;
    if (isLetter(code)) row = isAfterLetter ? 1 : row + 1;
    else if (!isAfterLetter) row = 0;
    if (row >= 4) return true;
    isAfterLetter = isLetter(code);
  }
  return false;
}

const fourSpacedOut = /(?<!\p{L})\p{L}([ ._-])\p{L}\1\p{L}\1\p{L}(?!\p{L})/u;

/** What programs and mails write instead of letters: K\u00f6hler, \x4b\x6f, K&ouml;hler, K=C3=B6hler, 4b 6f 68. */
export const escapes: readonly Escape[] = [
  {
    sign: new Sign(/\\u\{?[\da-f]{2}/i),
    pattern: /[\p{L}\p{N}@._-]{0,60}(?:\\{1,2}u(?:[\da-f]{4}|\{[\da-f]{2,6}\})[\p{L}\p{N}@._-]{0,60}){1,200}/giu,
    decode: (text) =>
      text.replace(/\\{1,2}u\{?([\da-f]{4,6}|(?<=\{)[\da-f]{2,3})\}?/gi, (_, code: string) => fromNumber(code, 16)),
  },
  {
    sign: new Sign(/\\x[\da-f]{2}/i),
    pattern: /[\p{L}\p{N}@._-]{0,60}(?:(?:\\{1,2}x[\da-f]{2}){1,400}[\p{L}\p{N}@._-]{0,60}){1,60}/giu,
    decode: (text) =>
      text.replace(/(?:\\{1,2}x[\da-f]{2}){1,400}/gi, (run) => textOfBytes(run.replace(/\\{1,2}x/gi, '')) ?? run),
  },
  {
    sign: new Sign(/&#?\w{2,8};/),
    pattern: /[\p{L}\p{N}@._-]{0,60}(?:&(?:#x?[\da-f]{2,6}|[a-z]{3,7});[\p{L}\p{N}@._-]{0,60}){1,200}/giu,
    decode: (text) => text.replace(/&#?\w{2,8};/g, fromEntity),
  },
  {
    // three bytes in a row, or two that make one letter: `a=B6` alone is an assignment
    sign: new Sign(/=[C-E][\dA-F]=[89AB][\dA-F]|=[\dA-F]{2}=[\dA-F]{2}=[\dA-F]{2}/),
    pattern: /[\p{L}\p{N}@._-]{0,60}(?:(?:=[\dA-F]{2}){1,200}[\p{L}\p{N}@._-]{0,60}){1,60}/gu,
    decode: (text) => text.replace(/(?:=[\dA-F]{2}){1,200}/g, (run) => textOfBytes(run.replaceAll('=', '')) ?? run),
  },
  {
    sign: new Sign(/(?:[\da-f]{2} ){3}/i),
    pattern: /(?<!\w)[\da-f]{2}(?: [\da-f]{2}){3,400}(?!\w)/gi,
    decode: textOfBytes,
  },
];

/** As signatures are spaced out: M a r t a, M.a.r.t.a or M-A-R-T-A. */
export const spacedOut = {
  isIn: (text: string): boolean => hasSpacedLetters(text) && fourSpacedOut.test(text),
  pattern: /(?<![\p{L}\p{N}])\p{L}(?:[ ._-]{1,3}\p{L}(?![\p{L}\p{N}])){3,60}/gu,
  decode: (text: string): string => text.replace(/[ ._-]{1,3}/g, (gap) => (gap.length > 1 ? ' ' : '')),
};

/** What such a run cannot do without. */
export const escapedSign = new Sign(/\\[ux]|&#|=[\dA-F]{2}=|(?:[\da-f]{2} ){3}/i);

/** Letters or bytes by their numbers, many beside each other: what they say is not to be seen. */
export const escapedRun =
  /(?:\\{1,2}(?:u[\da-f]{4}|u\{[\da-f]{2,6}\}|x[\da-f]{2})){3,400}|(?:&#x?[\da-f]{2,6};){3,400}|(?:=[\dA-F]{2}){3,400}|(?<!\w)(?=[\d ]{0,60}[a-f])[\da-f]{2}(?: [\da-f]{2}){5,400}(?!\w)/gi;
