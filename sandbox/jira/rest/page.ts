import type { Call } from './call.ts';
import { jiraError } from './rest-error.ts';

export interface PageWish {
  readonly startAt: number;
  readonly maxResults: number;
}

/** `startAt` and `maxResults` of the query. @throws RestError 400 when they are no numbers */
export function pageWish(call: Call, standard: number, most: number): PageWish {
  const maxResults = whole(call, 'maxResults', standard);
  return { startAt: Math.max(0, whole(call, 'startAt', 0)), maxResults: Math.min(most, Math.max(0, maxResults)) };
}

function whole(call: Call, name: string, standard: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return standard;
  if (!/^-?\d{1,9}$/.test(text)) throw jiraError(400, [`The query parameter '${name}' must be a whole number.`]);
  return Number(text);
}

/** Jira's page bean around the values of one page. */
export function pageBean(
  call: Call,
  wish: PageWish,
  total: number,
  values: readonly unknown[],
): Record<string, unknown> {
  const isLast = wish.startAt + values.length >= total;
  return {
    self: pageUrl(call, wish.startAt, wish.maxResults),
    ...(isLast ? {} : { nextPage: pageUrl(call, wish.startAt + values.length, wish.maxResults) }),
    maxResults: wish.maxResults,
    startAt: wish.startAt,
    total,
    isLast,
    values,
  };
}

function pageUrl(call: Call, startAt: number, maxResults: number): string {
  const query = new URLSearchParams(call.query);
  query.set('startAt', String(startAt));
  query.set('maxResults', String(maxResults));
  return `${call.site.baseUrl()}${call.pathname}?${query}`;
}
