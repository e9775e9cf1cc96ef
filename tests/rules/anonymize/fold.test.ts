import { countWords, fold } from '../../../src/rules/anonymize/fold';

test('letters of every alphabet fold to the same, capital or small', () => {
  const different: string[] = [];
  for (let code = 0; code < 0x10000; code += 1) {
    const letter = String.fromCharCode(code);
    const small = letter.toLowerCase();
    if (/\p{L}/u.test(letter) && small.length === 1 && fold(letter) !== fold(small)) different.push(letter);
  }
  expect(different).toEqual([]);
});

test.each([
  ['Þórunn', 'þórunn'],
  ['GUÐRÚN', 'Guðrún'],
  ['WEIẞ', 'weiß'],
  ['ΝΙΚΟΣ', 'Νίκος'],
])('%s is folded as %s is', (capitals, name) => {
  expect(fold(capitals)).toBe(fold(name));
});

test.each([
  ['', 0],
  ['a b c', 0],
  ['ab', 1],
  ['The export, of 12 rows!', 5],
  ['x1 y', 1],
  ['für alle Straßen', 3],
])('“%s” has %i words of two letters at least', (text, count) => {
  expect(countWords(text)).toBe(count);
});
