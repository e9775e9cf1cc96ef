import { eraseRequest } from '../../src/flows/erase-request';
import { findKnownIssues } from '../../src/flows/find-known-issues';
import { readIssueNews } from '../../src/flows/read-issue-news';
import { resumeStatements } from '../../src/flows/resume-statements';
import { stateAffected } from '../../src/flows/state-affected';
import { BusyError, JiraError } from '../../src/ports/faults';
import type { TrackedIssue } from '../../src/ports/jira';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { anOutcome, aRequest, at, iso, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** O3 to O5: how many customers an issue affects, told to agents and, in steps, to everybody. */
const bugId = '30001';
const event = { issueId: bugId, eventType: 'avi:jira:created:issuelink' };
const idOf = (turn: number) => String(10_100 + turn);
const linkTo = (turn: number) => ({
  ...{ typeName: 'Relates', direction: 'inward' as const, id: idOf(turn), key: `SUP-${100 + turn}` },
});

/** A public Bug with a request of each of so many organizations behind it. */
function aWorld(customers: number, changes: Partial<TrackedIssue> = {}): World {
  const world = decide(new World(), { threshold: 3 });
  world.now = at('2026-11-17 12:00');
  return behind(world, customers, changes);
}

function behind(world: World, customers: number, changes: Partial<TrackedIssue> = {}): World {
  const turns = Array.from({ length: customers }, (_, turn) => turn);
  for (const turn of turns)
    world.has(
      aRequest({
        ...{ id: idOf(turn), key: `SUP-${100 + turn}`, reporter: { ...people.carla, accountId: `qm:${turn}` } },
        organizations: [{ id: String(turn), name: `Fernhold Works ${turn}` }],
      }),
    );
  world.tracked.set(bugId, {
    ...{ id: bugId, key: 'BUG-1', projectKey: 'BUG', summary: 'Export stops', statusName: 'To Do' },
    ...{ statusCategory: 'new', resolutionName: null, hasSecurityLevel: false, fixVersions: [], resolvedAt: null },
    ...{ updatedAt: iso('2026-11-16 16:00'), links: turns.map(linkTo) },
    ...changes,
  });
  return world;
}

function decide(world: World, changes: { threshold?: number; text?: string }): World {
  world.settings = someSettings((settings) => ({
    ...settings,
    affectedCustomers: { ...settings.affectedCustomers, ...changes },
  }));
  return world;
}

const hear = (world: World) => stateAffected(inMemoryPorts(world), event);
const said = (world: World) => (world.comments.get(bugId) ?? []).map(({ body }) => adfToText(body));

describe('what the issue says in public', () => {
  test.each([
    [2, 'nothing-owed', []],
    [3, 'said', ['This affects at least 3 customers.']],
    [7, 'said', ['This affects at least 5 customers.']],
  ])('with %d customers behind it: %s', async (customers, answer, words) => {
    const world = aWorld(customers);
    expect([await hear(world), said(world)]).toEqual([answer, words]);
  });

  test('is one comment that is edited at the next step, and not before, and never lowered', async () => {
    const world = aWorld(3);
    const told: string[] = [];
    for (const customers of [3, 4, 5, 9, 10, 4, 0, 12]) {
      await hear(behind(world, customers));
      expect(said(world)).toHaveLength(1);
      told.push(said(world)[0]?.match(/\d+/)?.[0] ?? '');
    }
    expect(told).toEqual(['3', '3', '5', '5', '10', '10', '10', '10']);
    expect([world.count('comments.addFor'), world.count('comments.rewrite')]).toEqual([1, 2]);
    expect(world.audit.map(({ what, facts }) => [what, facts['count']])).toEqual([
      ['affected-said', 3],
      ['affected-said', 5],
      ['affected-said', 10],
    ]);
  });

  test.each([
    ['private', { hasSecurityLevel: true }],
    ['outside the projects for public issues', { projectKey: 'DEV', key: 'DEV-1' }],
  ])('is nothing while it is %s; nothing is counted or kept', async (_what, changes) => {
    const world = aWorld(20, changes);
    expect([await hear(world), said(world), world.customerCounts.size]).toEqual(['not-public', [], 0]);
  });

  test.each(['signed-in', 'unknown'])('is nothing where who may browse is %s; agents still know', async (openness) => {
    const world = aWorld(20);
    if (openness === 'unknown') world.administered.clear();
    else world.grants = { BUG: [{ permission: 'BROWSE_PROJECTS', holderType: 'applicationRole' }] };
    expect([await hear(world), said(world)]).toEqual(['not-public', []]);
    expect(world.customerCounts.get(bugId)).toEqual({ requests: 20, organizations: 20, individuals: 0 });
  });

  test('is nothing while the admin has not asked for it', async () => {
    const world = decide(aWorld(500), { threshold: 0 });
    expect([await hear(world), said(world)]).toEqual(['nothing-owed', []]);
  });

  test.each(['As Fernhold Works 2 says, {count} are affected.', '{count} customers, see SUP-101.'])(
    'is withheld when its words give somebody away: %s',
    async (text) => {
      const world = decide(aWorld(5), { threshold: 3, text });
      expect([await hear(world), said(world)]).toEqual(['withheld', []]);
      expect(world.audit).toMatchObject([{ what: 'affected-withheld', facts: { issueKey: 'BUG-1', count: 5 } }]);
      expect(JSON.stringify([world.audit, world.logged])).not.toMatch(/Fernhold|SUP-/);
    },
  );

  test.each([
    ['deleted', (world: World) => void world.comments.set(bugId, [])],
    [
      'made theirs',
      (world: World) =>
        void world.comments.set(
          bugId,
          (world.comments.get(bugId) ?? []).map((one) => ({ ...one, author: people.agent })),
        ),
    ],
  ])('stays as people want it who have %s it', async (_what, change) => {
    const world = aWorld(3);
    await hear(world);
    change(world);
    const left = said(world);
    expect(await hear(behind(world, 10))).toBe('left-alone');
    expect(await hear(behind(world, 50))).toBe('nothing-owed');
    expect([said(world), world.count('comments.addFor')]).toEqual([left, 1]);
  });
});

describe('who counts', () => {
  test('is linked now, in a service project, by the app or by hand', async () => {
    const world = aWorld(4);
    world.change(idOf(0), { projectKey: 'HR' });
    await hear(behindLinks(world, [0, 1, 2]));
    expect(world.customerCounts.get(bugId)).toMatchObject({ requests: 2, organizations: 2 });
  });

  test('is read from the requests behind this one issue alone, a hundred to a call, and noted as numbers', async () => {
    const world = aWorld(120);
    await hear(world);
    expect(world.count('requests.customersOf')).toBe(1);
    expect(world.calls.filter((call) => /search|changedWithin|requests\.read/.test(call))).toEqual([]);
    const kept = JSON.stringify([...world.customerCounts, ...world.customerStatements, ...world.audit]);
    expect(kept).not.toMatch(/qm:|Fernhold|SUP-/);
  });

  test('of an issue nobody asked about nothing is kept', async () => {
    const world = aWorld(0);
    expect([await hear(world), world.customerCounts.size]).toEqual(['nothing-owed', 0]);
  });

  test('is forgotten with the request, and the statement stays', async () => {
    const world = aWorld(3);
    world.outcomes.set('a', anOutcome({ requestId: idOf(0), issueId: bugId, issueKey: 'BUG-1' }));
    await hear(world);
    await eraseRequest(inMemoryPorts(world), idOf(0));
    expect([world.customerCounts.size, said(world).length]).toEqual([0, 1]);
  });

  test('is forgotten with the issue', async () => {
    const world = aWorld(3);
    await hear(world);
    world.tracked.clear();
    await stateAffected(inMemoryPorts(world), { ...event, eventType: 'avi:jira:deleted:issue' });
    expect([world.customerCounts.size, world.customerStatements.size]).toEqual([0, 0]);
  });
});

describe('what agents see', () => {
  const asAgentOf = (project: string) => async (key: string) => key.startsWith(`${project}-`);

  test('are the requests of projects they serve, and the number that is public', async () => {
    const world = aWorld(4);
    await hear(world);
    const read = await readIssueNews(inMemoryPorts(world), bugId, asAgentOf('SUP'));
    const affected = { requests: 4, organizations: 4, individuals: 0, said: 3 };
    expect(read).toMatchObject({ kind: 'news', news: { affected } });
    expect(await readIssueNews(inMemoryPorts(world), bugId, asAgentOf('HR'))).toEqual({ kind: 'not-ours' });
  });

  test('are not counted again where nothing was linked or unlinked since', async () => {
    const world = aWorld(4);
    await hear(world);
    await readIssueNews(inMemoryPorts(world), bugId, asAgentOf('SUP'));
    expect(world.count('requests.customersOf')).toBe(1);
    const read = await readIssueNews(inMemoryPorts(behindLinks(world, [0, 1])), bugId, asAgentOf('SUP'));
    expect(read).toMatchObject({ kind: 'news', news: { affected: { requests: 2, organizations: 2 } } });
    expect(world.count('requests.customersOf')).toBe(2);
  });

  test('are counted anew for whoever serves some of them only: of the others they are told nothing', async () => {
    const world = aWorld(4);
    world.settings = someSettings((settings) => ({ ...settings, serviceProjectKeys: ['SUP', 'HR'] }));
    world.change(idOf(0), { projectKey: 'HR' });
    const tracked = world.tracked.get(bugId);
    const [first, ...others] = tracked?.links ?? [];
    if (tracked && first) world.tracked.set(bugId, { ...tracked, links: [{ ...first, key: 'HR-1' }, ...others] });
    await hear(world);
    expect(world.customerCounts.get(bugId)).toMatchObject({ requests: 4 });
    const read = await readIssueNews(inMemoryPorts(world), bugId, asAgentOf('SUP'));
    expect(read).toMatchObject({ kind: 'news', news: { affected: { requests: 3, organizations: 3 } } });
  });

  test('are of how many organizations the requests of a known issue are', async () => {
    const world = aWorld(4);
    await hear(world);
    world.has(aRequest({ description: textToAdf('The export of plans stops.') }));
    const issue = world.tracked.get(bugId) as TrackedIssue;
    world.publicIssues = [{ ...issue, summary: 'The export of plans stops', text: '', facts: [] }];
    const found = await findKnownIssues(inMemoryPorts(world), 'SUP-1');
    expect(found).toMatchObject({ issues: [{ requests: 4, organizations: 4 }] });
  });
});

describe('another number of the admin’s', () => {
  const queued = (world: World) => world.queue.splice(0).map((piece) => ('issueId' in piece ? piece.issueId : ''));
  const counted = (...customers: readonly number[]) => {
    const world = aWorld(0);
    customers.forEach((each, turn) =>
      world.customerCounts.set(String(40_000 + turn), { requests: each, organizations: each, individuals: 0 }),
    );
    return world;
  };

  test('has those issues looked at once more that reach it, and only once', async () => {
    const world = counted(2, 5, 12);
    await resumeStatements(inMemoryPorts(world));
    expect(queued(world)).toEqual(['40001', '40002']);
    await resumeStatements(inMemoryPorts(world));
    expect([queued(world), world.count('affectedCustomers.counts')]).toEqual([[], 1]);
    await resumeStatements(inMemoryPorts(decide(world, { threshold: 10 })));
    expect(queued(world)).toEqual(['40002']);
  });

  test('is done again after it was switched off in between, when nothing was said', async () => {
    const world = counted(5);
    for (const threshold of [3, 0, 3]) await resumeStatements(inMemoryPorts(decide(world, { threshold })));
    expect(queued(world)).toEqual(['40000', '40000']);
  });

  test('of many issues is done in pieces, none left out, none twice', async () => {
    const world = counted(...Array.from({ length: 230 }, () => 4));
    const pieces: string[][] = [];
    for (let run = 0; run < 4; run += 1) {
      await resumeStatements(inMemoryPorts(world));
      pieces.push(queued(world));
    }
    expect(pieces.map(({ length }) => length)).toEqual([100, 100, 30, 0]);
    expect(new Set(pieces.flat()).size).toBe(230);
  });

  test('while it is off from the beginning is no work at all', async () => {
    const world = decide(counted(5), { threshold: 0 });
    await resumeStatements(inMemoryPorts(world));
    expect([queued(world), world.count('affectedCustomers.counts'), world.count('progress.write')]).toEqual([[], 0, 0]);
  });
});

describe('a machine that dies', () => {
  test.each(['before', 'after'] as const)(
    '%s any call, at the first number and at the next, ends in one comment',
    async (when) => {
      const calm = aWorld(3);
      await hear(calm);
      const first = calm.calls.length;
      await hear(behind(calm, 12));
      for (let number = 1; number <= calm.calls.length; number += 1) {
        const world = aWorld(3);
        world.strike = { number, error: new Error('cut off'), when };
        const tries = [() => hear(world), () => hear(world), () => hear(behind(world, 12)), () => hear(world)];
        for (const attempt of number <= first ? tries : tries.toSpliced(1, 1)) {
          await attempt().catch(() => undefined);
          world.now = new Date(world.now.getTime() + 4 * 60_000);
        }
        expect([number, said(world)]).toEqual([number, ['This affects at least 10 customers.']]);
        expect(world.customerStatements.get(bugId)).toMatchObject({ step: 'said', count: 10 });
      }
    },
  );

  test('in the middle of the next number never leads to a lower one', async () => {
    const world = aWorld(3);
    await hear(world);
    world.failNext('comments.rewrite', new Error('cut off'), 'after');
    await expect(hear(behind(world, 10))).rejects.toThrow('cut off');
    world.now = at('2026-11-17 13:00');
    await hear(behind(world, 6));
    expect(said(world)).toEqual(['This affects at least 10 customers.']);
  });

  test('before other words were chosen says what it was going to, once', async () => {
    const world = aWorld(3);
    world.failNext('comments.addFor', new Error('cut off'), 'after');
    await expect(hear(world)).rejects.toThrow('cut off');
    world.now = at('2026-11-17 13:00');
    await hear(decide(world, { threshold: 3, text: '{count} or more.' }));
    expect(said(world)).toEqual(['This affects at least 3 customers.']);
  });
});

describe('two deliveries', () => {
  test('at once write one comment: the other comes again', async () => {
    const world = aWorld(5);
    const ends = await Promise.allSettled([hear(world), hear(world)]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refused.every((fault) => fault instanceof BusyError)).toBe(true);
    await hear(world);
    expect(said(world)).toHaveLength(1);
  });

  test('of which Jira refuses one for a while end in one comment', async () => {
    const world = aWorld(5);
    world.failNext('comments.addFor', new JiraError(429, 'POST comment', 30));
    await expect(hear(world)).rejects.toBeInstanceOf(JiraError);
    await hear(world);
    expect(said(world)).toHaveLength(1);
  });
});

function behindLinks(world: World, turns: readonly number[]): World {
  const issue = world.tracked.get(bugId);
  if (issue) world.tracked.set(bugId, { ...issue, links: turns.map(linkTo) });
  return world;
}
