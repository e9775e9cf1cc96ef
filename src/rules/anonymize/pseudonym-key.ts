/** Pseudonym → the first value it stood for; an empty value only keeps the number from being given again. */
export type PseudonymKey = Readonly<Record<string, string>>;

/** Nobody's name is longer; a whole line of a log may be. */
const longestValue = 500;

/**
 * The key as it fits into so many characters of JSON: the longest values go first, and leave their numbers behind, so
 * that no pseudonym ever stands for two things.
 */
export function fittingKey(key: PseudonymKey, longest: number): PseudonymKey {
  const fitting = Object.fromEntries(
    Object.entries(key).map(([pseudonym, value]) => [pseudonym, value.length > longestValue ? '' : value]),
  );
  let room = longest - JSON.stringify(fitting).length;
  const byLength = Object.entries(fitting).sort(([, one], [, other]) => other.length - one.length);
  for (const [pseudonym, value] of byLength) {
    if (room >= 0) break;
    fitting[pseudonym] = '';
    room += JSON.stringify(value).length - 2;
  }
  return fitting;
}
