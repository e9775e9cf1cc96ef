import { linkKnownIssuePayload, type KnownIssueView } from '../contracts/agent';
import type { Result } from '../contracts/result';
import { findKnownIssues, type FoundIssue } from '../flows/find-known-issues';
import { linkKnownIssue } from '../flows/link-known-issue';
import type { Ports } from '../ports';
import { agentCaller } from './callers';
import { guarded, noPayload } from './guard';
import { becameMeanwhile, refused, solved } from './problems';
import { unavailable } from './unavailable-request';

/** The agent's calls around public issues that look like the request. */
export function knownIssueCalls(wire: () => Ports) {
  return {
    knownIssues: guarded(wire, {
      name: 'agent.knownIssues',
      authorise: agentCaller,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<readonly KnownIssueView[]>> => {
        const answer = await findKnownIssues(ports, caller.requestKey);
        return answer.kind === 'found' ? solved(answer.issues.map(knownIssueView(answer))) : unavailable(answer.kind);
      },
    }),

    linkKnownIssue: guarded(wire, {
      name: 'agent.linkKnownIssue',
      authorise: agentCaller,
      payload: linkKnownIssuePayload,
      run: async ({ ports, caller, payload }) => {
        const order = { ...payload, accountId: caller.accountId };
        const answer = await linkKnownIssue(ports, caller.requestKey, order);
        if (answer.kind === 'linked') return solved({ issueKey: answer.issueKey, url: answer.url });
        if (answer.kind === 'in-progress')
          return refused('conflict', 'This request is being linked right now. Reload in a moment to see the result.');
        if (answer.kind === 'became') return refused('conflict', becameMeanwhile(answer.issueKeys));
        if (answer.kind === 'not-public')
          return refused('refused', `${payload.issueKey} is not public any more, so nothing was linked or told.`);
        return unavailable(answer.kind);
      },
    }),
  };
}

function knownIssueView({ siteUrl }: { readonly siteUrl: string }) {
  return ({ issue, shared, requests, organizations, isLinked }: FoundIssue): KnownIssueView => {
    const { key, summary, statusName, statusCategory, fixVersions } = issue;
    return {
      ...{ key, url: `${siteUrl}/browse/${key}`, summary, statusName, statusCategory, fixVersions },
      ...{ shared, requests, organizations, isLinked },
    };
  };
}
