import { answerLines } from '../../scripts/anonymize.entry';
import { settingsOf, vendorOf } from '../../scripts/anonymizer/records';
import { adfToText } from '../../src/rules/adf-text';

const settings = settingsOf({ vendor: 'Lantern Apps', products: ['Lantern Sync'], publicIssueKeys: ['LANT'] });
const record = {
  id: 'one',
  people: {
    reporter: { displayName: 'Ingeborg Solvang', emailAddress: 'ingeborg@solvang.example', accountId: 'acc-1' },
    organization: { name: 'Solvang Bruk', domains: ['solvang.example'] },
  },
  summary: 'Lantern Sync stops after LANT-12',
  text: 'Lantern Sync 2.3 stops with java.lang.NullPointerException on jira.solvang.example.\nThanks, Ingeborg',
  comments: [{ author: 'Oddvar Nesbakk', text: 'Oddvar here, the same happens after a restart of the node.' }],
};
const line = (more: object = {}) => JSON.stringify({ ...record, ...more });

describe('the anonymizer on the command line', () => {
  test('answers a line per record, with what would be published of text and comments', () => {
    const [first] = [...answerLines(line(), settings)];
    const published = adfToText(first?.answer?.bug.descriptionAdf ?? { type: 'doc', version: 1, content: [] });
    expect(first?.answer).toMatchObject({ id: 'one', bug: { summary: 'Lantern Sync stops after LANT-12' } });
    expect(published).toContain('java.lang.NullPointerException');
    expect(published).toContain('after a restart of the node');
    expect(published).not.toMatch(/ingeborg|solvang|oddvar/i);
    expect(first?.answer?.map).toContainEqual({ original: 'Ingeborg', placeholder: '[person-1]' });
  });

  test('never reads the annotations', () => {
    const annotated = line({ leaves: ['/text'], sensitive: [{ text: 'restart' }], keep: [], publishable: false });
    const withoutTime = (text: string) => [...answerLines(text, settings)].map(({ answer }) => ({ ...answer, ms: 0 }));
    expect(withoutTime(annotated)).toEqual(withoutTime(line()));
  });

  test('tells which lines are no records and answers the others', () => {
    const answers = [...answerLines(`${line()}\n{"id":\n\n{"id":"x"}\n${line({ id: 'two' })}\n`, settings)];
    expect(answers.map((one) => [one.line, one.answer?.id ?? one.problem])).toEqual([
      [1, 'one'],
      [2, 'is not JSON.'],
      [4, expect.stringMatching(/^people: /)],
      [5, 'two'],
    ]);
  });

  test('takes the vendor’s own names from the vendor’s file', () => {
    expect(vendorOf('{"vendor":"Lantern Apps","products":["Lantern Sync"],"publicIssueKeys":["LANT"]}')).toEqual(
      settings,
    );
    expect(vendorOf('{"products":"Lantern Sync"}')).toMatch(/^products: /);
  });
});
