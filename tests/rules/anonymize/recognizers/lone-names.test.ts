import { loneNames } from '../../../../src/rules/anonymize/recognizers/lone-names';
import { describeRecognizer, foundBy } from '../recognizer-table';

test('lone-names finds nothing where somebody goes on', () => {
  expect(['Tverrdal', 'Hunter', 'tk'].flatMap((text) => foundBy(loneNames, text))).toEqual([]);
});

describeRecognizer(
  loneNames,
  {
    isLast: true,
    finds: [
      ['It works. tk', 'tk'],
      ['It is empty.\n-vh', 'vh'],
      ['It is empty\nTverrdal', 'Tverrdal'],
      ['It is empty!\nquistgaard', 'quistgaard'],
      ['You are right, the next version will have it. Noor', 'Noor'],
      ['Hunter', 'Hunter'],
      ['CA', 'CA'],
      ['Danke! barnabas', 'barnabas'],
    ],
    leaves: [
      'It works. thanks',
      'It is empty.\nasap',
      'It is empty. Please',
      'It is for Tverrdal',
      'It opens the page',
      'Steps:\nKite',
      'It fails in Jira. Fixed',
      'Is it a known bug? thx',
    ],
  },
  ', at the end',
);

test('lone-names finds nothing in code', () => {
  expect(foundBy(loneNames, 'Tverrdal', { isLast: true, inCode: true })).toEqual([]);
});
