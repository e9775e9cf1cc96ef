import type { Ports } from '../../src/ports';
import type { CycleChange, OutcomeEntry } from '../../src/ports/records';
import { isDeleted, roundName } from '../../src/rules/outcome-round';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { issueNewsOf } from './in-memory-issue-news';
import { affectedCustomersOf } from './in-memory-affected-customers';
import { disclosuresOf } from './in-memory-disclosures';
import { licencesOf } from './in-memory-licences';
import { retentionOf } from './in-memory-retention';
import type { World } from './world';

type RecordPorts = Pick<
  Ports,
  | 'cycles'
  | 'outcomes'
  | 'acceptances'
  | 'solutions'
  | 'issueNews'
  | 'affectedCustomers'
  | 'disclosures'
  | 'sharedRequests'
  | 'settings'
  | 'samples'
  | 'keepSuggestions'
  | 'receipts'
  | 'leases'
  | 'leaks'
  | 'progress'
  | 'impact'
  | 'audit'
  | 'licences'
  | 'knownOpenness'
  | 'collaborations'
  | 'erasure'
>;

export function inMemoryRecords(world: World): RecordPorts {
  return {
    cycles: cyclesOf(world),
    outcomes: outcomesOf(world),
    acceptances: {
      of: async (requestId) =>
        world.receipts
          .filter((receipt) => receipt.requestId === requestId)
          .sort((one, other) => (one.acceptedAt < other.acceptedAt ? 1 : -1)),
      stamp: async (receipt) => {
        if (world.receipts.some((other) => other.requestId === receipt.requestId && other.version === receipt.version))
          return false;
        world.receipts.push(receipt);
        return true;
      },
    },
    solutions: {
      of: async (requestId) =>
        [...world.solutions.values()]
          .filter((record) => record.requestId === requestId)
          .sort((one, other) => one.cycle - other.cycle),
      save: async (record) => void world.solutions.set(`${record.requestId}:${record.cycle}`, record),
      drop: async (record) => void world.solutions.delete(`${record.requestId}:${record.cycle}`),
      needingAttention: async (at) =>
        [...world.solutions.values()].filter(
          ({ state, attentionAt }) => state !== 'closed' && attentionAt !== null && attentionAt <= at,
        ),
    },
    affectedCustomers: affectedCustomersOf(world),
    issueNews: issueNewsOf(world),
    disclosures: disclosuresOf(world),
    sharedRequests: {
      of: async (requestId) => world.shared.get(requestId) ?? { participants: [], inactiveSince: {} },
      write: async (requestId, shared) => void world.shared.set(requestId, shared),
      drop: async (requestId) => void world.shared.delete(requestId),
      list: async () => [...world.shared.keys()],
    },
    knownOpenness: {
      of: async (projectKey) => world.openness.get(projectKey) ?? null,
      save: async (known) => void world.openness.set(known.projectKey, known),
    },
    settings: settingsOf(world),
    receipts: {
      has: async (key) => world.claims.has(key),
      claim: async (key) => !world.claims.has(key) && Boolean(world.claims.add(key)),
    },
    leases: {
      take: async (name, at, minutes) => {
        const freeAt = world.leases.get(name);
        if (freeAt && freeAt > at) return null;
        world.leases.set(name, new Date(at.getTime() + minutes * 60_000));
        return { free: async (from) => void world.leases.set(name, from) };
      },
    },
    progress: {
      read: async (name) => world.marks.get(name) ?? null,
      write: async (name, at) => void world.marks.set(name, at),
    },
    licences: licencesOf(world),
    ...retentionOf(world),
    impact: { read: async () => world.impactJob, write: async (job) => void (world.impactJob = job) },
    samples: keyed(world.samples),
    keepSuggestions: keyed(world.keepSuggestions),
    leaks: {
      of: async (issueId) => world.leaks.get(issueId) ?? [],
      save: async (issueId, entry) => {
        const others = (world.leaks.get(issueId) ?? []).filter(
          ({ source, version }) => source !== entry.source || version !== entry.version,
        );
        world.leaks.set(issueId, [...others, entry]);
      },
    },
    audit: {
      append: async (entry, id) => {
        const name = `${entry.requestId}:${entry.at}:${id ?? world.nextId()}`;
        if (!world.auditIds.has(name)) world.audit.push(entry);
        world.auditIds.add(name);
      },
    },
  };
}

/** A list whose entries have ids; saving and adding are one. */
function keyed<T extends { readonly id: string }>(entries: Map<string, T>) {
  const put = async (entry: T) => void entries.set(entry.id, entry);
  return {
    list: async () => [...entries.values()],
    save: put,
    add: put,
    remove: async (ids: readonly string[]) => ids.forEach((id) => entries.delete(id)),
  };
}

const keyOf = ({ requestId, number }: SlaCycle) => `${requestId}:${number}`;

function cyclesOf(world: World): Ports['cycles'] {
  const hasMoved = ({ before, after }: CycleChange): boolean => {
    const held = world.cycles.get(keyOf(after));
    if (!before || !held) return held !== undefined || before !== null;
    return held.state !== before.state || held.attentionAt !== before.attentionAt;
  };
  const inState = (state: string, range: 'dueAt' | 'startedAt'): SlaCycle[] =>
    [...world.cycles.values()]
      .filter((cycle) => cycle.state === state)
      .sort((one, other) => (placeOf(one, range) < placeOf(other, range) ? -1 : 1));
  return {
    of: async (requestId) => world.cyclesOf(requestId),
    save: async (changes, entries) => {
      if (changes.some(hasMoved)) return 'conflict';
      for (const { after } of changes) world.cycles.set(keyOf(after), after);
      world.audit.push(...entries);
      return 'saved';
    },
    needingAttention: async (at, page) => {
      const due = [...world.cycles.values()]
        .filter(
          ({ state, attentionAt }) =>
            (state === 'running' || state === 'breached') && attentionAt !== null && attentionAt <= at,
        )
        .sort((one, other) => ((one.attentionAt ?? '') < (other.attentionAt ?? '') ? -1 : 1));
      const start = Number(page ?? 0);
      return { items: due.slice(start, start + 100), next: start + 100 < due.length ? String(start + 100) : null };
    },
    dueBetween: async (state, { from, to }, page) =>
      pageAfter(
        inState(state, 'dueAt').filter(({ dueAt }) => dueAt !== null && dueAt >= from && dueAt <= to),
        page,
        'dueAt',
      ),
    startedSince: async (state, since, page) =>
      pageAfter(
        inState(state, 'startedAt').filter(({ startedAt }) => startedAt >= since),
        page,
        'startedAt',
      ),
  };
}

const placeOf = (cycle: SlaCycle, range: 'dueAt' | 'startedAt') => `${cycle[range] ?? ''}|${keyOf(cycle)}`;

/** The cursor is a place, not a number of rows, as in the real index: rows that leave the partition shift nothing. */
function pageAfter(cycles: readonly SlaCycle[], page: string | null, range: 'dueAt' | 'startedAt') {
  const rest = page === null ? cycles : cycles.filter((cycle) => placeOf(cycle, range) > page);
  const items = rest.slice(0, 100);
  const last = items.at(-1);
  return { items, next: rest.length > 100 && last ? placeOf(last, range) : null };
}

function outcomesOf(world: World): Ports['outcomes'] {
  const key = (entry: OutcomeEntry) =>
    `${entry.requestId}:${entry.kind === 'known-issue' ? `${entry.kind}:${entry.issueId}` : roundName(entry)}`;
  return {
    of: async (requestId) => [...world.outcomes.values()].filter((entry) => entry.requestId === requestId),
    ofIssue: async (issueId) => [...world.outcomes.values()].filter((entry) => entry.issueId === issueId),
    claim: async (entry) => !world.outcomes.has(key(entry)) && Boolean(world.outcomes.set(key(entry), entry)),
    save: async (entry) => void world.outcomes.set(key(entry), entry),
    abandon: async (entry) => void world.outcomes.delete(key(entry)),
    unfinished: async (at) =>
      [...world.outcomes.values()].filter(
        (entry) => entry.step !== 'told' && !isDeleted(entry) && entry.startedAt <= at,
      ),
  };
}

function settingsOf(world: World): Ports['settings'] {
  const current = () => ({
    settings: world.settings,
    version: world.settingsVersion,
    savedAt: world.settingsSavedAt,
    savedBy: world.settingsSavedBy,
    applyTo: world.settingsFor,
    carriedBefore: world.settingsCarriedBefore,
  });
  return {
    read: async () => ({ ...current(), problems: [] }),
    readVersion: async (version) =>
      version === world.settingsVersion ? current() : (world.formerSettings.get(version) ?? null),
    save: async (settings, { basedOn, at, by, applyTo }) => {
      if (basedOn !== world.settingsVersion) return { kind: 'conflict' };
      world.formerSettings.set(world.settingsVersion, current());
      if (world.settingsFor !== 'new') world.settingsCarriedBefore = world.settingsVersion;
      world.settings = settings;
      world.settingsVersion += 1;
      world.settingsSavedAt = at;
      world.settingsSavedBy = by;
      world.settingsFor = applyTo;
      return { kind: 'saved', version: world.settingsVersion };
    },
  };
}
