import { outcomeRound, roundName } from '../../src/rules/outcome-round';
import { anOutcome, iso } from '../build';

const deletedAt = iso('2026-11-17 09:00');
const first = anOutcome();
const second = anOutcome({ outcomeId: 'outcome-2', issueKey: 'BUG-2', issueId: '30002', round: 1 });

describe('of each kind', () => {
  test('a request has nothing at first', () => {
    expect(outcomeRound([anOutcome({ kind: 'development' })], 'bug')).toEqual({
      ...{ round: 0, standing: null, deleted: null },
    });
  });

  test('one outcome stands', () => {
    expect(outcomeRound([first], 'bug')).toEqual({ round: 0, standing: first, deleted: null });
  });

  test('none stands once its issue was deleted, and the next has the next number', () => {
    const deleted = { ...first, deletedAt };
    expect(outcomeRound([deleted], 'bug')).toEqual({ round: 1, standing: null, deleted });
    expect(roundName({ ...deleted, round: 1 })).toBe('bug:1');
  });

  test('the one that took its place stands, in whichever order they are read', () => {
    const entries = [second, { ...first, deletedAt }];
    for (const read of [entries, [...entries].reverse()])
      expect(outcomeRound(read, 'bug')).toEqual({ round: 1, standing: second, deleted: null });
  });

  test('it may be deleted as well', () => {
    const deleted = { ...second, deletedAt };
    expect(outcomeRound([{ ...first, deletedAt }, deleted], 'bug')).toEqual({ round: 2, standing: null, deleted });
  });
});
