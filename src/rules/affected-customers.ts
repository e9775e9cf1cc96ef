import * as v from 'valibot';

/** Below it a statement would be about so few that one of them could be guessed (clauses O4, P1). */
export const FEWEST_CUSTOMERS = 3;
const mostCustomers = 1000;

/** What an admin decides about saying in public how many customers an issue affects. */
export const affectedCustomersSchema = v.object({
  /** Customers from which on it is said; 0: never. */
  threshold: v.pipe(
    v.number('Use a number of customers.'),
    v.integer('Use whole customers.'),
    v.minValue(0, 'Use 0 or more customers.'),
    v.maxValue(mostCustomers, 'Use at most 1,000 customers.'),
    v.check(
      (threshold) => threshold === 0 || threshold >= FEWEST_CUSTOMERS,
      `Use ${FEWEST_CUSTOMERS} or more: of fewer customers one could be guessed. 0 says nothing.`,
    ),
  ),
  /** One text, in the language of the tracker; `{count}` becomes the number. */
  text: v.pipe(v.string(), v.trim(), v.minLength(1, 'Say something.'), v.maxLength(500)),
});
export type AffectedCustomersPolicy = v.InferOutput<typeof affectedCustomersSchema>;

export const defaultAffectedCustomers: AffectedCustomersPolicy = {
  threshold: 0,
  text: 'This affects at least {count} customers.',
};

/** Whose request it is: ids of its organizations, and the account that reported it. */
export interface RequestCustomer {
  readonly organizationIds: readonly string[];
  /** `null` where Jira shows none, such as of a deleted account. */
  readonly reporterAccountId: string | null;
}

/** How many are behind an issue; for agents alone. */
export interface CustomerCount {
  readonly requests: number;
  readonly organizations: number;
  /** Reporters of requests without an organization, none of whose other requests has one. */
  readonly individuals: number;
}

/** Counts who is behind requests: an organization is one customer, as is a person who asks without one. */
export function countCustomers(requests: readonly RequestCustomer[]): CustomerCount {
  const organizations = new Set(requests.flatMap(({ organizationIds }) => organizationIds));
  const accountsOf = (asked: readonly RequestCustomer[]) =>
    asked.flatMap(({ reporterAccountId }) => (reporterAccountId === null ? [] : [reporterAccountId]));
  const inOrganizations = new Set(accountsOf(requests.filter(({ organizationIds }) => organizationIds.length > 0)));
  const alone = accountsOf(requests.filter(({ organizationIds }) => organizationIds.length === 0));
  return {
    requests: requests.length,
    organizations: organizations.size,
    individuals: new Set(alone.filter((accountId) => !inOrganizations.has(accountId))).size,
  };
}

/** As many as there are for certain: a request shared with several organizations speaks for one of them. */
export function certainCustomers({ requests, organizations, individuals }: CustomerCount): number {
  return Math.min(requests, organizations + individuals);
}

/** 3, then 5, 10, 20, 50, 100 and so on: who follows the number cannot tell when one customer more came along. */
export function publicStep(customers: number): number | null {
  if (customers < FEWEST_CUSTOMERS) return null;
  if (customers < 5) return FEWEST_CUSTOMERS;
  const power = 10 ** (String(Math.floor(customers)).length - 1);
  const factor = [5, 2, 1].find((one) => one * power <= customers) ?? 1;
  return factor * power;
}

/**
 * The number the issue is to say next; `null` while nothing is to be written. Never a lower one than it says already.
 * @param said the number it says now
 */
export function stepOwed(
  count: CustomerCount,
  { threshold }: AffectedCustomersPolicy,
  said: number | null,
): number | null {
  const customers = certainCustomers(count);
  if (threshold < FEWEST_CUSTOMERS || customers < threshold) return null;
  const step = publicStep(customers);
  return step !== null && (said === null || step > said) ? step : null;
}

const placeholder = '{count}';

/** What is wrong with the admin's text, in a sentence; `null` when nothing is. */
export function statementProblem(text: string): string | null {
  const unknown = (text.match(/\{[^{}]*\}/g) ?? []).find((one) => one !== placeholder);
  if (unknown !== undefined) return `${unknown} stands for nothing here. Known here: ${placeholder}.`;
  return text.includes(placeholder) ? null : `Without ${placeholder} nobody learns how many.`;
}

/** The public sentence; in the app's own words where the admin's would show braces to everybody. */
export function statementWords({ text }: AffectedCustomersPolicy, count: number): string {
  const template = statementProblem(text) === null ? text : defaultAffectedCustomers.text;
  return template.replaceAll(placeholder, String(count));
}

/** The one comment in which an issue says how many customers it affects. `startedAt` is ISO-8601 UTC. */
export interface PublicStatement {
  readonly count: number;
  readonly words: string;
  /** `left`: people deleted it or made it theirs, and it stays as they want it. */
  readonly step: 'intended' | 'said' | 'left';
  /** `null` until the comment is known to be there. */
  readonly commentId: string | null;
  readonly startedAt: string;
}
