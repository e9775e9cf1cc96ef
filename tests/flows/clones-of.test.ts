import { clonesOf } from '../../src/flows/clones-of';
import type { TrackedIssue } from '../../src/ports/jira';
import type { IssueLink } from '../../src/rules/follow-duplicates';
import { mondayNoon } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** What clones of a Bug the app can know of (clause P2). */
const links = (direction: IssueLink['direction'], numbers: readonly number[], typeName = 'Cloners') =>
  numbers.map((number) => ({ typeName, direction, id: String(number), key: `BUG-${number}` }));

function issue(number: number, linked: readonly IssueLink[]): TrackedIssue {
  return {
    ...{ id: String(number), key: `BUG-${number}`, projectKey: 'BUG', summary: 'It stops', statusName: 'To Do' },
    ...{ statusCategory: 'new', resolutionName: null, hasSecurityLevel: false, fixVersions: [], updatedAt: mondayNoon },
    ...{ resolvedAt: null, links: linked },
  };
}

async function clonesIn(issues: readonly TrackedIssue[]): Promise<readonly string[]> {
  const world = new World();
  for (const one of issues) world.tracked.set(one.id, one);
  return (await clonesOf(inMemoryPorts(world), '1')).map(({ key }) => key);
}

test('clones of clones are found once, also where links go round in a circle', async () => {
  const issues = [issue(1, links('inward', [2, 3])), issue(2, links('inward', [3, 4])), issue(4, links('inward', [1]))];
  expect(await clonesIn(issues)).toEqual(['BUG-2', 'BUG-3', 'BUG-4']);
});

test('what the issue is itself a clone of, what is linked otherwise and what is out of sight are none', async () => {
  expect(await clonesIn([issue(1, [...links('outward', [2]), ...links('inward', [3], 'Relates')])])).toEqual([]);
  expect(await clonesIn([])).toEqual([]);
});
