import type { Ports } from '../ports';
import type { AskingCustomer, TrackedIssue } from '../ports/jira';
import { adfToText } from '../rules/adf-text';
import { statementWords, stepOwed, type CustomerCount, type PublicStatement } from '../rules/affected-customers';
import { anonymizerPolicy } from '../rules/anonymizer-policy';
import { findLeaks } from '../rules/leak';
import type { Settings } from '../rules/settings';
import { document, paragraph, text } from './adf-parts';

export type Affected = 'said' | 'nothing-owed' | 'not-public' | 'left-alone' | 'withheld';

interface Behind {
  readonly settings: Settings;
  readonly issue: TrackedIssue;
  readonly count: CustomerCount;
  readonly customers: readonly AskingCustomer[];
}

/** Jira's clock and ours need not agree to the second. */
const skewMs = 60_000;

/**
 * Writes the one comment of an issue that says how many customers it affects, or its next number into it. What is going
 * to be said is noted first, so that after an end in between the comment is looked for among those that are there.
 * For one caller at a time.
 */
export async function sayAffected(ports: Ports, behind: Behind): Promise<Affected> {
  const { settings, issue } = behind;
  const before = await foundAgain(ports, issue.id, await ports.affectedCustomers.statementOf(issue.id));
  if (before?.step === 'left') return 'left-alone';
  const next = nextNumber(behind, before);
  if (next === null) return 'nothing-owed';
  const words = statementWords(settings.affectedCustomers, next);
  if (givesAway(words, behind)) return withhold(ports, issue, next);
  const intended: PublicStatement = {
    ...{ count: next, words, step: 'intended', commentId: before?.commentId ?? null },
    startedAt: ports.now().toISOString(),
  };
  return carryOut(ports, issue, intended);
}

/** One whose end is not known may say a higher number already. */
function nextNumber({ settings, count }: Behind, before: PublicStatement | null): number | null {
  const owed = stepOwed(count, settings.affectedCustomers, before?.step === 'said' ? before.count : null);
  return owed === null ? null : Math.max(owed, before?.count ?? 0);
}

async function carryOut(ports: Ports, issue: TrackedIssue, intended: PublicStatement): Promise<'said' | 'left-alone'> {
  await ports.affectedCustomers.saveStatement(issue.id, intended);
  const commentId = await written(ports, issue.id, intended);
  const isLeft = commentId === null;
  await audited(ports, issue, intended, isLeft ? 'affected-left' : 'affected-said');
  const done = isLeft ? ({ step: 'left' } as const) : ({ step: 'said', commentId } as const);
  await ports.affectedCustomers.saveStatement(issue.id, { ...intended, ...done });
  return isLeft ? 'left-alone' : 'said';
}

/** A first comment that got through before an end in between is the statement; one that did not is none. */
async function foundAgain(
  ports: Ports,
  issueId: string,
  before: PublicStatement | null,
): Promise<PublicStatement | null> {
  if (before?.step !== 'intended' || before.commentId !== null) return before;
  const [comments, appAccountId] = await Promise.all([ports.comments.of(issueId), ports.accounts.appAccountId()]);
  const since = new Date(Date.parse(before.startedAt) - skewMs).toISOString();
  const there = comments.find(
    ({ author, createdAt, body }) =>
      author.accountId === appAccountId && createdAt >= since && adfToText(body) === before.words,
  );
  if (!there) return null;
  const said: PublicStatement = { ...before, step: 'said', commentId: there.id };
  await ports.affectedCustomers.saveStatement(issueId, said);
  return said;
}

/** Id of the comment; `null` where people have deleted it or made it theirs. */
async function written(ports: Ports, issueId: string, { words, commentId }: PublicStatement): Promise<string | null> {
  const body = document(paragraph(text(words)));
  if (commentId === null) return (await ports.comments.addFor(null, issueId, body)).id;
  const accountId = await ports.accounts.appAccountId();
  const answer = await ports.comments.rewrite(issueId, { id: commentId, accountId }, body);
  return answer === 'rewritten' ? commentId : null;
}

/** The admin's words are looked through as those of everybody else are (clause O4). */
function givesAway(words: string, { settings, issue, customers }: Behind): boolean {
  const identities = {
    people: customers.flatMap(({ reporter }) => reporter ?? []),
    organizations: customers.flatMap(({ organizations }) => organizations.map(({ name }) => name)),
    hosts: [],
    privateProjectKeys: settings.serviceProjectKeys,
  };
  const field = { field: 'statement', document: document(paragraph(text(words))) };
  const texts = { issueId: issue.id, fields: [field], history: [], comments: [] };
  return findLeaks(texts, { identities, pseudonyms: [] }, anonymizerPolicy(settings)).length > 0;
}

async function withhold(ports: Ports, issue: TrackedIssue, count: number): Promise<'withheld'> {
  ports.log.error('the words about affected customers give one away', { issueKey: issue.key });
  await audited(ports, issue, { count, startedAt: ports.now().toISOString() }, 'affected-withheld');
  return 'withheld';
}

/** One entry per number and end, however often the work is done. */
async function audited(
  ports: Ports,
  { id, key }: TrackedIssue,
  { count, startedAt }: Pick<PublicStatement, 'count' | 'startedAt'>,
  what: string,
): Promise<void> {
  const entry = { requestId: id, at: startedAt, what, facts: { issueKey: key, count } };
  await ports.audit.append(entry, `${what}-${id}-${count}`);
}
