import type { Call } from '../rest/call.ts';

export interface DeskWish {
  readonly start: number;
  readonly limit: number;
}

export function deskWish(call: Call, most = 100): DeskWish {
  return { start: natural(call, 'start', 0), limit: Math.min(most, natural(call, 'limit', 50)) };
}

function natural(call: Call, name: string, standard: number): number {
  const value = Number(call.query.get(name) ?? standard);
  return Number.isInteger(value) && value >= 0 ? value : standard;
}

/** JSM's page around values already cut to the page. */
export function deskPage(
  call: Call,
  wish: DeskWish,
  values: readonly unknown[],
  isLastPage: boolean,
): Record<string, unknown> {
  const link = (start: number): string => {
    const query = new URLSearchParams(call.query);
    query.set('start', String(start));
    query.set('limit', String(wish.limit));
    return `${call.site.baseUrl()}${call.pathname}?${query}`;
  };
  return {
    _expands: [],
    size: values.length,
    start: wish.start,
    limit: wish.limit,
    isLastPage,
    _links: {
      self: `${call.site.baseUrl()}${call.pathname}`,
      base: call.site.baseUrl(),
      context: '',
      ...(isLastPage ? {} : { next: link(wish.start + wish.limit) }),
      ...(wish.start === 0 ? {} : { prev: link(Math.max(0, wish.start - wish.limit)) }),
    },
    values,
  };
}

/** The page of a whole list. */
export function deskPageOf(call: Call, all: readonly unknown[]): Record<string, unknown> {
  const wish = deskWish(call);
  const values = all.slice(wish.start, wish.start + wish.limit);
  return deskPage(call, wish, values, wish.start + values.length >= all.length);
}
