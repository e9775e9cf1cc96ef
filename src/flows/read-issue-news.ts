import type { Ports } from '../ports';
import type { CustomerCount } from '../rules/affected-customers';
import type { NewsDelivery } from '../rules/issue-news';
import type { Settings } from '../rules/settings';
import { countBehind } from './count-behind';
import { newsRecipients } from './news-recipients';
import { retryEvent } from './look-for-news';
import { isPublic } from './what-all-see';

const mostMissing = 100;

/**
 * What the customers behind an issue were told, who was not and why. Of requests in projects the person who asks does
 * not serve nothing is told, not even how many they are (clause P1).
 * @param mayServe whether the caller is an agent of the project of a request, by its key
 */
export async function readIssueNews(ports: Ports, issueIdOrKey: string, mayServe: (key: string) => Promise<boolean>) {
  const { settings } = await ports.settings.read();
  const [issue] = await ports.issues.readTracked([issueIdOrKey]);
  if (!issue) return { kind: 'not-found' as const };
  const [record, entries] = await Promise.all([ports.issueNews.of(issue.id), ports.outcomes.ofIssue(issue.id)]);
  const recipients = newsRecipients(issue, entries, settings, isPublic(issue, settings));
  const keys = new Map([
    ...entries.map(({ requestId, requestKey }) => [requestId, requestKey] as const),
    ...issue.links.map(({ id, key }) => [id, key] as const),
  ]);
  // Those that are linked last: they are there, while one of the records may have been deleted.
  const served = await servedAmong([...keys.values(), ...issue.links.map(({ key }) => key)], mayServe);
  const ours = recipients.filter(({ requestId }) => served.has(projectOf(keys.get(requestId) ?? '')));
  if (ours.length === 0) return { kind: 'not-ours' as const };
  const linked = ours.filter(({ isLinked }) => isLinked).map(({ requestId }) => requestId);
  const isWhole = ours.length === recipients.length;
  const [count, statement] = await Promise.all([
    countFor(ports, settings, { issueId: issue.id, linked, isWhole }),
    ports.affectedCustomers.statementOf(issue.id),
  ]);
  const deliveries = record ? await ports.issueNews.deliveriesOf(issue.id, record.generation) : [];
  const of = (id: string) => deliveries.find(({ requestId }) => requestId === id) ?? null;
  const told = ours.filter(({ requestId }) => of(requestId)?.step === 'told');
  const missing = ours.filter(({ requestId }) => of(requestId)?.step !== 'told');
  const news = {
    issueKey: issue.key,
    phase: record?.phase ?? null,
    affected: { ...count, said: statement?.step === 'said' ? statement.count : null },
    hasFixVersion: issue.fixVersions.length > 0,
    latest: latestOf(deliveries),
    told: told.length,
    all: ours.length,
    missing: missing.slice(0, mostMissing).map(({ requestId }) => ({
      requestKey: keys.get(requestId) ?? '',
      because: of(requestId)?.because ?? null,
    })),
  };
  return { kind: 'news' as const, issueId: issue.id, news };
}

interface Counted {
  readonly issueId: string;
  readonly linked: readonly string[];
  /** Whoever asks serves all that are behind the issue, so that what is kept tells them of nobody else's. */
  readonly isWhole: boolean;
}

/** As it was counted last, where as many are linked still; otherwise it takes a call for each hundred of them. */
async function countFor(
  ports: Ports,
  settings: Settings,
  { issueId, linked, isWhole }: Counted,
): Promise<CustomerCount> {
  const kept = isWhole ? await ports.affectedCustomers.countOf(issueId) : null;
  return kept?.requests === linked.length ? kept : (await countBehind(ports, settings, linked)).count;
}

/** An agent has those who were left out looked at again. */
export async function retryNews(ports: Ports, issueKey: string, mayServe: (key: string) => Promise<boolean>) {
  const read = await readIssueNews(ports, issueKey, mayServe);
  if (read.kind !== 'news') return read;
  await ports.queue.push([{ kind: 'issue-news', issueId: read.issueId, eventType: retryEvent }]);
  return { kind: 'queued' as const };
}

function latestOf(deliveries: readonly NewsDelivery[]) {
  const one = deliveries.find(({ step }) => step === 'told') ?? deliveries[0];
  return one ? { kind: one.kind, versions: one.versions, isPublic: one.isPublic } : null;
}

/** Being an agent is a matter of the project, so one request of each is enough to ask. */
async function servedAmong(keys: readonly string[], mayServe: (key: string) => Promise<boolean>): Promise<Set<string>> {
  const samples = new Map(keys.filter((key) => key !== '').map((key) => [projectOf(key), key]));
  const answers = await Promise.all(
    [...samples].map(async ([project, key]) => ((await mayServe(key)) ? [project] : [])),
  );
  return new Set(answers.flat());
}

const projectOf = (key: string) => key.slice(0, key.lastIndexOf('-'));
