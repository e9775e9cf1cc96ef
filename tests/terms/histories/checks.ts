import { defaultIssueNews } from '../../../src/rules/news-templates';
import type { RequestOverview } from '../../../src/contracts/agent';
import type { SlaCycle } from '../../../src/rules/sla-cycle';
import { overviewFor, statusFor, textIn } from '../people.ts';
import { mornings, planted, type MadeRequest, type World } from './world.ts';

/** What has to agree when everything has settled: the app's records, Jira's issues, and what customers see. */
export async function problemsIn(world: World, settledFrom: number): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [key, made] of world.requests) problems.push(...(await requestProblems(world, key, made)));
  problems.push(...(await orphans(world)), ...(await leaks(world)), ...failures(world, settledFrom));
  return problems;
}

interface Comment {
  readonly isByTeam: boolean;
  readonly isOurs: boolean;
  readonly isPublic: boolean;
  readonly text: string;
}

interface Seen {
  readonly key: string;
  readonly overview: RequestOverview;
  readonly labels: readonly string[];
  readonly links: readonly string[];
  readonly comments: readonly Comment[];
  readonly sla: { readonly state?: string } | undefined;
}

async function see({ people }: World, key: string): Promise<Seen> {
  const { body } = await people.admin.get(`/rest/api/3/issue/${key}?fields=labels,issuelinks&properties=support-sla`);
  const { body: list } = await people.admin.get(`/rest/api/3/issue/${key}/comment?maxResults=1000`);
  type Link = { outwardIssue?: { key: string }; inwardIssue?: { key: string } };
  type Raw = { author: { accountType: string }; jsdPublic: boolean; body: unknown };
  return {
    key,
    overview: await overviewFor(people.agent, key),
    labels: body.fields.labels,
    links: body.fields.issuelinks.map(({ outwardIssue, inwardIssue }: Link) => (outwardIssue ?? inwardIssue)?.key),
    comments: (list.comments as Raw[]).map(({ author, jsdPublic, body: said }) => ({
      isByTeam: author.accountType === 'atlassian',
      isOurs: author.accountType === 'app',
      isPublic: jsdPublic,
      text: textIn(said).trim(),
    })),
    sla: body.properties?.['support-sla'],
  };
}

async function requestProblems(world: World, key: string, made: MadeRequest): Promise<string[]> {
  const seen = await see(world, key);
  const found = [
    ...outcomeProblems(seen),
    ...explanationProblems(seen),
    ...promiseProblems(seen),
    ...answerProblems(seen),
    ...questionProblems(seen, made),
    ...(await customerProblems(world, seen, made)),
  ];
  return found.map((problem) => `${key}: ${problem}`);
}

const kindOf = {
  'confirmed-bug': 'bug',
  'change-request': 'change-request',
  'needs-development': 'development',
} as const;

/** How news of linked issues begin, up to where the issue is named. */
const openings = Object.values(defaultIssueNews.texts)
  .flatMap((texts) => Object.values(texts))
  .map((text) => text.replace(/\{.*$/s, ''));

/** What became of an issue is told apart from what the request became, and as often as that changes. */
const isNews = (text: string) => openings.some((opening) => text.startsWith(opening));

/** Every outcome has one issue, one link and one telling. */
function outcomeProblems(seen: Seen): string[] {
  const { overview, links, comments } = seen;
  const problems: string[] = [];
  for (const { kind, step, issueKey } of overview.outcomes) {
    if (step !== 'told') problems.push(`${kind} stopped at ${step}`);
    const times = links.filter((other) => other === issueKey).length;
    if (times > 1) problems.push(`${issueKey} is linked ${times} times`);
  }
  const told = comments.filter(({ isOurs, isPublic, text }) => isOurs && isPublic && !isNews(text)).length;
  const owed = overview.outcomes.filter(({ kind }) => kind !== 'development').length;
  return told === owed ? problems : [...problems, `${owed} outcomes, told ${told} times`];
}

/** Every label has its outcome, or the team was told why not; and why one is private that nobody has looked at. */
function explanationProblems({ overview, labels, comments }: Seen): string[] {
  const notes = comments.filter(({ isOurs, isPublic }) => isOurs && !isPublic).map(({ text }) => text);
  const isExplained = notes.some((text) => /was asked for, but|publish it again/.test(text));
  const without = Object.entries(kindOf)
    .filter(([label, kind]) => labels.includes(label) && overview.outcomes.every((outcome) => outcome.kind !== kind))
    .map(([label]) => `labelled ${label}, and nothing came of it`);
  const unseen = overview.outcomes
    .filter(
      ({ visibility, kind, startedBy }) => visibility === 'private' && kind !== 'development' && startedBy === null,
    )
    .filter(({ issueKey }) => !notes.some((text) => text.includes(`${issueKey} was created as a private`)))
    .map(({ issueKey }) => `${issueKey} is private, and the team does not know why`);
  return [...(isExplained ? [] : without), ...unseen];
}

const needsHelp = 'The customer still needs help';

/** While it is closed the team is told nothing, and what was answered late but before they are told needs no word. */
function isLeftOver({ dueAt, answeredAt }: Pick<SlaCycle, 'dueAt' | 'answeredAt'>): boolean {
  const opensAt = mornings.find((at) => dueAt !== null && at >= Date.parse(dueAt));
  return answeredAt === null || opensAt === undefined || Date.parse(answeredAt) > opensAt + 2 * 3_600_000;
}

/** A broken promise is marked and told once; nothing is said twice. */
function promiseProblems({ overview, comments, sla }: Seen): string[] {
  const problems: string[] = [];
  const notes = comments.filter(({ isOurs, isPublic }) => isOurs && !isPublic).map(({ text }) => text);
  // Each further promise the customer asked for is told in the same words.
  const asked = notes.filter((text) => text.includes(needsHelp)).length;
  const owed = overview.cycles.filter(({ kind }) => kind === 'next-answer').length;
  if (asked > owed) problems.push(`${owed} further promises, told ${asked} times`);
  const twice = notes.filter((text, at) => notes.indexOf(text) !== at && !text.includes(needsHelp));
  for (const text of new Set(twice)) problems.push(`noted twice: ${text.slice(0, 120)}`);
  const breached = overview.cycles.filter((cycle) => cycle.state === 'breached' && isLeftOver(cycle));
  const breachNotes = notes.filter((text) => text.includes('has not been given'));
  if (breachNotes.length < breached.length)
    problems.push(`${breached.length} broken, told ${breachNotes.length} times`);
  const [latest] = overview.cycles;
  if (latest === undefined) problems.push('nothing was promised');
  else if (sla?.state !== latest.state) problems.push(`JQL finds ${sla?.state}, the record says ${latest.state}`);
  return problems;
}

/** An answer of the team, or an outcome the customer was told of, ends the first promise; nothing else does. */
function answerProblems({ overview, comments }: Seen): string[] {
  const first = overview.cycles.at(-1);
  if (first === undefined) return [];
  const isAnswered =
    comments.some(({ isByTeam, isPublic }) => isByTeam && isPublic) ||
    overview.outcomes.some(({ kind }) => kind !== 'development');
  if (isAnswered && first.answeredAt === null && first.state !== 'cancelled')
    return [`answered, and the first promise is ${first.state}`];
  return !isAnswered && first.answeredAt !== null ? ['nobody answered, and the first promise says so'] : [];
}

/** What the page said was sent is there once; what it said failed may be there, but not twice. */
function questionProblems({ comments }: Seen, { questions }: MadeRequest): string[] {
  return [...questions].flatMap(([message, isSent]) => {
    const times = comments.filter(({ text }) => text === message).length;
    return times > 1 || (isSent && times === 0) ? [`“${message}” is there ${times} times`] : [];
  });
}

async function customerProblems(
  { people }: World,
  { key, overview, links }: Seen,
  { by }: MadeRequest,
): Promise<string[]> {
  const status = await statusFor(people[by], key).catch((error: Error) => error.message);
  if (typeof status === 'string') return [`${by} sees ${status}`];
  const [latest] = overview.cycles;
  const problems: string[] = [];
  if (latest && status.promise && status.promise.state !== latest.state)
    problems.push(`${by} sees ${status.promise.state}, the team ${latest.state}`);
  const made = overview.outcomes.map(({ issueKey }) => issueKey);
  const byHand = links.filter((other) => other.startsWith('BUG-') && !made.includes(other));
  const open = await Promise.all(byHand.map((other) => people.anyone.get(`/rest/api/3/issue/${other}`)));
  const expected = made.length + open.filter(({ status: read }) => read === 200).length;
  const shown = status.linkedIssues.length;
  if (shown !== expected) problems.push(`${by} sees ${shown} linked issues, the team ${expected}`);
  for (const issueKey of status.linkedIssues.flatMap((issue) => issue.key ?? [])) {
    const { status: read } = await people.anyone.get(`/rest/api/3/issue/${issueKey}`);
    if (read !== 200) problems.push(`${by} is led to ${issueKey}, which answers ${read}`);
  }
  return problems;
}

/** Issues the app made that no request leads to; what belonged to a deleted request may stay. */
async function orphans({ people, told }: World): Promise<string[]> {
  const search = { jql: 'labels = "from-support-request"', fields: ['issuelinks'], maxResults: 100 };
  const { body } = await people.admin.post('/rest/api/3/search/jql', search);
  type Made = {
    key: string;
    fields: { issuelinks: { outwardIssue?: { key: string }; inwardIssue?: { key: string } }[] };
  };
  const isDeleted = told.some((line) => line.includes('deleted: 204') && !line.includes('comment'));
  return (body.issues as Made[])
    .filter(({ fields }) =>
      fields.issuelinks.every(
        ({ outwardIssue, inwardIssue }) => !/^SUP-/.test((outwardIssue ?? inwardIssue)?.key ?? ''),
      ),
    )
    .filter(() => !isDeleted)
    .map(({ key }) => `${key} belongs to no request`);
}

/** Everything anybody can read of what the app made. */
async function leaks({ people }: World): Promise<string[]> {
  const telling = [...Object.values(planted).flat(), 'SUP-'].map((text) => text.toLowerCase());
  const search = { jql: 'labels = "from-support-request"', fields: ['*all'], maxResults: 100 };
  const { body } = await people.anyone.post('/rest/api/3/search/jql', search);
  const found: string[] = [];
  for (const { key } of body.issues as { key: string }[]) {
    const parts = await Promise.all([
      people.anyone.get(`/rest/api/3/issue/${key}?properties=*all&expand=changelog,renderedFields`),
      people.anyone.get(`/rest/api/3/issue/${key}/comment?maxResults=1000`),
      people.anyone.get(`/rest/api/3/issue/${key}/remotelink`),
    ]);
    const text = JSON.stringify(parts.map((part) => part.body)).toLowerCase();
    found.push(...telling.filter((it) => text.includes(it)).map((it) => `${key}: anybody can read ${it}`));
  }
  return found;
}

/** With nothing in its way any more, nothing of the app fails. */
function failures({ site }: World, settledFrom: number): string[] {
  return site.sandbox
    .invocations(settledFrom)
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'retry')
    .map(({ functionKey, error, logs }) =>
      `${functionKey} ${error ?? 'asks again'}: ${logs.at(-1)?.text ?? ''}`.slice(0, 300),
    );
}
