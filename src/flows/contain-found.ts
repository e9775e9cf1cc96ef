import type { Ports } from '../ports';
import type { LeakEntry } from '../ports/records';
import { foundTogether, type FoundLeak } from '../rules/leak';
import { containLeak, type LookedThrough } from './contain-leak';
import { isThere, openLeaks } from './open-leaks';

/** One run of the guard over one issue, as far as it has got. */
export interface Watch extends LookedThrough {
  /** As they are noted. */
  readonly leaks: readonly LeakEntry[];
  /** Somebody or this run gave the issue its level, so nothing of it is public any more. */
  readonly isHidden: boolean;
  /** All requests were looked for: only now may something count as taken out by whoever wrote it. */
  readonly isWhole: boolean;
  /** Sources and versions this run tried to hide: once each. */
  readonly tried: ReadonlySet<string>;
  /** What went wrong on the way, for the end of the run: no fault keeps another leak in public. */
  readonly faults: readonly unknown[];
}

/** Takes everything that is open out of sight, with what was found just now; one that cannot be hidden stops no other. */
export async function containFound(ports: Ports, watch: Watch, found: readonly FoundLeak[]): Promise<Watch> {
  let now: Watch = { ...watch, found: foundTogether(watch.found, found) };
  const isReady = (leak: LeakEntry) => now.isWhole || isThere(leak, now.found) || isSettled(leak);
  const open = openLeaks(now, now.leaks, ports.now().toISOString()).filter(isReady);
  for (const leak of open) now = await containSafely(ports, now, leak);
  return now;
}

const isSettled = ({ step, containedBy }: LeakEntry) => step === 'contained' && containedBy !== 'nothing';

async function containSafely(ports: Ports, watch: Watch, leak: LeakEntry): Promise<Watch> {
  const name = `${leak.source}:${leak.version}`;
  const tried = new Set([...watch.tried, name]);
  try {
    const contained = await containOne(ports, watch, leak, !watch.tried.has(name));
    const isHidden = watch.isHidden || contained.containedBy === 'issue-private';
    return { ...watch, leaks: noted(watch.leaks, contained), tried, isHidden };
  } catch (fault) {
    return { ...watch, leaks: noted(watch.leaks, leak), tried, faults: [...watch.faults, fault] };
  }
}

/** Noted before anything is done, and again when it is done. */
async function containOne(ports: Ports, watch: Watch, leak: LeakEntry, isFirst: boolean): Promise<LeakEntry> {
  const { id } = watch.issue;
  if (leak.step === 'found') await ports.leaks.save(id, leak);
  const issue = { ...watch.issue, hasSecurityLevel: watch.isHidden };
  const containedBy =
    isSettled(leak) || !isFirst ? leak.containedBy : await containLeak(ports, { ...watch, issue }, leak);
  if (containedBy === null || (leak.step === 'told' && containedBy === 'nothing')) return leak;
  const contained: LeakEntry = { ...leak, step: 'contained', containedBy };
  await ports.leaks.save(id, contained);
  return contained;
}

const noted = (leaks: readonly LeakEntry[], leak: LeakEntry): readonly LeakEntry[] => [
  ...leaks.filter(({ source, version }) => source !== leak.source || version !== leak.version),
  leak,
];
