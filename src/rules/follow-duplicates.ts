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
 * The issue that an issue marked as a duplicate was closed in favour of. `null`: no link says so.
 * Platform fact: the type Duplicate reads "duplicates" outward; sites rename it but keep the word.
 */
export function duplicateTarget(links: readonly IssueLink[]): string | null {
  return (
    links.find(({ typeName, direction }) => direction === 'outward' && /dupli|doublon/i.test(typeName))?.id ?? null
  );
}

/** Whether a chain of duplicates may be followed to another issue: not in circles, and not for ever. */
export function mayFollow(seen: readonly string[], next: string): boolean {
  return !seen.includes(next) && seen.length <= mostSteps;
}
