import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Page } from '../ports/page';
import type { AuditEntry, CycleChange, Cycles } from '../ports/records';
import { StorageError } from '../ports/faults';
import type { SlaCycle, SlaState } from '../rules/sla-cycle';
import { auditEntity, auditKey, auditValue } from './audit';
import { codeOf } from './claim';
import { readCycle } from './stored-cycle';

const entityName = 'sla-cycle';

interface Row {
  readonly requestId: string;
  readonly number: number;
  readonly state: string;
  readonly startedAt: string;
  readonly attentionAt?: string;
  readonly dueAt?: string;
  readonly cycle: SlaCycle;
}

/** States in which the sweep may still have something to say; the others wait for nothing. */
const attentiveStates = ['running', 'breached'] as const;

/** After every instant in text order. */
const endOfTime = '9999';

/** One per invocation. */
export function storedCycles(newId: () => string): Cycles {
  return {
    of: readCycles,
    save: (changes, entries) => save(changes, entries, newId),
    needingAttention,
    dueBetween: (state, { from, to }, page) =>
      inState('by-due', state, { where: WhereConditions.between(from, to), cursor: page }),
    startedSince: (state, since, page) =>
      inState('by-start', state, { where: WhereConditions.between(since, endOfTime), cursor: page }),
  };
}

async function readCycles(requestId: string): Promise<readonly SlaCycle[]> {
  const cycles: SlaCycle[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<Row>(entityName)
      .query()
      .index('by-request', { partition: [requestId] })
      .sort(Sort.ASC)
      .limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    cycles.push(...page.results.map(({ value }) => readCycle(value.cycle)));
    cursor = page.nextCursor;
  } while (cursor);
  return cycles.sort((one, other) => one.number - other.number);
}

async function save(
  changes: readonly CycleChange[],
  entries: readonly AuditEntry[],
  newId: () => string,
): Promise<'saved' | 'conflict'> {
  const transaction = kvs.transact();
  for (const { before, after } of changes)
    transaction.set(keyOf(after), row(after), { entityName, conditions: unchanged(before) });
  for (const entry of entries) transaction.set(auditKey(entry, newId), auditValue(entry), { entityName: auditEntity });
  try {
    await transaction.execute();
    return 'saved';
  } catch (error) {
    // Platform fact: the code of a failed condition is not documented, so the records themselves are asked.
    for (const change of changes) if (await hasMoved(change)) return 'conflict';
    throw new StorageError(`cycles were not saved: ${codeOf(error)}`);
  }
}

/** State and next attention are what every change of a cycle moves. */
function unchanged(before: SlaCycle | null): ReturnType<Filter<Row>['and']> {
  const filter = new Filter<Row>();
  if (!before) return filter.and('requestId', FilterConditions.notExists());
  const attention =
    before.attentionAt === null ? FilterConditions.notExists() : FilterConditions.equalTo(before.attentionAt);
  return filter.and('state', FilterConditions.equalTo(before.state)).and('attentionAt', attention);
}

async function hasMoved({ before, after }: CycleChange): Promise<boolean> {
  const now = await kvs.entity<Row>(entityName).get(keyOf(after));
  if (!before || !now) return now !== undefined || before !== null;
  return now.state !== before.state || (now.attentionAt ?? null) !== before.attentionAt;
}

async function needingAttention(at: string, page: string | null): Promise<Page<SlaCycle>> {
  const [state, cursor] = readPlace(page);
  const query = kvs
    .entity<Row>(entityName)
    .query()
    .index('by-attention', { partition: [state] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(100);
  const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
  return { items: results.map(({ value }) => readCycle(value.cycle)), next: nextPlace(state, nextCursor) };
}

async function inState(
  index: 'by-due' | 'by-start',
  state: SlaState,
  { where, cursor }: { where: ReturnType<typeof WhereConditions.between>; cursor: string | null },
): Promise<Page<SlaCycle>> {
  const query = kvs
    .entity<Row>(entityName)
    .query()
    .index(index, { partition: [state] })
    .where(where)
    .sort(Sort.ASC)
    .limit(100);
  const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
  return { items: results.map(({ value }) => readCycle(value.cycle)), next: nextCursor ?? null };
}

type AttentiveState = (typeof attentiveStates)[number];

function readPlace(page: string | null): [AttentiveState, string | undefined] {
  const [state, ...rest] = (page ?? attentiveStates[0]).split('|');
  return [attentiveStates.find((known) => known === state) ?? attentiveStates[0], rest.join('|') || undefined];
}

function nextPlace(state: AttentiveState, cursor: string | undefined): string | null {
  if (cursor) return `${state}|${cursor}`;
  return attentiveStates[attentiveStates.indexOf(state) + 1] ?? null;
}

const keyOf = (cycle: SlaCycle) => `${cycle.requestId}:${cycle.number}`;

function row(cycle: SlaCycle): Row {
  const { requestId, number, state, startedAt, attentionAt, dueAt } = cycle;
  return {
    requestId,
    number,
    state,
    startedAt,
    ...(attentionAt === null ? {} : { attentionAt }),
    ...(dueAt === null ? {} : { dueAt }),
    cycle,
  };
}
