import type { IssueNewsView } from '../contracts/issue-news';
import type { Result } from '../contracts/result';
import { readIssueNews, retryNews } from '../flows/read-issue-news';
import type { Ports } from '../ports';
import { issueCaller } from './callers';
import { guarded, noPayload } from './guard';
import { refused, solved } from './problems';

/** The agent's calls on an issue that requests are linked to. Which of them they may know of is asked of Jira each time. */
export function issueNewsCalls(wire: () => Ports) {
  return {
    issueNews: guarded(wire, {
      name: 'agent.issueNews',
      authorise: issueCaller,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<IssueNewsView>> => {
        const answer = await readIssueNews(ports, caller.requestKey, mayServe(ports));
        return answer.kind === 'news' ? solved(answer.news) : notServed;
      },
    }),

    retryNews: guarded(wire, {
      name: 'agent.retryNews',
      authorise: issueCaller,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<null>> => {
        const answer = await retryNews(ports, caller.requestKey, mayServe(ports));
        return answer.kind === 'queued' ? solved(null) : notServed;
      },
    }),
  };
}

const mayServe = (ports: Ports) => (requestKey: string) => ports.accounts.callerMay('SERVICEDESK_AGENT', requestKey);

const notServed = refused('not-allowed', 'No request of a project you are an agent of is linked to this issue.');
