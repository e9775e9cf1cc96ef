import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Collaborations } from '../ports/retention';
import { dueOn, type Collaboration } from '../rules/retention';

const entityName = 'collaboration';

const collaboration = v.object({
  id: v.string(),
  kind: v.picklist(['organization', 'customer']),
  ref: v.string(),
  name: v.string(),
  endedOn: v.string(),
  source: v.string(),
  hold: v.nullable(v.string()),
  confirmedAt: v.nullable(v.string()),
  confirmedBy: v.nullable(v.string()),
  purgedAt: v.nullable(v.string()),
});

const count = v.pipe(v.number(), v.integer());
const purge = v.object({
  startedAt: v.string(),
  batch: v.array(v.object({ id: v.string(), key: v.string() })),
  at: v.object({ project: count, after: v.nullable(v.string()) }),
  counts: v.object({ requests: count, issues: count, records: count, kept: count, refused: count }),
  left: v.array(v.object({ key: v.string(), because: v.string() })),
  digest: v.string(),
  doneAt: v.nullable(v.string()),
});

interface Row {
  readonly stage: string;
  readonly dueOn: string;
  readonly collaboration: unknown;
}

/** The progress of a deletion is a value of its own: what an admin changes meanwhile is never written over. */
const purgeKey = (id: string) => `purge:${id}`;

export const storedCollaborations: Collaborations = {
  read: async (id) => readRow(await kvs.entity<Row>(entityName).get(id)),
  write: (changed, stage) =>
    kvs.entity(entityName).set(changed.id, { stage, dueOn: dueOn(changed.endedOn), collaboration: changed }),
  remove: (id) => kvs.entity(entityName).delete(id),
  inStage: async (stage) => {
    const { results } = await query(stage).getMany();
    return results.flatMap(({ value }) => readRow(value) ?? []);
  },
  becomingDue: async (today) => {
    const { results } = await query('kept').where(WhereConditions.lessThanEqualTo(today)).getMany();
    return results.flatMap(({ value }) => readRow(value) ?? []);
  },
  readPurge: async (id) => {
    const parsed = v.safeParse(purge, await kvs.get(purgeKey(id)));
    return parsed.success ? parsed.output : null;
  },
  writePurge: (id, next) => kvs.set(purgeKey(id), next),
  removePurge: (id) => kvs.delete(purgeKey(id)),
};

function query(stage: string) {
  const rows = kvs.entity<Row>(entityName).query();
  return rows
    .index('by-stage', { partition: [stage] })
    .sort(Sort.ASC)
    .limit(100);
}

function readRow(row: Row | undefined): Collaboration | null {
  const parsed = v.safeParse(collaboration, row?.collaboration);
  return parsed.success ? parsed.output : null;
}
