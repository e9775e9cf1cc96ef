import type { Ports } from '../ports';
import type { ReadRequest } from '../ports/jira';
import type { AuditEntry, OutcomeEntry } from '../ports/records';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import type { OutcomeDecision, OutcomePlan } from '../rules/outcome';
import type { PolicyContext } from '../rules/sla';
import { customerComment, customerTemplate } from './customer-comment';
import { isProtected } from './protect-issue';
import { recogniseHidden } from './recognise-hidden';
import { settleRequest } from './settle-request';

export interface OutcomeOrder {
  /** At step `intended`; its visibility is the plan's. */
  readonly entry: OutcomeEntry;
  readonly plan: OutcomePlan;
  readonly securityLevelId: string | null;
}

/** The one call that makes the issue, and the step noted at once. Throws `JiraError`. */
export async function createIssue(ports: Ports, { entry, plan, securityLevelId }: OutcomeOrder): Promise<OutcomeEntry> {
  const { id, key } = await ports.issues.create({
    outcomeId: entry.outcomeId,
    projectKey: plan.target.projectKey,
    issueTypeName: plan.target.issueTypeName,
    securityLevelId,
    summary: plan.summary,
    description: plan.description,
    labels: plan.labels,
    fields: plan.fields,
  });
  const created: OutcomeEntry = { ...entry, step: 'created', issueId: id, issueKey: key };
  await ports.outcomes.save(created);
  return created;
}

/** `null`: nothing went on, because an issue that has to be private is not; the team was told (clause O4). */
export type FinishedOutcome = OutcomeEntry | null;

/**
 * From a created issue to an answered request: protection, link, public comment, cycles, each noted when done and each
 * recognised when it was done before (clauses O3–O5). Safe to repeat from any step.
 */
export async function finishOutcome(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  created: OutcomeEntry,
): Promise<FinishedOutcome> {
  if (created.step === 'told') return created;
  if (!(await isProtected(ports, policy.settings, created))) return null;
  const linked = await linkIssue(ports, policy, read, await recogniseHidden(ports, created));
  const told = await tellCustomer(ports, policy, read, linked);
  await settleRequest(ports, policy, read);
  const { requestId, outcomeId, kind, visibility, issueKey, startedBy, decision } = told;
  const facts = { outcomeId, kind, visibility, issueKey, by: startedBy, ...(decision ? decisionFacts(decision) : {}) };
  await ports.audit.append({ requestId, at: ports.now().toISOString(), what: 'outcome-published', facts });
  // One customer more is behind it, and a known issue may be fixed already.
  if (visibility === 'public' && told.issueId !== null)
    await ports.queue.push([{ kind: 'issue-news', issueId: told.issueId, eventType: 'linked' }]);
  const finished: OutcomeEntry = { ...told, step: 'told' };
  await ports.outcomes.save(finished);
  return finished;
}

/** Kinds and counts in one fact, such as `host 1, person 2`. */
function decisionFacts({ found, ...counts }: OutcomeDecision): AuditEntry['facts'] {
  const kinds = Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...counts, found: kinds.map(([kind, count]) => `${kind} ${count}`).join(', ') };
}

/** What is said next is noted with it, so that whoever goes on says the same and knows it where it was said. */
async function linkIssue(
  ports: Ports,
  { settings }: PolicyContext,
  { request }: ReadRequest,
  entry: OutcomeEntry,
): Promise<OutcomeEntry> {
  if (entry.step !== 'created' || entry.issueKey === null) return entry;
  const { linkTypeName } = settings.outcomes;
  await ports.issues.link({ requestKey: entry.requestKey, issueKey: entry.issueKey, linkTypeName });
  const words = (await customerTemplate(ports, request, entry, settings)) ?? undefined;
  const linked: OutcomeEntry = { ...entry, step: 'linked', ...(words === undefined ? {} : { words }) };
  await ports.outcomes.save(linked);
  return linked;
}

/** When the customer was told is noted before the step is: from then on it counts as the answer. */
async function tellCustomer(
  ports: Ports,
  policy: PolicyContext,
  { request }: ReadRequest,
  entry: OutcomeEntry,
): Promise<OutcomeEntry> {
  if (entry.toldAt !== null || entry.issueKey === null) return entry;
  const template = entry.words ?? (await customerTemplate(ports, request, entry, policy.settings));
  if (template === null) return entry;
  const body = await commentFor(ports, template, entry.visibility, entry.issueKey);
  const told: OutcomeEntry = { ...entry, toldAt: await sayOnce(ports, entry, body) };
  await ports.outcomes.save(told);
  return told;
}

async function commentFor(
  ports: Ports,
  template: string,
  visibility: OutcomeEntry['visibility'],
  issueKey: string,
): Promise<AdfDocument> {
  const issue =
    visibility === 'public' ? { key: issueKey, url: `${await ports.accounts.siteUrl()}/browse/${issueKey}` } : null;
  return customerComment(template, issue);
}

/** A comment that got through before a crash is found by its words, unless it told of another outcome. */
async function sayOnce(ports: Ports, entry: OutcomeEntry, body: AdfDocument): Promise<string> {
  const [comments, outcomes, appAccountId] = await Promise.all([
    ports.comments.of(entry.requestId),
    ports.outcomes.of(entry.requestId),
    ports.accounts.appAccountId(),
  ]);
  const words = adfToText(body);
  const said = comments
    .filter(
      (comment) => comment.isPublic && comment.author.accountId === appAccountId && adfToText(comment.body) === words,
    )
    .find((comment) =>
      outcomes.every((other) => other.outcomeId === entry.outcomeId || other.toldAt !== comment.createdAt),
    );
  return said?.createdAt ?? (await ports.comments.addPublic(entry.requestId, body)).createdAt;
}
