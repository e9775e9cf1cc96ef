import { makeResolver } from '@forge/resolver';
import {
  previewOutcomePayload,
  publishOutcomePayload,
  suggestKeepPayload,
  type AgentCalls,
  type OutcomePreview,
  type PreviewOutcome,
  type RequestOverview,
} from '../contracts/agent';
import type { Result } from '../contracts/result';
import type { OutcomeDraft } from '../flows/draft-outcome';
import { previewOutcome } from '../flows/preview-outcome';
import { publishOutcome, type PublishAnswer } from '../flows/publish-outcome';
import { suggestKeep } from '../flows/suggest-keep';
import { readRequestOverview } from '../flows/read-request-overview';
import { shownValue } from '../rules/field-presets';
import type { PlannedFields } from '../rules/issue-fields';
import type { OutcomeRequest } from '../rules/plan-outcome';
import { isGuess } from '../rules/restore-values';
import { DEFAULT_THRESHOLDS } from '../rules/settings';
import type { Visibility } from '../rules/outcome';
import type { Ports } from '../ports';
import { agentCaller } from './callers';
import { disclosureCalls } from './disclosure-calls';
import { guarded, noPayload } from './guard';
import { issueNewsCalls } from './issue-news-calls';
import { knownIssueCalls } from './known-issue-calls';
import { becameMeanwhile, refused, solved } from './problems';
import { unavailable } from './unavailable-request';
import { wirePorts } from './wiring';

/** The agent's side (manifest function `agent`). */
export function agentResolver(wire: () => Ports = wirePorts) {
  return makeResolver<AgentCalls>({
    requestOverview: guarded(wire, {
      name: 'agent.requestOverview',
      authorise: agentCaller,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<RequestOverview>> => {
        const answer = await readRequestOverview(ports, caller.requestKey);
        return answer.kind === 'overview' ? solved(answer.overview) : unavailable(answer.kind);
      },
    }),

    previewOutcome: guarded(wire, {
      name: 'agent.previewOutcome',
      authorise: agentCaller,
      payload: previewOutcomePayload,
      run: async ({ ports, caller, payload }): Promise<Result<OutcomePreview>> => {
        const answer = await previewOutcome(ports, caller.requestKey, asked(payload));
        return answer.kind === 'preview' ? solved(previewOf(answer.draft)) : unavailable(answer.kind);
      },
    }),

    suggestKeep: guarded(wire, {
      name: 'agent.suggestKeep',
      authorise: agentCaller,
      payload: suggestKeepPayload,
      run: async ({ ports, caller, payload }): Promise<Result<null>> => {
        const suggestion = { value: payload.value, accountId: caller.accountId };
        const { kind } = await suggestKeep(ports, caller.requestKey, suggestion);
        if (kind === 'suggested') return solved(null);
        if (kind === 'not-doubted') return refused('refused', 'Nothing asks about that, so there is nothing to keep.');
        return kind === 'certain'
          ? refused('refused', 'That surely tells about the customer or is secret, so it is never kept.')
          : unavailable(kind);
      },
    }),

    ...knownIssueCalls(wire),
    ...disclosureCalls(wire),

    ...issueNewsCalls(wire),

    publishOutcome: guarded(wire, {
      name: 'agent.publishOutcome',
      authorise: agentCaller,
      payload: publishOutcomePayload,
      run: async ({ ports, caller, payload }) => {
        const order = { asked: asked(payload), shown: payload.shown, accountId: caller.accountId };
        return publishResult(await publishOutcome(ports, caller.requestKey, order));
      },
    }),
  });
}

export const handler = agentResolver();

function asked({ kind, summary, redact, restore, makePrivate, commentIds }: PreviewOutcome): OutcomeRequest {
  return { kind, summary, redact, restore, makePrivate, commentIds };
}

function previewOf({ plan, anonymized, policy, shown }: OutcomeDraft): OutcomePreview {
  const { kind, visibility, because, target, summary, description, customerComment, countsAsAnswer } = plan;
  const { projectKey, issueTypeName, securityLevelName } = target;
  const { unsure, findings, passages, residualRisk } = anonymized;
  const guesses = findings.flatMap((finding, place) => (isGuess(finding, findings) ? [place] : []));
  return {
    ...{
      kind,
      visibility,
      because,
      unsure,
      findings,
      passages,
      guesses,
      residualRisk,
      thresholds: policy.thresholds ?? DEFAULT_THRESHOLDS,
      summary,
      description,
      customerComment,
      countsAsAnswer,
      shown,
    },
    target: { projectKey, issueTypeName, securityLevelName },
    fields: fieldsShown(plan.fields),
  };
}

function fieldsShown({
  components,
  versions,
  priority,
  labels,
  presets,
  leftOut,
  isRefused,
}: PlannedFields): OutcomePreview['fields'] {
  const names = (values: PlannedFields['components']) => values.map(({ name }) => name);
  return {
    components: names(components),
    versions: names(versions),
    priority: priority?.name ?? null,
    labels,
    presets: presets.map(({ name, value }) => ({ name, value: shownValue(value) })),
    leftOut,
    isRefused,
  };
}

function publishResult(answer: PublishAnswer): Result<{ issueKey: string; visibility: Visibility; url: string }> {
  switch (answer.kind) {
    case 'published':
      return solved({ issueKey: answer.issueKey, visibility: answer.visibility, url: answer.url });
    case 'changed':
      return refused(
        'conflict',
        'The request, or what is known about its people, changed since the preview. Look at the preview again.',
      );
    case 'became':
      return refused('conflict', becameMeanwhile(answer.issueKeys));
    case 'out-of-sight':
      return refused(
        'refused',
        `Nothing was created: ${answer.issueKey} was made from this request, and this app cannot see it any more. If it was deleted, try again in a few minutes, once Jira has reported that. If it was hidden from the app, ask an admin.`,
      );
    case 'in-progress':
      return refused('conflict', 'This is being published right now. Reload in a moment to see the result.');
    case 'no-level': {
      const level = answer.levelName
        ? `has no security level “${answer.levelName}” that this app may set`
        : 'has no security level chosen in the app’s settings';
      return refused(
        'refused',
        `Nothing was created: it has to be private, and project ${answer.projectKey} ${level}. Ask an admin.`,
      );
    }
    case 'fields-missing':
      return refused(
        'refused',
        `Nothing was created: the settings insist on fields that the project does not have. ${answer.fields.join(' ')} Ask an admin.`,
      );
    case 'unprotected':
      return refused(
        'refused',
        `${answer.issueKey} was created, but Jira shows it without the security level it has to have. It was not linked and the customer was not told. Restrict or delete it, then tell an admin.`,
      );
    default:
      return unavailable(answer.kind);
  }
}
