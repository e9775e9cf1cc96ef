import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Page } from '../ports/page';
import type { AuditEntry, CycleChange, Cycles, DueCycle } from '../ports/records';
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

/** Told of each record no version of this app has written, by the request it belongs to. */
type Report = (requestId: string) => void;

/** One per invocation. A record nobody can read is reported and passed over, so that it stops nobody else's promise. */
export function storedCycles(newId: () => string, report: Report = () => undefined): Cycles {
  return {
    of: (requestId) => readCycles(requestId, report),
    save: (changes, entries) => save(changes, entries, newId),
    needingAttention: (at, page) => needingAttention(at, page, report),
    dueBetween: (state, { from, to }, page) =>
      inState('by-due', state, { where: WhereConditions.between(from, to), cursor: page, report }),
    startedSince: (state, since, page) =>
      inState('by-start', state, { where: WhereConditions.between(since, endOfTime), cursor: page, report }),
  };
}

async function readCycles(requestId: string, report: Report): Promise<readonly SlaCycle[]> {
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
    cycles.push(...readable(page.results, report));
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
    for (const change of changes) if ((await setAside(change)) || (await hasMoved(change))) return 'conflict';
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

/** An unreadable record in the place of a cycle derived anew: kept under another key, so that the next try is saved. */
async function setAside({ before, after }: CycleChange): Promise<boolean> {
  if (before) return false;
  const key = keyOf(after);
  const held = await kvs.entity<Row>(entityName).get(key);
  if (held === undefined || isReadable(held)) return false;
  await kvs.set(`unreadable:${entityName}:${key}`, held);
  await kvs.entity(entityName).delete(key);
  return true;
}

/** Of an unreadable one too the request is known: looking at it derives its cycles from Jira anew. */
async function needingAttention(at: string, page: string | null, report: Report): Promise<Page<DueCycle>> {
  const [state, cursor] = readPlace(page);
  const query = kvs
    .entity<Row>(entityName)
    .query()
    .index('by-attention', { partition: [state] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(100);
  const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
  readable(results, report);
  return { items: results.map(({ value }) => dueCycle(value)), next: nextPlace(state, nextCursor) };
}

async function inState(
  index: 'by-due' | 'by-start',
  state: SlaState,
  {
    where,
    cursor,
    report,
  }: { where: ReturnType<typeof WhereConditions.between>; cursor: string | null; report: Report },
): Promise<Page<SlaCycle>> {
  const query = kvs
    .entity<Row>(entityName)
    .query()
    .index(index, { partition: [state] })
    .where(where)
    .sort(Sort.ASC)
    .limit(100);
  const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
  return { items: readable(results, report), next: nextCursor ?? null };
}

function readable(results: readonly { readonly value: Row }[], report: Report): readonly SlaCycle[] {
  return results.flatMap(({ value }) => {
    if (isReadable(value)) return [readCycle(value.cycle)];
    report(value.requestId);
    return [];
  });
}

function isReadable({ cycle }: Row): boolean {
  try {
    readCycle(cycle);
    return true;
  } catch (fault) {
    if (fault instanceof StorageError) return false;
    throw fault;
  }
}

function dueCycle(row: Row): DueCycle {
  const { requestId } = row;
  const { requestKey } = (row.cycle ?? {}) as { readonly requestKey?: unknown };
  return { requestId, requestKey: typeof requestKey === 'string' ? requestKey : '' };
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
