import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import type { OutcomePlan } from '../rules/outcome';
import type { PolicyContext } from '../rules/sla';
import { customerComment, customerTemplate } from './customer-comment';

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
  });
  const created: OutcomeEntry = { ...entry, step: 'created', issueId: id, issueKey: key };
  await ports.outcomes.save(created);
  return created;
}

/**
 * From a created issue to a customer who knows: link, public comment, each noted when done and each recognised when
 * it was done before (clauses O3, O5). Safe to repeat from any step.
 */
export async function finishOutcome(ports: Ports, policy: PolicyContext, created: OutcomeEntry): Promise<OutcomeEntry> {
  const linked = await linkIssue(ports, policy, created);
  return tellCustomer(ports, policy, linked);
}

async function linkIssue(ports: Ports, policy: PolicyContext, entry: OutcomeEntry): Promise<OutcomeEntry> {
  if (entry.step !== 'created' || entry.issueKey === null) return entry;
  const { linkTypeName } = policy.settings.outcomes;
  await ports.issues.link({ requestKey: entry.requestKey, issueKey: entry.issueKey, linkTypeName });
  const linked: OutcomeEntry = { ...entry, step: 'linked' };
  await ports.outcomes.save(linked);
  return linked;
}

async function tellCustomer(ports: Ports, policy: PolicyContext, entry: OutcomeEntry): Promise<OutcomeEntry> {
  if (entry.step !== 'linked' || entry.issueKey === null) return entry;
  const body = await commentFor(ports, policy, entry, entry.issueKey);
  const told: OutcomeEntry = { ...entry, step: 'told', toldAt: body ? await sayOnce(ports, entry, body) : null };
  await ports.outcomes.save(told);
  const facts = { outcomeId: told.outcomeId, kind: told.kind, visibility: told.visibility, issueKey: told.issueKey, by: told.startedBy };
  await ports.audit.append({ requestId: told.requestId, at: ports.now().toISOString(), what: 'outcome-published', facts });
  return told;
}

async function commentFor(ports: Ports, policy: PolicyContext, entry: OutcomeEntry, issueKey: string): Promise<AdfDocument | null> {
  const template = customerTemplate(entry.kind, entry.visibility, policy.settings);
  if (template === null) return null;
  const issue = entry.visibility === 'public' ? { key: issueKey, url: `${await ports.accounts.siteUrl()}/browse/${issueKey}` } : null;
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
    .filter((comment) => comment.isPublic && comment.author.accountId === appAccountId && adfToText(comment.body) === words)
    .find((comment) => outcomes.every((other) => other.outcomeId === entry.outcomeId || other.toldAt !== comment.createdAt));
  return said?.createdAt ?? (await ports.comments.addPublic(entry.requestId, body)).createdAt;
}
