import { answerLine } from '../../../../scripts/anonymizer/answer';
import { settingsOf } from '../../../../scripts/anonymizer/records';
import { casesByOthers, compiledCases } from './all-cases';
import type { AnnotatedRecord } from './cases';
import { figuresOf } from './figures';
import { scoreRecord } from './score';

/** Whatever is decided, values of these types never survive: their shape, or the request itself, gives them away. */
const never = new Set(['SECRET', 'EMAIL', 'ACCOUNT_ID', 'MENTION', 'IP', 'HOST', 'LICENSE', 'IBAN', 'CARD']);

const judged = (records: readonly AnnotatedRecord[]) =>
  figuresOf(
    records.map((record) => scoreRecord(record, answerLine(JSON.stringify(record), settingsOf(record.vendor ?? {})))),
  );
type Leaks = ReturnType<typeof figuresOf>['leaks'];
const told = (leaks: Leaks) => leaks.map(({ id, type, text }) => `${id} ${type}: ${text}`);

describe('the open part of the corpus', () => {
  const figures = judged(compiledCases('open'));

  test('nothing survives in what is decided public', () => {
    expect(told(figures.leaks.filter(({ decision }) => decision === 'public'))).toEqual([]);
  });

  test('nothing is public that should be private', () => {
    expect(figures.wronglyPublic).toEqual([]);
  });

  test('secrets, addresses, accounts, machines and numbers of accounts never survive', () => {
    expect(told(figures.leaks.filter(({ type }) => never.has(type)))).toEqual([]);
  });

  test('a third of what may be public is public without a person', () => {
    expect(figures.publicOfPublishable).toBeGreaterThanOrEqual(1 / 3);
  });

  test('what must stay stays, and little else is lost', () => {
    expect(figures.keepRetained).toBeGreaterThanOrEqual(0.99);
    expect(figures.neutralWordsLost).toBeLessThanOrEqual(0.015);
  });

  test('a value has one pseudonym', () => {
    expect(figures.inconsistent[0]).toBe(0);
  });
});

describe('requests by others, who did not know the anonymizer', () => {
  const figures = judged(casesByOthers());

  test('nothing survives in what is decided public', () => {
    expect(told(figures.leaks.filter(({ decision }) => decision === 'public'))).toEqual([]);
  });

  test('nothing is public that should be private', () => {
    expect(figures.wronglyPublic).toEqual([]);
  });

  test('what a person has to see is shown, and little beside it', () => {
    expect(figures.unflaggedInReview).toBeLessThanOrEqual(0.03);
    expect(figures.neutralWordsFlagged).toBeLessThanOrEqual(0.05);
  });

  test('what must stay stays, and little else is lost', () => {
    expect(figures.keepRetained).toBeGreaterThanOrEqual(0.98);
    expect(figures.neutralWordsLost).toBeLessThanOrEqual(0.015);
  });
});
