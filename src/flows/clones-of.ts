import type { Ports } from '../ports';
import type { IssueRef } from '../ports/jira';

/** More than anybody makes of one Bug. */
const mostClones = 100;

/**
 * The clones of an issue that the app can know of, clones of clones among them: those Jira links to it, as far as the app
 * sees them. Platform fact: an issue's link to its clone reads "is cloned by", inward.
 */
export async function clonesOf(ports: Ports, issueId: string): Promise<readonly IssueRef[]> {
  const seen = new Map<string, IssueRef>();
  let originals: readonly string[] = [issueId];
  while (originals.length > 0 && seen.size < mostClones) {
    const links = (await ports.issues.readTracked(originals)).flatMap((issue) => issue.links);
    const fresh = links.filter(
      ({ id, typeName, direction }) =>
        direction === 'inward' && /clon/i.test(typeName) && id !== issueId && !seen.has(id),
    );
    for (const { id, key } of fresh.slice(0, mostClones - seen.size)) seen.set(id, { id, key });
    originals = [...new Set(fresh.map(({ id }) => id))].slice(0, mostClones);
  }
  return [...seen.values()];
}
