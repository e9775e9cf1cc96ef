import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { OutcomeEntry, Outcomes } from '../ports/records';
import { isDeleted, roundName } from '../rules/outcome-round';
import { claim } from './claim';

const entityName = 'outcome';

const entry = v.object({
  outcomeId: v.string(),
  requestId: v.string(),
  requestKey: v.string(),
  kind: v.picklist(['bug', 'change-request', 'development', 'known-issue']),
  visibility: v.picklist(['public', 'private']),
  step: v.picklist(['intended', 'created', 'linked', 'told']),
  issueKey: v.nullable(v.string()),
  issueId: v.nullable(v.string()),
  startedAt: v.string(),
  startedBy: v.nullable(v.string()),
  toldAt: v.nullable(v.string()),
  round: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  deletedAt: v.optional(v.string()),
  words: v.optional(v.string()),
  decision: v.optional(
    v.object({
      decidedAt: v.string(),
      settingsVersion: v.number(),
      residualRisk: v.number(),
      found: v.record(v.string(), v.number()),
      restored: v.number(),
      redacted: v.number(),
    }),
  ),
});

const unfinishedSteps = ['intended', 'created', 'linked'] as const;

export const storedOutcomes: Outcomes = {
  of: (requestId) => query('by-request', requestId),
  ofIssue: (issueId) => query('by-issue', issueId),
  claim: (begun) => claim(keyOf(begun), row(begun), { entityName }),
  save: (changed) => kvs.entity(entityName).set(keyOf(changed), row(changed)),
  abandon: (begun) => kvs.entity(entityName).delete(keyOf(begun)),
  unfinished: async (at) => (await Promise.all(unfinishedSteps.map((step) => query('by-step', step, at)))).flat(),
};

/** One of a kind and round per request, and one for each known issue: the key is what makes a double click one issue. */
const keyOf = (entry: OutcomeEntry) =>
  `${entry.requestId}:${entry.kind === 'known-issue' ? `${entry.kind}:${entry.issueId}` : roundName(entry)}`;

/** One whose issue was deleted is nobody's to finish, however far it had got. */
function row(begun: OutcomeEntry): object {
  const { requestId, issueId, startedAt } = begun;
  const step = isDeleted(begun) ? 'deleted' : begun.step;
  return { requestId, step, startedAt, outcome: begun, ...(issueId === null ? {} : { issueId }) };
}

async function query(index: string, partition: string, before?: string): Promise<readonly OutcomeEntry[]> {
  const found: OutcomeEntry[] = [];
  let cursor: string | undefined;
  do {
    const asked = kvs
      .entity<{ outcome: unknown }>(entityName)
      .query()
      .index(index, { partition: [partition] })
      .sort(Sort.ASC)
      .limit(100);
    const bounded = before === undefined ? asked : asked.where(WhereConditions.lessThanEqualTo(before));
    const page = await (cursor ? bounded.cursor(cursor) : bounded).getMany();
    found.push(...page.results.flatMap(({ value }) => readEntry(value.outcome)));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

function readEntry(stored: unknown): OutcomeEntry[] {
  const parsed = v.safeParse(entry, stored);
  return parsed.success ? [parsed.output] : [];
}
