import { Block } from '../../../src/rules/anonymize/block';
import { onceFor, onceForWhole } from '../../../src/rules/anonymize/once-for';
import { Whole } from '../../../src/rules/anonymize/sign';

test('what is made of a thing is made once, also when there is nothing', () => {
  const asked: object[] = [];
  const sizeOf = onceFor((key: object) => {
    asked.push(key);
    return undefined;
  });
  const key = {};
  expect([sizeOf(key), sizeOf(key), sizeOf({})]).toEqual([undefined, undefined, undefined]);
  expect(asked).toHaveLength(2);
});

test('all blocks of a request get what its texts tell together, a block by itself what its own text tells', () => {
  const read: string[] = [];
  const lengthOf = onceForWhole((text) => {
    read.push(text);
    return text.length;
  });
  const whole = new Whole(['one', 'three']);
  const blocks = ['one', 'three'].map((text, place) => {
    return new Block({ where: 'description', text, partOf: whole.part(place) });
  });
  expect(blocks.map(lengthOf)).toEqual([9, 9]);
  expect(lengthOf(new Block({ where: 'description', text: 'alone' }))).toBe(5);
  expect(read).toEqual(['one\nthree', 'alone']);
});
