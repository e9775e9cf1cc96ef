import type { Site } from '../site.ts';
import { RestError } from './rest-error.ts';

/** Jira's limits for writes to one issue (platform.md 5.5). */
const windows = [
  { ms: 2_000, most: 20 },
  { ms: 30_000, most: 100 },
];

/** Answers 429 as Jira does for too many writes to one issue, when that is switched on. */
export class RateLimits {
  readonly #site: Site;
  /** Instants of the latest writes by issue, as named in the path. */
  readonly #writes = new Map<string, number[]>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** @throws RestError 429 with Retry-After and RateLimit-Reason */
  check(method: string, params: Readonly<Record<string, string>>): void {
    const issue = params['issueIdOrKey'];
    if (method === 'GET' || issue === undefined) return;
    if (this.#site.faultSwitch.faults.rest.perIssueWrites) this.#countWrite(issue.toUpperCase());
  }

  #countWrite(issue: string): void {
    const now = this.#site.clock.now();
    const longest = Math.max(...windows.map(({ ms }) => ms));
    const recent = (this.#writes.get(issue) ?? []).filter((at) => at > now - longest);
    for (const { ms, most } of windows) {
      const within = recent.filter((at) => at > now - ms);
      if (within.length >= most) throw tooMany(Math.ceil(((within[0] ?? now) + ms - now) / 1000));
    }
    this.#writes.set(issue, [...recent, now]);
  }
}

function tooMany(seconds: number): RestError {
  const body = { errorMessages: ['Rate limit exceeded.'], errors: {} };
  return new RestError(429, body, {
    'retry-after': String(Math.max(1, seconds)),
    'ratelimit-reason': 'jira-per-issue-on-write',
  });
}
