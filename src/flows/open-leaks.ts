import type { WrittenIssue } from '../ports/jira';
import type { LeakEntry } from '../ports/records';
import { kindsOf, type FoundLeak } from '../rules/leak';

/** An issue as it was read, and what was found in it. */
interface Read {
  readonly issue: Pick<WrittenIssue, 'hasSecurityLevel' | 'comments'>;
  readonly found: readonly FoundLeak[];
}

/** Does any value of a noted leak stand where it stood? */
export function isThere(leak: LeakEntry, found: readonly FoundLeak[]): boolean {
  return found.some(
    ({ source, values }) => source === leak.source && Object.keys(values).some((one) => one in leak.values),
  );
}

/**
 * Those an earlier run did not finish, those that are new, and those that could not be hidden until now. A leak is new
 * when a value of it was noted nowhere in its source; what somebody had taken out before anything was done, and what was
 * seen to be gone, was dealt with by nobody and counts as new.
 */
export function openLeaks({ issue, found }: Read, known: readonly LeakEntry[], foundAt: string): readonly LeakEntry[] {
  const current = known.filter((leak) => leak.containedBy !== 'withdrawn' || !isThere(leak, found));
  const unfinished = current
    .filter((leak) => leak.step !== 'told' || (leak.containedBy === 'nothing' && isThere(leak, found)))
    .map((leak) => (leak.step === 'told' ? leak : completed(leak, found)));
  const held = [...current, ...unfinished];
  const isNew = ({ source, values }: FoundLeak) =>
    isPublic(source, issue) &&
    Object.keys(values).some((value) => !held.some((leak) => leak.source === source && value in leak.values));
  return [
    ...unfinished,
    ...found.filter(isNew).map(({ source, version, values }): LeakEntry => {
      const kinds = kindsOf(values);
      return { source, version, values, kinds, foundAt, step: 'found', containedBy: null };
    }),
  ];
}

/** Until it is told, a leak takes in what a look with more requests finds in the same place. */
function completed(leak: LeakEntry, found: readonly FoundLeak[]): LeakEntry {
  const more = found.find(({ source }) => source === leak.source)?.values ?? {};
  if (Object.keys(more).every((value) => value in leak.values)) return leak;
  const values = { ...leak.values, ...more };
  return { ...leak, values, kinds: kindsOf(values) };
}

/**
 * Told leaks of which something is seen to be gone, without it: should it come back, nobody decided that it may stay.
 * Only what everybody can read, and what was looked through for every request, is seen to be gone. The history stays.
 */
export function withoutGone({ issue, found }: Read, known: readonly LeakEntry[]): readonly LeakEntry[] {
  return known.flatMap((leak) => {
    if (leak.step !== 'told' || leak.source === 'history' || !isPublic(leak.source, issue)) return [];
    const there = found.find(({ source }) => source === leak.source)?.values ?? {};
    const values = Object.fromEntries(Object.entries(leak.values).filter(([value]) => value in there));
    return Object.keys(values).length < Object.keys(leak.values).length ? [{ ...leak, values }] : [];
  });
}

/** As the issue was read: neither it nor the comment was hidden then. */
function isPublic(source: string, { hasSecurityLevel, comments }: Read['issue']): boolean {
  if (hasSecurityLevel) return false;
  return !source.startsWith('comment:') || comments.some((one) => source === `comment:${one.id}` && !one.isRestricted);
}
