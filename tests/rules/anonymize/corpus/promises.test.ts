import { answerLine } from '../../../../scripts/anonymizer/answer';
import { settingsOf } from '../../../../scripts/anonymizer/records';
import { compiledCases } from './all-cases';
import { figuresOf } from './figures';
import { scoreRecord } from './score';

/** Whatever is decided, values of these types never survive: their shape, or the request itself, gives them away. */
const never = new Set(['SECRET', 'EMAIL', 'ACCOUNT_ID', 'MENTION', 'IP', 'HOST', 'LICENSE', 'IBAN', 'CARD']);

describe('the open part of the corpus', () => {
  const figures = figuresOf(
    compiledCases('open').map((record) =>
      scoreRecord(record, answerLine(JSON.stringify(record), settingsOf(record.vendor ?? {}))),
    ),
  );
  const told = (leaks: typeof figures.leaks) => leaks.map(({ id, type, text }) => `${id} ${type}: ${text}`);

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
