import { findKnownIssues } from '../../src/flows/find-known-issues';
import { linkKnownIssue } from '../../src/flows/link-known-issue';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { JiraError } from '../../src/ports/faults';
import type { PublicIssue } from '../../src/ports/jira';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { anOutcome, aRequest, at, iso, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const known = (changes: Partial<PublicIssue> = {}): PublicIssue => ({
  ...{ id: '40001', key: 'BUG-7', projectKey: 'BUG', summary: 'Export stops with an empty page' },
  ...{ statusName: 'Open', statusCategory: 'new', resolutionName: null, hasSecurityLevel: false, fixVersions: [] },
  ...{ updatedAt: iso('2026-11-01 12:00'), text: 'The export stops half-way.', facts: [] },
  ...changes,
});

function aWorld(issues: readonly PublicIssue[] = [known()]) {
  const world = new World().has(
    aRequest({ summary: 'The export stops', description: textToAdf('An empty page, half-way.') }),
  );
  world.now = at('2026-11-16 14:00');
  world.publicIssues = issues;
  for (const issue of issues) world.linkedIssues.set(issue.key, issue);
  return { world, ports: inMemoryPorts(world) };
}

const link = (ports: ReturnType<typeof inMemoryPorts>, issueKey = 'BUG-7') =>
  linkKnownIssue(ports, 'SUP-1', { issueKey, accountId: people.agent.accountId });
const told = (world: World) => (world.comments.get('10010') ?? []).filter(({ isPublic }) => isPublic);

describe('looking for known issues', () => {
  test('shows what looks the same, why, and how many requests are linked to it', async () => {
    const { world, ports } = aWorld([known(), known({ id: '40002', key: 'BUG-8', summary: 'Login fails', text: '' })]);
    world.outcomes.set('x', anOutcome({ requestId: '777', issueId: '40001', issueKey: 'BUG-7' }));
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({
      kind: 'found',
      siteUrl: 'https://vendor.example',
      issues: [{ issue: { key: 'BUG-7' }, requests: 1, shared: expect.arrayContaining(['export', 'empty']) }],
    });
  });

  test('says of what it was linked to that it is, until somebody removes the link', async () => {
    const { world, ports } = aWorld();
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({ issues: [{ isLinked: false }] });
    await link(ports);
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({
      issues: [{ issue: { key: 'BUG-7' }, isLinked: true }],
    });
    world.links.length = 0;
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({ issues: [{ isLinked: false }] });
  });

  test('of a link made by hand the customer was told nothing, so it can still be linked', async () => {
    const { world, ports } = aWorld();
    world.change('10010', { links: [{ typeName: 'Relates', direction: 'outward', key: 'BUG-7', id: '40001' }] });
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({ issues: [{ isLinked: false }] });
  });

  test('never searches where requests or development issues are', async () => {
    const { world, ports } = aWorld([known({ projectKey: 'DEV', key: 'DEV-1' })]);
    const { outcomes } = world.settings;
    const development = { ...outcomes.development, projectKey: 'BUG' };
    world.settings = { ...world.settings, outcomes: { ...outcomes, development } };
    expect(await findKnownIssues(ports, 'SUP-1')).toMatchObject({ issues: [] });
  });

  test('asks Jira twice at most, however long the request is', async () => {
    const { world, ports } = aWorld();
    world.change('10010', { description: textToAdf('Zylophone.Quark breaks Frobnicator. '.repeat(500)) });
    await findKnownIssues(ports, 'SUP-1');
    expect(world.count('issues.searchPublic')).toBe(2);
  });
});

describe('linking a known issue (clause O3)', () => {
  test('makes one link, tells the customer in public where it is followed, and answers the request', async () => {
    const { world, ports } = aWorld();
    expect(await link(ports)).toEqual({
      ...{ kind: 'linked', issueKey: 'BUG-7', url: 'https://vendor.example/browse/BUG-7' },
    });
    expect(world.issues).toEqual([]);
    expect(world.links).toEqual([{ requestKey: 'SUP-1', issueKey: 'BUG-7', linkTypeName: 'Relates' }]);
    expect(told(world).map(({ body }) => adfToText(body))).toEqual([expect.stringContaining('This is known as BUG-7')]);
    expect(world.cyclesOf('10010')).toMatchObject([
      { state: 'met', answeredBy: { kind: 'linked-issue', issueKey: 'BUG-7' } },
    ]);
  });

  test('once, however often it is pressed', async () => {
    const { world, ports } = aWorld();
    await Promise.allSettled([link(ports), link(ports)]);
    await link(ports);
    expect(world.links).toHaveLength(1);
    expect(told(world)).toHaveLength(1);
  });

  test('another one is another link', async () => {
    const { world, ports } = aWorld([known(), known({ id: '40002', key: 'BUG-8' })]);
    await link(ports);
    await link(ports, 'BUG-8');
    expect(world.links.map(({ issueKey }) => issueKey)).toEqual(['BUG-7', 'BUG-8']);
  });

  test('what the app made from the request is not linked again while its link is there', async () => {
    const { world, ports } = aWorld();
    world.outcomes.set('10010:bug', anOutcome({ issueId: '40001', issueKey: 'BUG-7' }));
    world.links.push({ requestKey: 'SUP-1', issueKey: 'BUG-7', linkTypeName: 'Relates' });
    expect(await link(ports)).toMatchObject({ kind: 'linked' });
    expect(world.links).toHaveLength(1);
    expect(told(world)).toEqual([]);
  });

  test('again after somebody took the link away is one link, and nothing is told twice', async () => {
    const { world, ports } = aWorld();
    await link(ports);
    world.links.length = 0;
    await Promise.allSettled([link(ports), link(ports)]);
    expect(world.links).toEqual([{ requestKey: 'SUP-1', issueKey: 'BUG-7', linkTypeName: 'Relates' }]);
    expect(told(world)).toHaveLength(1);
    expect(world.audit.filter(({ what }) => what === 'linked-again')).toHaveLength(1);
  });

  test.each([
    ['is gone', () => [], 'BUG-7'],
    ['became private', () => [known({ hasSecurityLevel: true })], 'BUG-7'],
    ['is a development issue', () => [known({ key: 'DEV-1', projectKey: 'DEV' })], 'DEV-1'],
    ['is a request, even itself', () => [known({ key: 'SUP-1', projectKey: 'SUP' })], 'SUP-1'],
  ])('one that %s is neither linked nor told', async (_what, issues, issueKey) => {
    const { world, ports } = aWorld(issues());
    expect(await link(ports, issueKey)).toEqual({ kind: 'not-public' });
    expect(world.links).toEqual([]);
    expect(world.outcomes.size).toBe(0);
    expect(told(world)).toEqual([]);
  });

  const calls = ['outcomes.claim', 'issues.link', 'outcomes.save', 'comments.addPublic', 'audit.append'] as const;
  test.each(calls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)))(
    'a crash at %s, %s its effect, is finished by the hourly run: one link, one comment',
    async (call, when) => {
      const { world, ports } = aWorld();
      world.failNext(call, new TypeError('the machine is gone'), when);
      await link(ports).catch(() => undefined);
      world.now = at('2026-11-16 16:00');
      await link(ports);
      await reconcileRequests(ports);
      expect(world.links).toHaveLength(1);
      expect(told(world)).toHaveLength(1);
      expect([...world.outcomes.values()]).toMatchObject([{ kind: 'known-issue', step: 'told' }]);
    },
  );

  test('a link that Jira refuses leaves the customer untold', async () => {
    const { world, ports } = aWorld();
    world.failNext('issues.link', new JiraError(403, 'POST /rest/api/3/issueLink'), 'before');
    await expect(link(ports)).rejects.toThrow(JiraError);
    expect(told(world)).toEqual([]);
  });
});
