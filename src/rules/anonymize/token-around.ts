import { codeAt } from './code-at';
import { shieldOver } from './overlap';
import type { Shield } from './scan';

const partOfToken = /[\p{L}\p{M}\p{N}_@%'’.+-]/u;
const longestValue = 80;

function isPart(unit: number): boolean {
  if (unit > 127) return partOfToken.test(String.fromCharCode(unit));
  return plainParts[unit] === 1;
}

const plainParts = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) if (partOfToken.test(String.fromCharCode(unit))) plainParts[unit] = 1;

/** The whole of `hinrichs42`, `@cvinter` or `M%C3%BCller`, where only a part is unknown; never beyond what stays. */
export function tokenAround(text: string, start: number, end: number, covered: readonly Shield[]): string {
  let [from, to] = [start, end];
  const isFree = (at: number) => isPart(codeAt(text, at)) && shieldOver(covered, at, at + 1) === null;
  while (from > 0 && start - from < longestValue && isFree(from - 1)) from -= 1;
  while (to < text.length && to - end < longestValue && isFree(to)) to += 1;
  const token = text.slice(from, to).replace(/^[.'’+-]{1,80}|[.'’%+-]{1,80}$/g, '');
  const isMoreThanWord = /[\p{N}_@%]|\p{L}[.+-]\p{L}/u.test(token);
  const word = text.slice(start, end);
  return isMoreThanWord && token.length <= longestValue && token.includes(word) ? token : word.slice(0, longestValue);
}
