import { Block } from '../../../src/rules/anonymize/block';
import { wordSign, wordSignOf } from '../../../src/rules/anonymize/word-sign';

const fruits = wordSign(['apple', 'plum']);
const greetings = wordSignOf('Grüße, Hallo');
const both = wordSign(['plum', 'hallo']);

const block = (text: string) => new Block({ where: 'description', text });

describe('A list of words', () => {
  test('is told by any of its words, folded', () => {
    expect(block('A Plum for you').hasWord(fruits)).toBe(true);
    expect(block('GRÜSSE').hasWord(greetings)).toBe(false);
    expect(block('Grüße').hasWord(greetings)).toBe(true);
  });

  test('is not told by a part of a word, nor by the words of another list', () => {
    expect(block('applepie').hasWord(fruits)).toBe(false);
    expect(block('apple').hasWord(both)).toBe(false);
  });

  test('may share a word with another', () => {
    expect([fruits, greetings, both].map((list) => block('plum').hasWord(list))).toEqual([true, false, true]);
  });
});
