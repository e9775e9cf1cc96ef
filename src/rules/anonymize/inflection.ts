/** What English adds to a word, and what stood in its place before. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/s$/, ''],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ings$/, ''],
  [/ings$/, 'e'],
  [/ly$/, ''],
  [/(?:ing|ed)ly$/, ''],
  [/(?:ing|ed)ly$/, 'e'],
  [/ily$/, 'y'],
  [/bly$/, 'ble'],
  [/ally$/, ''],
  [/ness$/, ''],
  [/able$/, ''],
  [/able$/, 'e'],
  [/ability$/, 'able'],
  [/ivity$/, 'ive'],
  [/ations?$/, 'e'],
  [/ments?$/, ''],
  [/less$/, ''],
  [/ful$/, ''],
  [/i[sz]e[ds]?$/, ''],
  [/i[sz]e[ds]?$/, 'y'],
  [/ising$/, 'ize'],
  [/ise[ds]?$/, 'ize'],
  [/isations?$/, 'ize'],
  [/izations?$/, 'ize'],
  [/izing$/, 'ize'],
  [/i[sz](?:ing|ations?)$/, ''],
  [/i[sz](?:ing|ations?)$/, 'e'],
  [/i[sz](?:ing|ations?)$/, 'y'],
  [/([bdgklmnprtv])\1(?:ed|ing)$/, '$1'],
];

const beginnings = /^(?:un|re|non|pre|mis|sub|multi|auto|over|under|inter|de|dis)(?=[a-z]{4})/;

function isEnded(word: string, has: (base: string) => boolean): boolean {
  return (
    word.length >= 4 &&
    endings.some(([ending, instead]) => {
      if (!ending.test(word)) return false;
      const base = word.replace(ending, instead);
      return base.length >= 3 && has(base);
    })
  );
}

/** Is the word, in letters a to z, a form of one that `has` knows: clicked, reopened, unreadable? */
export function isInflected(word: string, has: (base: string) => boolean): boolean {
  if (isEnded(word, has)) return true;
  const bare = word.replace(beginnings, '');
  return bare !== word && (has(bare) || isEnded(bare, has));
}

const doing: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/ers?$/, ''],
  [/ers?$/, 'e'],
  [/([bdgklmnprtv])\1ers?$/, '$1'],
  [/ors?$/, ''],
  [/ors?$/, 'e'],
  [/est$/, ''],
  [/est$/, 'e'],
  [/([bdgklmnprtv])\1est$/, '$1'],
  [/ie(?:r|st)$/, 'y'],
];

/** Is it what or who does it, such as `limiter`? Half of all trades are surnames as well: `baker` is not asked here. */
export function isDoer(word: string, has: (base: string) => boolean): boolean {
  return doing.some(([ending, instead]) => {
    const base = word.replace(ending, instead);
    return base !== word && base.length >= 4 && has(base);
  });
}
