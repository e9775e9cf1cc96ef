import type { Ports } from '../ports';
import type { NewsReader, TrackedIssue } from '../ports/jira';
import { adfToText } from '../rules/adf-text';
import type { LeftOut, News, NewsDelivery, NewsRecord } from '../rules/issue-news';
import type { Settings } from '../rules/settings';
import { customerLanguage } from './customer-language';
import { moveAfterFix } from './move-after-fix';
import { newsComment } from './news-comment';
import { isOurType } from './news-recipients';

/** One generation of an issue's news, as they are told now. */
export interface Telling {
  readonly record: NewsRecord;
  readonly news: News;
  readonly linked: TrackedIssue;
  readonly stays: TrackedIssue;
  readonly settings: Settings;
  readonly siteUrl: string;
}

/** Jira's clock and ours need not agree to the second. */
const skewMs = 60_000;

/**
 * The public comment on one request, and what follows from it. The delivery is written before the comment, so that an
 * end in between is recognised: only then the comment is looked for among those that are there.
 */
export async function tellRequest(ports: Ports, telling: Telling, reader: NewsReader): Promise<void> {
  const { issueId, generation } = telling.record;
  const held = await ports.issueNews.delivery(issueId, generation, reader.id);
  if (held?.step === 'told') return;
  const because = reasonToLeaveOut(telling, reader);
  if (because !== null) return leaveOut(ports, telling, reader, because);
  const { news, settings, siteUrl } = telling;
  const body = newsComment(settings.issueNews, news, { language: await customerLanguage(ports, reader), siteUrl });
  const delivery = held ?? deliveryOf(ports, telling, reader);
  const begun: NewsDelivery = { ...delivery, step: 'intended', because: null, words: adfToText(body) };
  const said = held ? await saidBefore(ports, { ...begun, ...held }) : null;
  if (!held) await ports.issueNews.claim(begun);
  else if (said === null && !isSame(held, begun)) await ports.issueNews.saveDelivery(begun);
  const toldAt = said ?? (await ports.comments.addPublic(reader.id, body)).createdAt;
  if (news.kind === 'fixed' || news.kind === 'released') await moveAfterFix(ports, telling, reader);
  const { requestId, startedAt } = begun;
  const facts = { issueId, generation, kind: news.kind, isPublic: news.isPublic };
  await ports.audit.append(
    { requestId, at: startedAt, what: 'issue-news-told', facts },
    `news-${issueId}-${generation}`,
  );
  const { kind, state, versions, isPublic } = news;
  await ports.issueNews.saveDelivery({ ...begun, kind, state, versions, isPublic, step: 'told', toldAt });
}

/** Noted, so that agents see who was not told and why; a comment that was begun may already be there. */
export async function leaveOut(
  ports: Ports,
  telling: Telling,
  reader: Pick<NewsReader, 'id' | 'key'>,
  because: LeftOut,
): Promise<void> {
  const { issueId, generation } = telling.record;
  const held = await ports.issueNews.delivery(issueId, generation, reader.id);
  if (held?.step === 'told') return;
  await ports.issueNews.saveDelivery({ ...(held ?? deliveryOf(ports, telling, reader)), step: 'left-out', because });
}

function reasonToLeaveOut({ linked, stays, news, settings }: Telling, reader: NewsReader): LeftOut | null {
  if (!settings.serviceProjectKeys.includes(reader.projectKey)) return 'not-served';
  if (!reader.links.some(({ id }) => id === linked.id)) return 'unlinked';
  const isLinkedThere = reader.links.some(({ id, typeName }) => id === stays.id && isOurType(typeName, settings));
  return stays.id !== linked.id && news.kind !== 'duplicate' && isLinkedThere ? 'told-there' : null;
}

function deliveryOf(ports: Ports, { record, news }: Telling, reader: Pick<NewsReader, 'id' | 'key'>): NewsDelivery {
  const { issueId, issueKey, generation } = record;
  const { kind, state, versions, isPublic } = news;
  return {
    ...{ issueId, issueKey, generation, requestId: reader.id, requestKey: reader.key },
    ...{ kind, state, versions, isPublic, step: 'intended', because: null, toldAt: null },
    startedAt: ports.now().toISOString(),
  };
}

/** Words that change until somebody comes back, as with the language of the customer, are noted before they are said. */
const isSame = (held: NewsDelivery, begun: NewsDelivery) => held.step === begun.step && held.words === begun.words;

/** When a comment that got through before a crash was written; one that told of other news is not it. */
async function saidBefore(ports: Ports, { requestId, startedAt, words }: NewsDelivery) {
  const [comments, others, appAccountId] = await Promise.all([
    ports.comments.of(requestId),
    ports.issueNews.deliveriesTo(requestId),
    ports.accounts.appAccountId(),
  ]);
  const since = new Date(Date.parse(startedAt) - skewMs).toISOString();
  const said = comments.find(
    ({ isPublic, author, createdAt, body: written }) =>
      isPublic &&
      author.accountId === appAccountId &&
      createdAt >= since &&
      others.every(({ toldAt }) => toldAt !== createdAt) &&
      adfToText(written) === words,
  );
  return said?.createdAt ?? null;
}
