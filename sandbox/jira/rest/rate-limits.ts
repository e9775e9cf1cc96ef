import type { Caller } from '../../seams.ts';
import { setSiteFact, siteFact } from '../site-fact.ts';
import type { Site } from '../site.ts';
import { RestError } from './rest-error.ts';

/** `site_fact` keys of the limits that can be turned up. */
export const limitFacts = { perIssueWrites: 'limit-per-issue-writes', refuseNext: 'limit-refuse-next' } as const;

/** Jira's limits for writes to one issue (platform.md 5.5). */
const windows = [
  { ms: 2_000, most: 20 },
  { ms: 30_000, most: 100 },
];

/** Answers 429 as Jira does: the app's next calls when told to, and too many writes to one issue. */
export class RateLimits {
  readonly #site: Site;
  /** Instants of the latest writes by issue, as named in the path. */
  readonly #writes = new Map<string, number[]>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** @throws RestError 429 with Retry-After and RateLimit-Reason */
  check(caller: Caller, method: string, params: Readonly<Record<string, string>>): void {
    this.#refuseNext(caller);
    const issue = params['issueIdOrKey'];
    if (method === 'GET' || issue === undefined) return;
    if (siteFact(this.#site.db, limitFacts.perIssueWrites) === true) this.#countWrite(issue.toUpperCase());
  }

  #refuseNext(caller: Caller): void {
    if (caller.kind !== 'app') return;
    const left = Number(siteFact(this.#site.db, limitFacts.refuseNext) ?? 0);
    if (left === 0) return;
    setSiteFact(this.#site.db, limitFacts.refuseNext, left - 1);
    throw tooMany(1, 'jira-burst-based');
  }

  #countWrite(issue: string): void {
    const now = this.#site.clock.now();
    const longest = Math.max(...windows.map(({ ms }) => ms));
    const recent = (this.#writes.get(issue) ?? []).filter((at) => at > now - longest);
    for (const { ms, most } of windows) {
      const within = recent.filter((at) => at > now - ms);
      if (within.length >= most)
        throw tooMany(Math.ceil(((within[0] ?? now) + ms - now) / 1000), 'jira-per-issue-on-write');
    }
    this.#writes.set(issue, [...recent, now]);
  }
}

function tooMany(seconds: number, reason: string): RestError {
  const body = { errorMessages: ['Rate limit exceeded.'], errors: {} };
  return new RestError(429, body, { 'retry-after': String(Math.max(1, seconds)), 'ratelimit-reason': reason });
}
