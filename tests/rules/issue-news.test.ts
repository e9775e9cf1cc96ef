import { duplicateTarget, mayFollow, mayStillBeLinked } from '../../src/rules/follow-duplicates';
import { afterLook, newsOwed, type NewsFacts, type NewsRecord } from '../../src/rules/issue-news';

const resolvedAt = '2026-11-16T17:00:00.000Z';
const bug = (changes: Partial<NewsFacts> = {}): NewsFacts => ({
  ...{ id: '30001', key: 'BUG-1', isPublic: true, statusName: 'To Do', statusCategory: 'new', resolutionName: null },
  ...{ resolvedAt: null, fixVersions: [] },
  ...changes,
});
const resolved = (resolutionName: string, changes: Partial<NewsFacts> = {}) =>
  bug({ statusName: 'Done', statusCategory: 'done', resolutionName, resolvedAt, ...changes });
const version = (name: string, released: boolean) => ({ name, released });
const kindOf = (issue: NewsFacts, mode: 'release' | 'resolution' | 'never') =>
  newsOwed(issue, issue, mode)?.kind ?? null;

describe('which news are owed (O3, O5)', () => {
  const planned = resolved('Fixed', { fixVersions: [version('8.5', false)] });
  const released = resolved('Fixed', { fixVersions: [version('8.5', true), version('9.0', false)] });
  test.each([
    ['an open issue', bug(), null, null],
    ['one in progress', bug({ statusCategory: 'indeterminate' }), null, null],
    ['a fix without a version', resolved('Fixed'), null, 'fixed'],
    ['a fix whose version is not released', planned, null, 'fixed'],
    ['a fix that is released', released, 'released', 'released'],
    ['what is released but open again', bug({ fixVersions: [version('8.5', true)] }), null, null],
    ['what will not be fixed', resolved("Won't Do"), 'not-fixed', 'not-fixed'],
    ['what cannot be reproduced', resolved('Cannot Reproduce'), 'not-fixed', 'not-fixed'],
    ['a duplicate of nothing', resolved('Duplicate'), 'not-fixed', 'not-fixed'],
  ])('of %s', (_what, issue, onRelease, onResolution) => {
    expect(kindOf(issue, 'release')).toBe(onRelease);
    expect(kindOf(issue, 'resolution')).toBe(onResolution);
    expect(kindOf(issue, 'never')).toBeNull();
  });

  test('name the released versions alone', () => {
    expect(newsOwed(released, released, 'release')).toMatchObject({ key: 'BUG-1', versions: ['8.5'], state: 'fixed' });
  });

  test('of a duplicate are those of the issue that stays; until then only that it is one', () => {
    const duplicate = resolved('Duplicate');
    const other = bug({ id: '30002', key: 'BUG-2' });
    expect(newsOwed(duplicate, other, 'release')).toMatchObject({ kind: 'duplicate', key: 'BUG-2' });
    const ended = { ...released, id: '30002', key: 'BUG-2' };
    expect(newsOwed(duplicate, ended, 'release')).toMatchObject({ kind: 'released', key: 'BUG-2', isPublic: true });
  });

  test.each([
    ['the duplicate', false, true],
    ['the issue that stays', true, false],
  ])('say nothing of being a duplicate where %s is private, and at the end no name', (_what, first, last) => {
    const duplicate = resolved('Duplicate', { isPublic: first });
    expect(newsOwed(duplicate, bug({ id: '2', isPublic: last }), 'release')).toBeNull();
    expect(newsOwed(duplicate, { ...released, id: '2', isPublic: last }, 'release')).toMatchObject({ isPublic: false });
  });
});

describe('told once (O3)', () => {
  const now = '2026-11-16T18:00:00.000Z';
  const seen = { id: '30001', key: 'BUG-1', follows: '30001', isOver: true };
  const look = (record: NewsRecord | null, issue: NewsFacts, mode: 'release' | 'resolution' = 'release') =>
    afterLook(record, { ...seen, isOver: issue.statusCategory === 'done' }, newsOwed(issue, issue, mode), now);
  const fixed = resolved('Fixed', { fixVersions: [version('8.5', true)] });

  test('a generation begins with the news, and the same news never begins another', () => {
    const first = look(null, fixed);
    expect(first).toMatchObject({ isNew: true, record: { phase: 'telling', generation: 1 } });
    expect(look(first.record, fixed)).toMatchObject({ isNew: false, record: { phase: 'telling', generation: 1 } });
    const told: NewsRecord = { ...first.record, phase: 'resting' };
    expect(look(told, fixed)).toMatchObject({ isNew: false, record: { phase: 'resting', generation: 1 } });
  });

  test('told as fixed, the release of its version is no further news', () => {
    const first = look(null, resolved('Fixed'), 'resolution');
    expect(look(first.record, fixed, 'resolution').isNew).toBe(false);
    expect(look(first.record, fixed, 'release').isNew).toBe(false);
  });

  test('opened again it stops; resolved again it is told again, also when nobody saw it open', () => {
    const first = look(null, fixed).record;
    const opened = look(first, bug()).record;
    expect(opened).toMatchObject({ phase: 'resting', generation: 1 });
    const again = { ...fixed, resolvedAt: '2026-11-20T17:00:00.000Z' };
    for (const before of [opened, first])
      expect(look(before, again)).toMatchObject({ isNew: true, record: { generation: 2 } });
  });

  test('a fix that waits for its version is watched', () => {
    expect(look(null, resolved('Fixed'))).toMatchObject({ isNew: false, record: { phase: 'watching', generation: 0 } });
  });
});

describe('following duplicates', () => {
  const link = (typeName: string, direction: 'inward' | 'outward', id: string) => ({
    typeName,
    direction,
    id,
    key: id,
  });
  test.each([
    ['the issue it duplicates', [link('Relates', 'outward', '1'), link('Duplicate', 'outward', '2')], '2'],
    ['none when others are duplicates of it', [link('Duplicate', 'inward', '2')], null],
    ['none without a link', [], null],
    ['one of a renamed type', [link('Duplikat', 'outward', '3')], '3'],
    ['none where it is a request', [link('Duplicate', 'outward', 'SUP-4')], null],
    ['the issue beside a request', [link('Duplicate', 'outward', 'SUP-4'), link('Duplicate', 'outward', '2')], '2'],
  ])('finds %s', (_what, links, target) => {
    expect(duplicateTarget(links, { serviceProjectKeys: ['SUP'] })).toBe(target);
  });

  test.each([
    [null, false],
    ['2026-11-17T11:00:00.000Z', false],
    ['2026-11-17T11:50:01.000Z', true],
  ])('resolved at %s waits for its link at noon: %s', (resolvedAt, waits) => {
    expect(mayStillBeLinked(resolvedAt, new Date('2026-11-17T12:00:00.000Z'))).toBe(waits);
  });

  test('never goes in a circle, nor on for ever', () => {
    expect(mayFollow(['1', '2'], '1')).toBe(false);
    expect(mayFollow(['1'], '2')).toBe(true);
    expect(mayFollow(['1', '2', '3', '4', '5', '6'], '7')).toBe(false);
  });
});
