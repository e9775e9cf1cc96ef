import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Disclosures } from '../ports/disclosures';
import { StorageError } from '../ports/faults';
import type { Disclosure } from '../rules/disclosure';
import { codeOf } from './claim';

const entityName = 'disclosure';

const said = { at: v.string(), by: v.string() };
const record = v.object({
  id: v.string(),
  requestId: v.string(),
  requestKey: v.string(),
  subject: v.variant('kind', [
    v.object({
      kind: v.literal('attachment'),
      attachmentId: v.string(),
      fileName: v.string(),
      size: v.number(),
      mediaType: v.string(),
    }),
    v.object({ kind: v.literal('text'), text: v.string() }),
  ]),
  recipient: v.variant('kind', [
    v.object({ kind: v.literal('issue'), issueId: v.string(), issueKey: v.string(), isPublic: v.boolean() }),
    v.object({ kind: v.literal('third-party'), name: v.string() }),
  ]),
  why: v.string(),
  until: v.nullable(v.string()),
  askedAt: v.string(),
  askedBy: v.string(),
  isTold: v.boolean(),
  answer: v.nullable(v.object({ given: v.picklist(['approved', 'refused']), ...said })),
  withdrawal: v.nullable(v.object(said)),
  copy: v.nullable(
    v.object({
      step: v.picklist(['intended', 'copied', 'removed', 'stuck']),
      fileName: v.string(),
      because: v.nullable(
        v.picklist([
          ...(['too-large', 'not-cleanable', 'file-gone', 'issue-gone', 'issue-public'] as const),
          ...(['refused', 'delete-refused'] as const),
        ]),
      ),
    }),
  ),
  revision: v.number(),
});

interface Row {
  readonly requestId: string;
  readonly askedAt: string;
  readonly revision: number;
  readonly waits: string;
  readonly attentionAt?: string;
  readonly disclosure: unknown;
}

export const storedDisclosures: Disclosures = { of: recordsOf, save, needingAttention };

async function recordsOf(requestId: string): Promise<readonly Disclosure[]> {
  const query = kvs
    .entity<Row>(entityName)
    .query()
    .index('by-request', { partition: [requestId] });
  const { results } = await query.sort(Sort.ASC).limit(100).getMany();
  return results.flatMap(({ value }) => {
    const parsed = v.safeParse(record, value.disclosure);
    return parsed.success ? [parsed.output] : [];
  });
}

async function save(
  after: Disclosure,
  before: Disclosure | null,
  attentionAt: string | null,
): Promise<'saved' | 'conflict'> {
  const { id, requestId, askedAt, revision } = after;
  const waiting = attentionAt === null ? { waits: 'no' } : { waits: 'yes', attentionAt };
  const row: Row = { requestId, askedAt, revision, ...waiting, disclosure: after };
  const conditions = before
    ? new Filter<Row>().and('revision', FilterConditions.equalTo(before.revision))
    : new Filter<Row>().and('requestId', FilterConditions.notExists());
  try {
    await kvs.transact().set(id, row, { entityName, conditions }).execute();
    return 'saved';
  } catch (error) {
    // Platform fact: the code of a failed condition is not documented, so the record itself is asked.
    const held = await kvs.entity<Row>(entityName).get(id);
    if ((held?.revision ?? null) !== (before?.revision ?? null)) return 'conflict';
    throw new StorageError(`a disclosure was not saved: ${codeOf(error)}`);
  }
}

async function needingAttention(at: string): Promise<readonly string[]> {
  const { results } = await kvs
    .entity<Row>(entityName)
    .query()
    .index('by-attention', { partition: ['yes'] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(100)
    .getMany();
  return [...new Set(results.map(({ value }) => value.requestId))];
}
