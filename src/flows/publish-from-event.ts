import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import type { ReadRequest } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { OutcomeKind } from '../rules/outcome';
import { outcomeRound, roundName } from '../rules/outcome-round';
import type { PolicyContext } from '../rules/sla';
import { currentRound, isAskedAgain } from './deleted-outcome';
import { decisionOf, draftOutcome, type OutcomeDraft } from './draft-outcome';
import { noteOnce } from './internal-note';
import { publishPlan, type Published } from './publish-plan';
import { sayPlan } from './say-plan';
import { noteWhyPrivate, tellWhyPrivate } from './tell-why-private';

/**
 * A label asks for an outcome and nobody looks at the text first, so only what is clean becomes public; the rest
 * becomes private, with a note saying why (clause O4, design decision 10). Does nothing when it was done before.
 * @throws BusyError while another publishes the same; JiraError for a fault that may pass
 */
export async function publishFromEvent(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  kind: OutcomeKind,
): Promise<void> {
  const { standing, deleted, round } = await roundFor(ports, read.request, kind);
  if (standing?.step === 'told') return tellWhyPrivate(ports, policy, read, standing);
  if (standing && isAnAgents(standing)) return;
  if (deleted && !(await isAskedAgain(ports, policy.settings, read, { ...deleted, kind }))) return;
  try {
    await publishUnseen(ports, policy, read, { kind, round, begun: standing });
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    await reportRefusal(ports, policy, read, { kind, fault });
  }
}

interface Errand {
  readonly kind: OutcomeKind;
  readonly round: number;
  /** What is to be carried to its end, also in a dry run. */
  readonly begun: OutcomeEntry | null;
}

async function publishUnseen(
  ports: Ports,
  policy: PolicyContext,
  read: ReadRequest,
  { kind, round, begun }: Errand,
): Promise<void> {
  // Not reviewed: the rule then leaves public only what is decided public.
  const draft = await draftOutcome(ports, read, { kind }, policy.settings);
  if (policy.settings.outcomes.dryRun && !begun) return sayPlan(ports, read.request.id, draft.plan);
  const published = await publishPlan(ports, policy, read, {
    plan: draft.plan,
    round,
    became: null,
    pseudonyms: draft.anonymized.pseudonyms,
    startedBy: begun?.startedBy ?? null,
    decision: decisionOf(draft, { kind }, policy),
  });
  await report(ports, read, { kind, draft, published });
}

/** Where its link is there an issue is, too; of all others it is asked whether Jira reported their deletion. */
async function roundFor(ports: Ports, { id, links }: ReadRequest['request'], kind: OutcomeKind) {
  const current = outcomeRound(await ports.outcomes.of(id), kind);
  const { standing } = current;
  const isLinked = standing?.step !== 'told' || links.some((link) => link.id === standing.issueId);
  return isLinked ? current : currentRound(ports, id, kind);
}

/** What an agent took out by hand is not stored: their intent is theirs to finish, or the hourly run's to give up. */
const isAnAgents = ({ step, startedBy }: OutcomeEntry) => step === 'intended' && startedBy !== null;

interface Attempt {
  readonly kind: OutcomeKind;
  readonly draft: OutcomeDraft;
  readonly published: Published;
}

async function report(ports: Ports, { request }: ReadRequest, { kind, draft, published }: Attempt): Promise<void> {
  if (published.kind === 'in-progress') throw new BusyError('Another call is publishing this request.', 120);
  if (published.kind === 'no-level') {
    ports.log.warn('no security level for a private issue', {
      requestId: request.id,
      projectKey: published.projectKey,
    });
    await noteOnce(ports, request.id, `no-level:${kind}`, {
      sentence: `${nameOf(kind)} was asked for, but nothing was created: it has to be private, and project ${published.projectKey} has no security level ${published.levelName ? `“${published.levelName}” that this app may set` : 'chosen for it in the app’s settings'}. Ask an admin to choose one; then set the label again, or publish from the issue view.`,
      reasons: draft.plan.because,
    });
    return;
  }
  if (published.kind === 'fields-missing') {
    await noteOnce(ports, request.id, `fields-missing:${kind}`, {
      sentence: `${nameOf(kind)} was asked for, but nothing was created: the settings insist on fields that the project does not have. Ask an admin; then set the label again, or publish from the issue view.`,
      reasons: published.fields,
    });
    return;
  }
  // The team was told when it turned out; what else a request became does not speak against a label.
  if (published.kind === 'unprotected' || published.kind === 'became') return;
  const { entry } = published;
  await noteWhyPrivate(ports, entry, draft.plan.because);
  const { leftOut } = draft.plan.fields;
  if (leftOut.length === 0) return;
  await noteOnce(ports, request.id, `left-out:${roundName(entry)}`, {
    sentence: `${published.issueKey} was created without fields that the settings preset for the product:`,
    reasons: leftOut,
  });
}

/** A refusal for good is told to the team once and not tried again until the request changes. */
async function reportRefusal(
  ports: Ports,
  policy: PolicyContext,
  { request }: ReadRequest,
  { kind, fault }: { kind: OutcomeKind; fault: JiraError },
): Promise<void> {
  const facts = { kind, operation: fault.operation, status: fault.status };
  ports.log.error('an outcome was refused', { requestId: request.id, ...facts });
  await ports.audit.append({ requestId: request.id, at: policy.now.toISOString(), what: 'outcome-refused', facts });
  await noteOnce(ports, request.id, `refused:${kind}:${fault.status}`, {
    sentence: `${nameOf(kind)} was asked for, but Jira refused (${fault.operation}, status ${fault.status}). Check the app’s permissions in the target project and the app’s settings.`,
    reasons: fault.detail ? [fault.detail] : [],
  });
}

function nameOf(kind: OutcomeKind): string {
  return { bug: 'A Bug', 'change-request': 'A Change request', development: 'A development issue' }[kind];
}
