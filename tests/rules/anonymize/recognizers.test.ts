import { existsSync, readdirSync } from 'node:fs';
import { decisiveRecognizers, recognizers } from '../../../src/rules/anonymize/recognizers';

test('every recognizer has a file and a table of its own', () => {
  const files = readdirSync('src/rules/anonymize/recognizers');
  const untested = files.filter(
    (file) => !existsSync(`tests/rules/anonymize/recognizers/${file.replace('.ts', '.test.ts')}`),
  );
  expect(untested).toEqual([]);
});

test('no two recognizers share a name', () => {
  expect(new Set(recognizers.map((one) => one.name)).size).toBe(recognizers.length);
});

test('the first look reads with all that the last one reads with, so that a text it found nothing in is not read again', () => {
  expect(decisiveRecognizers.filter((one) => !recognizers.includes(one))).toEqual([]);
});
