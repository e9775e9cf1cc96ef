import { adfInput } from '../jira/edit/adf-input.ts';
import { createIssue } from '../jira/edit/create-issue.ts';
import { makeTransition } from '../jira/edit/make-transition.ts';
import { addComment } from '../jira/edit/write-comment.ts';
import { linkIssues, linkTypeInput } from '../jira/edit/write-link.ts';
import { issueOf, visibleIssue } from '../jira/issue/issue-row.ts';
import { transitionsFrom } from '../jira/issue/transition.ts';
import { runCall } from '../jira/rest/answer-call.ts';
import type { Call } from '../jira/rest/call.ts';
import { createRequest } from '../jira/servicedesk/create-request.ts';
import { visibleRequest } from '../jira/servicedesk/request-access.ts';
import { addRequestComment, wikiBody } from '../jira/servicedesk/request-comment-routes.ts';
import type { Site } from '../jira/site.ts';
import { wikiToAdf } from '../jira/text/wiki.ts';

/** Lets people do things at an earlier time, through the same doors as REST: permissions, history and events hold. */
export class Narrator {
  readonly #site: Site;
  readonly #now: number;

  constructor(site: Site) {
    this.#site = site;
    this.#now = site.clock.now();
  }

  /** Runs `work` as an account, `hoursAgo` hours before now. */
  tell<Result>(accountId: string, hoursAgo: number, work: (call: Call) => Result): Result {
    const at = this.#now - Math.round(hoursAgo * 3_600_000);
    const site: Site = { ...this.#site, clock: { now: () => at } };
    const request = new Request(`${site.baseUrl()}/`, { method: 'POST' });
    let result: { value: Result } | undefined;
    runCall(site, { caller: { kind: 'account', accountId }, request }, (call) => {
      result = { value: work(call) };
      return { status: 204 };
    });
    return (result as { value: Result }).value;
  }

  /** A customer raises a request in the portal; gives its key. `details` is what the app's panel collected. */
  asks(accountId: string, hoursAgo: number, body: Record<string, unknown>, details?: Record<string, unknown>): string {
    const { appId } = this.#site;
    const property = appId && details ? { property: { key: appId, value: { supportRequest: details } } } : {};
    return this.tell(accountId, hoursAgo, (call) => {
      return issueOf(call.site.db, createRequest(call, body, { channel: 'portal', ...property })).key;
    });
  }

  /** Somebody writes on a request, in the portal or as an agent. */
  says(accountId: string, hoursAgo: number, key: string, wiki: string): void {
    this.tell(accountId, hoursAgo, (call) => addRequestComment(call, visibleRequest(call, key), wikiBody(wiki), true));
  }

  /** An agent writes an internal note. */
  notes(accountId: string, hoursAgo: number, key: string, wiki: string): void {
    this.tell(accountId, hoursAgo, (call) => addRequestComment(call, visibleRequest(call, key), wikiBody(wiki), false));
  }

  /** Somebody comments on an issue that is no request. */
  comments(accountId: string, hoursAgo: number, key: string, wiki: string): void {
    this.tell(accountId, hoursAgo, (call) => {
      addComment(call, visibleIssue(call, key), { body: adfInput(wikiToAdf(wiki)), visibility: null, properties: [] });
    });
  }

  /** Somebody moves an issue by the name of a transition. */
  moves(accountId: string, hoursAgo: number, key: string, name: string): void {
    this.tell(accountId, hoursAgo, (call) => {
      const issue = visibleIssue(call, key);
      const transition = transitionsFrom(call.site, issue).find((candidate) => candidate.name === name);
      if (!transition) throw new Error(`${key} has no transition '${name}' from its status`);
      makeTransition(call, issue, transition);
    });
  }

  /** Somebody creates an issue; gives its key. The description is wiki markup. */
  creates(accountId: string, hoursAgo: number, fields: Record<string, unknown>): string {
    const description = wikiToAdf(String(fields['description'] ?? ''));
    return this.tell(accountId, hoursAgo, (call) => {
      return createIssue(call, { fields: { ...fields, description }, update: {}, properties: [] }).key;
    });
  }

  links(accountId: string, hoursAgo: number, sourceKey: string, destinationKey: string): void {
    this.tell(accountId, hoursAgo, (call) => {
      const type = linkTypeInput(call, { name: 'Relates' });
      linkIssues(call, type, visibleIssue(call, sourceKey), visibleIssue(call, destinationKey));
    });
  }
}
