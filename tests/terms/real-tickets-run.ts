import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runImport } from '../../sandbox/import/run-import.ts';
import type { ImportSummary } from '../../sandbox/import/run-import.ts';
import { adfProblems } from '../../sandbox/jira/text/adf-validity.ts';
import type { OutcomePreview } from '../../src/contracts/agent.ts';
import { openSite } from './site.ts';
import type { Site } from './site.ts';

/** Where the archive of a real support inbox lies; it is test input and no part of the repository. */
export const ticketsFile = resolve(process.env['SHARED_DIR'] ?? '../shared', 'real-tickets', 'tickets.json');

export const hasTickets = (): boolean => existsSync(ticketsFile);

/** Requests that are published; every second one by label, every second pair as a Change request. */
export const publishedCount = 40;

export type Verdict = 'public' | 'review' | 'private';

export interface RealTicketsReport {
  readonly imported: ImportSummary;
  /** `review`: public by an agent who was shown what to look at, or private by a label until somebody looks. */
  readonly byAgent: Readonly<Record<Verdict, number>>;
  readonly byLabel: Readonly<Record<Verdict, number>>;
  /** Documents read back from Jira: descriptions, environments and comments of everything there is. */
  readonly documents: number;
  readonly invalidDocuments: readonly string[];
  readonly invocations: number;
  readonly failedInvocations: readonly string[];
  readonly loggedErrors: readonly string[];
  /** Published requests without exactly one issue, link and comment to the customer. */
  readonly notOnce: readonly string[];
  /** Public issues in which anybody finds who asked. */
  readonly leaks: readonly string[];
}

interface Chosen {
  readonly key: string;
  readonly kind: 'bug' | 'change-request';
  readonly by: 'agent' | 'label';
}

/**
 * Imports the archive into a fresh site with the app at work, and publishes a part of it.
 * @throws Error when the OpenAPI documents are there and were broken on the way
 */
export async function playRealTickets(): Promise<RealTicketsReport> {
  const site = await openSite();
  try {
    const report = await playOn(site);
    await site.close();
    return report;
  } catch (error) {
    await site.close().catch(() => undefined);
    throw error;
  }
}

async function playOn(site: Site): Promise<RealTicketsReport> {
  const watch = watchInvocations(site);
  await site.settle();
  const before = await requestKeys(site);
  const imported = await runImport({
    text: readFileSync(ticketsFile, 'utf8'),
    target: site.sandbox,
    url: 'http://localhost',
    tellApp: true,
    output: { write: () => true },
  });
  await site.settle();
  watch.look();
  const verdicts = { agent: { public: 0, review: 0, private: 0 }, label: { public: 0, review: 0, private: 0 } };
  const notOnce: string[] = [];
  const leaks: string[] = [];
  for (const chosen of choose((await requestKeys(site)).filter((key) => !before.includes(key)))) {
    const verdict = chosen.by === 'agent' ? await publishByAgent(site, chosen) : await publishByLabel(site, chosen);
    verdicts[chosen.by][verdict] += 1;
    notOnce.push(...(await onceProblems(site, chosen)));
    leaks.push(...(await leaksOf(site, chosen)));
    watch.look();
  }
  await site.at('2026-11-23T18:00:00.000Z');
  watch.look();
  const documents = await documentsOf(site);
  return {
    imported,
    byAgent: verdicts.agent,
    byLabel: verdicts.label,
    documents: documents.length,
    invalidDocuments: documents.flatMap(({ where, document }) => adfProblems(document).map((it) => `${where}: ${it}`)),
    ...watch.seen,
    notOnce,
    leaks,
  };
}

/** The sandbox keeps a thousand invocations; a long run is looked at in between. */
function watchInvocations({ sandbox }: Site) {
  const seen = { invocations: 0, failedInvocations: [] as string[], loggedErrors: [] as string[] };
  let last = 0;
  const look = (): void => {
    for (const { id, functionKey, outcome, error, logs } of sandbox.invocations(last)) {
      last = id;
      seen.invocations += 1;
      if (outcome === 'failed') seen.failedInvocations.push(`${functionKey}: ${error}`);
      const errors = logs.filter(({ level }) => level === 'error').map(({ text }) => `${functionKey}: ${text}`);
      seen.loggedErrors.push(...errors);
    }
  };
  return { look, seen };
}

async function requestKeys(site: Site): Promise<readonly string[]> {
  return (await allIssues(site, 'project = SUP', 'summary')).map(({ key }) => key);
}

/** Evenly over the inbox. */
function choose(keys: readonly string[]): readonly Chosen[] {
  const step = keys.length / publishedCount;
  return Array.from({ length: Math.min(publishedCount, keys.length) }, (_, index) => ({
    key: keys[Math.floor(index * Math.max(step, 1))] ?? '',
    kind: index % 4 < 2 ? 'bug' : 'change-request',
    by: index % 2 === 0 ? 'agent' : 'label',
  }));
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- REST answers are read by what is expected of them
export async function allIssues(site: Site, jql: string, ...fields: string[]): Promise<{ key: string; fields: any }[]> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  const found: { key: string; fields: any }[] = [];
  let nextPageToken: string | undefined;
  do {
    const body = {
      jql: `${jql} ORDER BY key ASC`,
      fields,
      maxResults: 100,
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const answer = await site.as('admin@vendor.example').post('/rest/api/3/search/jql', body);
    if (answer.status !== 200) throw new Error(`${jql}: ${JSON.stringify(answer.body)}`);
    found.push(...answer.body.issues);
    nextPageToken = answer.body.nextPageToken;
  } while (nextPageToken);
  return found;
}

async function publishByAgent(site: Site, { key, kind }: Chosen): Promise<Verdict> {
  const agent = site.as('agent@vendor.example');
  const place = { issueKey: key };
  const preview = await agent.call<OutcomePreview>('issue-panel', place, 'previewOutcome', { kind });
  if (!preview.ok) throw new Error(`${key}: ${JSON.stringify(preview)}`);
  const { shown, visibility, residualRisk } = preview.value;
  const published = await agent.call<{ visibility: string }>('issue-panel', place, 'publishOutcome', { kind, shown });
  if (!published.ok) throw new Error(`${key}: ${JSON.stringify(published)}`);
  await site.settle();
  if (published.value.visibility !== visibility)
    throw new Error(`${key}: previewed as ${visibility}, published otherwise`);
  if (visibility === 'private') return 'private';
  return residualRisk === 0 ? 'public' : 'review';
}

async function publishByLabel(site: Site, { key, kind }: Chosen): Promise<Verdict> {
  const label = kind === 'bug' ? 'confirmed-bug' : 'change-request';
  const edit = { update: { labels: [{ add: label }] } };
  const { status } = await site.as('agent@vendor.example').put(`/rest/api/3/issue/${key}`, edit);
  if (status !== 204) throw new Error(`${key}: the label was answered with ${status}`);
  await site.settle();
  const { notes, isPublic } = await madeOf(site, key);
  if (isPublic) return 'public';
  return notes.some((note) => note.includes('Nobody has looked')) ? 'review' : 'private';
}

/** What became of a request, as the team sees it. */
async function madeOf(site: Site, key: string) {
  const admin = site.as('admin@vendor.example');
  const { body } = await admin.get(`/rest/api/3/issue/${key}?fields=issuelinks,comment,reporter`);
  const comments = body.fields.comment.comments as {
    author: { accountType: string };
    jsdPublic: boolean;
    body: unknown;
  }[];
  const own = comments.filter(({ author }) => author.accountType === 'app');
  const linked = (body.fields.issuelinks as Record<'inwardIssue' | 'outwardIssue', { key: string } | undefined>[])
    .map((link) => link.outwardIssue?.key ?? link.inwardIssue?.key ?? '')
    .filter((other) => other !== '');
  const issues = await Promise.all(linked.map((other) => admin.get(`/rest/api/3/issue/${other}`)));
  const made = issues.map((issue) => issue.body).filter(({ fields }) => fields.labels.includes('from-support-request'));
  return {
    issueKeys: made.map((issue) => issue.key as string),
    isPublic: made.length > 0 && made.every(({ fields }) => !fields.security),
    told: own.filter(({ jsdPublic }) => jsdPublic).length,
    notes: own.filter(({ jsdPublic }) => !jsdPublic).map((comment) => JSON.stringify(comment.body)),
    reporter: body.fields.reporter as { displayName: string; emailAddress?: string },
  };
}

async function onceProblems(site: Site, { key }: Chosen): Promise<string[]> {
  const { issueKeys, told } = await madeOf(site, key);
  return issueKeys.length === 1 && told === 1 ? [] : [`${key}: ${issueKeys.length} issues, told ${told} times`];
}

/** Names and addresses of the person who asked, searched for in what a visitor without an account gets. */
async function leaksOf(site: Site, { key }: Chosen): Promise<string[]> {
  const { issueKeys, isPublic, reporter } = await madeOf(site, key);
  const seen = await Promise.all(
    issueKeys.map((issue) => site.anonymous.get(`/rest/api/3/issue/${issue}?properties=*all`)),
  );
  if (!isPublic) return seen.filter(({ status }) => status !== 404).map(() => `${key}: a private issue can be read`);
  const text = JSON.stringify(seen.map(({ body }) => body)).toLowerCase();
  const telling = [reporter.displayName, reporter.emailAddress, `"${key}"`].filter((it) => it !== undefined);
  return telling
    .filter((it) => text.includes(it.toLowerCase()))
    .map((it) => `${key}: ${it} stands in ${issueKeys.join()}`);
}

async function documentsOf(site: Site): Promise<{ where: string; document: unknown }[]> {
  const issues = await allIssues(site, 'project in (SUP, BUG, DEV)', 'description', 'environment', 'comment');
  return issues
    .flatMap(({ key, fields }) => [
      ...[fields.description, fields.environment].map((document) => ({ where: key, document })),
      ...(fields.comment.comments as { id: string; body: unknown }[]).map(({ id, body }) => ({
        where: `${key} comment ${id}`,
        document: body,
      })),
    ])
    .filter(({ document }) => document !== null && document !== undefined);
}

/** The figures, for a person. */
export function reportLines(report: RealTicketsReport): string[] {
  const { imported, byAgent, byLabel } = report;
  const verdicts = ({ public: open, review, private: closed }: Readonly<Record<Verdict, number>>): string =>
    `${open} public, ${review} review, ${closed} private`;
  return [
    `Imported: ${imported.requests} requests, ${imported.issues} issues, ${imported.comments} comments, ${imported.links.created} links.`,
    `Skipped: ${imported.skipped.length}${imported.skipped.map(({ key, reason }) => `\n  ${key ?? '?'}: ${reason}`).join('')}`,
    `Published by agents: ${verdicts(byAgent)}. By label: ${verdicts(byLabel)}.`,
    `Documents: ${report.documents}, ${report.invalidDocuments.length} of them invalid.`,
    `Invocations: ${report.invocations}, ${report.failedInvocations.length} failed, ${report.loggedErrors.length} errors logged.`,
    `Not exactly once: ${report.notOnce.length}. Leaks: ${report.leaks.length}.`,
  ];
}
