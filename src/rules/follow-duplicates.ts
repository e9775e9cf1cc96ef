/** A link of an issue as Jira shows it on that issue: `outward` is what the issue does to the other one. */
export interface IssueLink {
  readonly typeName: string;
  readonly direction: 'inward' | 'outward';
  readonly id: string;
  readonly key: string;
}

/** Further than anybody marks duplicates of duplicates. */
const mostSteps = 5;

/**
 * The issue that an issue marked as a duplicate was closed in favour of. `null`: no link says so. A request is never it:
 * what becomes of one customer's request is no news for the others (clause P1).
 * Platform fact: the type Duplicate reads "duplicates" outward; sites rename it but keep the word.
 */
export function duplicateTarget(
  links: readonly IssueLink[],
  { serviceProjectKeys }: { readonly serviceProjectKeys: readonly string[] },
): string | null {
  const isRequest = (key: string) => serviceProjectKeys.includes(key.slice(0, key.lastIndexOf('-')));
  const marked = links.filter(({ typeName, direction }) => direction === 'outward' && /dupli|doublon/i.test(typeName));
  return marked.find(({ key }) => !isRequest(key))?.id ?? null;
}

/** Jira's screens resolve first and link after; longer than anybody takes for that. */
const linkMs = 10 * 60_000;

/**
 * Whether an issue was resolved so lately that a link to the one it duplicates may still come: what is told before would
 * be contradicted by what is told then.
 * @param resolvedAt ISO-8601 UTC
 */
export function mayStillBeLinked(resolvedAt: string | null, now: Date): boolean {
  return resolvedAt !== null && now.getTime() - Date.parse(resolvedAt) < linkMs;
}

/** Whether a chain of duplicates may be followed to another issue: not in circles, and not for ever. */
export function mayFollow(seen: readonly string[], next: string): boolean {
  return !seen.includes(next) && seen.length <= mostSteps;
}
