import { kvs, Sort } from '@forge/kvs';
import * as v from 'valibot';
import type { IssueNews } from '../ports/issue-news';
import type { NewsDelivery, NewsRecord } from '../rules/issue-news';
import { claim } from './claim';

const recordEntity = 'issue-news';
const deliveryEntity = 'news-delivery';

const record = v.object({
  issueId: v.string(),
  issueKey: v.string(),
  phase: v.picklist(['watching', 'telling', 'resting']),
  follows: v.string(),
  generation: v.number(),
  telling: v.nullable(v.string()),
  said: v.array(v.string()),
  startedAt: v.string(),
  queuedAt: v.nullable(v.string()),
});

const delivery = v.object({
  issueId: v.string(),
  issueKey: v.string(),
  generation: v.number(),
  requestId: v.string(),
  requestKey: v.string(),
  kind: v.picklist(['released', 'fixed', 'not-fixed', 'duplicate', 'deleted']),
  state: v.nullable(
    v.picklist(['open', 'in-progress', 'fixed', 'wont-fix', 'cannot-reproduce', 'duplicate', 'closed']),
  ),
  versions: v.array(v.string()),
  isPublic: v.boolean(),
  step: v.picklist(['intended', 'told', 'left-out']),
  because: v.nullable(v.picklist(['unlinked', 'gone', 'not-served', 'refused', 'told-there', 'deleted'])),
  startedAt: v.string(),
  toldAt: v.nullable(v.string()),
  words: v.optional(v.string()),
});

export const storedIssueNews: IssueNews = {
  of: async (issueId) => readAs(record, await kvs.entity<Row>(recordEntity).get(issueId)),
  save: (changed) => kvs.entity(recordEntity).set(changed.issueId, recordRow(changed)),
  inPhase: (phase) => query(recordEntity, 'by-phase', [phase], record),
  followersOf: (issueId) => query(recordEntity, 'by-follows', [issueId], record),
  delivery: async (issueId, generation, requestId) =>
    readAs(delivery, await kvs.entity<Row>(deliveryEntity).get(keyOf({ issueId, generation, requestId }))),
  claim: (begun) => claim(keyOf(begun), deliveryRow(begun), { entityName: deliveryEntity }),
  saveDelivery: (changed) => kvs.entity(deliveryEntity).set(keyOf(changed), deliveryRow(changed)),
  deliveriesOf: (issueId, generation) => query(deliveryEntity, 'by-news', [newsOf({ issueId, generation })], delivery),
  deliveriesTo: (requestId) => query(deliveryEntity, 'by-request', [requestId], delivery),
};

interface Row {
  readonly news: unknown;
}

const newsOf = ({ issueId, generation }: Pick<NewsDelivery, 'issueId' | 'generation'>) => `${issueId}:${generation}`;
/** One per issue, generation and request, whoever tells it and however often. */
const keyOf = (one: Pick<NewsDelivery, 'issueId' | 'generation' | 'requestId'>) => `${newsOf(one)}:${one.requestId}`;

/** An issue that follows none but itself is in nobody's way. */
function recordRow(news: NewsRecord): object {
  const { issueId, phase, follows, startedAt } = news;
  return { phase, startedAt, news, ...(follows === issueId ? {} : { follows }) };
}

function deliveryRow(news: NewsDelivery): object {
  return { newsId: newsOf(news), requestId: news.requestId, startedAt: news.startedAt, news };
}

function readAs<T>(schema: v.GenericSchema<unknown, T>, row: Row | undefined): T | null {
  const parsed = v.safeParse(schema, row?.news);
  return parsed.success ? parsed.output : null;
}

async function query<T>(
  entityName: string,
  index: string,
  partition: string[],
  schema: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const asked = kvs.entity<Row>(entityName).query().index(index, { partition }).sort(Sort.ASC).limit(100);
    const page = await (cursor ? asked.cursor(cursor) : asked).getMany();
    for (const { value } of page.results) {
      const read = readAs(schema, value);
      if (read) found.push(read);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
