import { lookForNews, retryEvent } from '../../src/flows/look-for-news';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { resumeNews } from '../../src/flows/resume-news';
import { tellNews } from '../../src/flows/tell-news';
import type { IssueNewsWork, TellNewsWork } from '../../src/ports';
import { BusyError, JiraError } from '../../src/ports/faults';
import type { TrackedIssue } from '../../src/ports/jira';
import { adfToText } from '../../src/rules/adf-text';
import { defaultIssueNews, type IssueNewsPolicy } from '../../src/rules/news-templates';
import type { SupportRequest } from '../../src/rules/request';
import { aComment, anOutcome, aRequest, at, iso, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const bugId = '30001';
const linkTo = (id: string, typeName = 'Relates') => ({ typeName, direction: 'inward' as const, id, key: `SUP-${id}` });

function aBug(changes: Partial<TrackedIssue> = {}): TrackedIssue {
  return {
    ...{ id: bugId, key: 'BUG-1', projectKey: 'BUG', summary: 'Export stops', statusName: 'To Do' },
    ...{ statusCategory: 'new', resolutionName: null, hasSecurityLevel: false, fixVersions: [], resolvedAt: null },
    ...{ updatedAt: iso('2026-11-16 16:00'), links: [linkTo('10010')] },
    ...changes,
  };
}
const resolvedAs = (resolutionName: string, changes: Partial<TrackedIssue> = {}): TrackedIssue =>
  aBug({
    ...{ statusName: 'Done', statusCategory: 'done', resolutionName, resolvedAt: iso('2026-11-17 11:00') },
    ...changes,
  });
const v85 = (released: boolean) => [{ name: '8.5', released }];
const released = (changes: Partial<TrackedIssue> = {}) => resolvedAs('Done', { fixVersions: v85(true), ...changes });

function aWorld(issue: TrackedIssue, request: Partial<SupportRequest> = {}) {
  const world = new World().has(aRequest({ details: { productId: 'other', locale: 'en-US' }, ...request }));
  world.now = at('2026-11-17 12:00');
  world.outcomes.set('a', anOutcome());
  return change(world, issue);
}
function change(world: World, issue: TrackedIssue): World {
  world.tracked.set(issue.id, issue);
  return world;
}
function decide(world: World, changes: Partial<IssueNewsPolicy>): World {
  world.settings = someSettings((settings) => ({ ...settings, issueNews: { ...settings.issueNews, ...changes } }));
  return world;
}

/** Works the queue off as the platform would: what throws comes again, up to a number of times. */
async function work(world: World, attempts = 20): Promise<void> {
  const ports = inMemoryPorts(world);
  for (let piece = world.queue.shift(), left = attempts; piece; piece = world.queue.shift())
    try {
      if (piece.kind === 'issue-news') await lookForNews(ports, piece);
      else if (piece.kind === 'tell-news') await tellNews(ports, piece);
      else if (piece.kind === 'request-changed') await noteRequestChange(ports, piece);
    } catch (fault) {
      if ((left -= 1) === 0) throw fault;
      world.now = new Date(world.now.getTime() + 4 * 60_000);
      world.queue.push(piece);
    }
}
const changed = (issueId = bugId, eventType = 'avi:jira:updated:issue'): IssueNewsWork => ({
  kind: 'issue-news',
  issueId,
  eventType,
});
async function hear(world: World, piece: IssueNewsWork | TellNewsWork = changed()): Promise<World> {
  world.queue.push(piece);
  await work(world);
  return world;
}
const told = (world: World, requestId = '10010') =>
  (world.comments.get(requestId) ?? [])
    .filter(({ isPublic, author }) => isPublic && author.accountType === 'app')
    .map(({ body }) => adfToText(body));
const notes = (world: World, requestId = '10010') =>
  (world.comments.get(requestId) ?? []).filter(({ isPublic }) => !isPublic).map(({ body }) => adfToText(body));
const deliveries = (world: World) => [...world.newsDeliveries.values()];

describe('news of a linked issue (O3, O5)', () => {
  test('are told once it is fixed and released, however often and in whichever order events come', async () => {
    const world = aWorld(aBug());
    await hear(world);
    await hear(change(world, resolvedAs('Done', { fixVersions: v85(false) })));
    expect([told(world), world.newsRecords.get(bugId)?.phase]).toEqual([[], 'watching']);
    change(world, released());
    for (let time = 0; time < 3; time += 1) await hear(world);
    expect(told(world)).toEqual([expect.stringMatching(/^Good news: BUG-1 is fixed in 8\.5, which is released\./)]);
    expect(deliveries(world)).toMatchObject([{ step: 'told', kind: 'released', versions: ['8.5'], isPublic: true }]);
    expect(world.audit).toMatchObject([{ what: 'issue-news-told', facts: { generation: 1, kind: 'released' } }]);
  });

  test('of a version that was released without an event are found by the hourly run, which asks once for all', async () => {
    const world = await hear(aWorld(resolvedAs('Done', { fixVersions: v85(false) })));
    for (const id of ['30002', '30003'])
      await hear(change(world, { ...resolvedAs('Done'), id, key: `BUG-${id}` }), changed(id));
    world.calls.length = 0;
    await reconcileRequests(inMemoryPorts(world));
    expect([world.count('issues.readTracked'), world.queue.filter(({ kind }) => kind === 'issue-news')]).toEqual([
      1,
      [],
    ]);
    change(world, released());
    await reconcileRequests(inMemoryPorts(world));
    await work(world);
    expect(told(world)).toHaveLength(1);
  });

  test.each([
    ['resolution', resolvedAs('Done'), [expect.stringMatching(/^Good news: BUG-1 is fixed\. If/)]],
    ['resolution', released(), [expect.stringContaining('fixed in 8.5')]],
    ['never', released(), []],
    ['never', resolvedAs("Won't Do"), []],
    ['release', resolvedAs("Won't Do"), [expect.stringContaining('BUG-1 has ended: it will not be fixed.')]],
    ['release', resolvedAs('Cannot Reproduce'), [expect.stringContaining('we could not reproduce it')]],
  ] as const)('are told as the admin chose: on %s', async (mode, issue, words) => {
    expect(told(await hear(decide(aWorld(issue), { mode })))).toEqual(words);
  });

  test.each([
    ['the language of the form', { details: { productId: 'other', locale: 'de-DE' } }, null, 'Gute Nachricht'],
    ['the language the terms were read in', { details: null }, 'fr-FR', 'Bonne nouvelle'],
    ['English where nothing is known', { details: null }, null, 'Good news'],
  ])('are told in %s', async (_what, request, locale, words) => {
    const world = aWorld(released(), request);
    const receipt = { accountId: 'qm:carla', version: '1', hash: 'h', acceptedAt: iso('2026-11-16 12:00') };
    if (locale) world.receipts.push({ requestId: '10010', ...receipt, locale, given: 'in-portal' });
    expect(told(await hear(world))).toEqual([expect.stringMatching(`^${words}`)]);
  });

  test('in words with a placeholder nobody knows are told in those the app comes with', async () => {
    const texts = { ...defaultIssueNews.texts, en: { ...defaultIssueNews.texts.en, released: 'Dear {customer}' } };
    const [words] = told(await hear(decide(aWorld(released()), { texts })));
    expect(words).toMatch(/^Good news: BUG-1/);
  });

  test('are told again only when it is resolved again', async () => {
    const world = await hear(aWorld(released()));
    await hear(change(world, aBug({ fixVersions: v85(true) })));
    expect(told(world)).toHaveLength(1);
    await hear(change(world, released({ resolvedAt: iso('2026-11-18 11:00') })));
    await hear(world);
    expect(told(world)).toHaveLength(2);
    expect(deliveries(world).map(({ generation }) => generation)).toEqual([1, 2]);
  });

  test('reach who was linked after they were told, by the app or by hand, and nobody twice', async () => {
    const world = await hear(aWorld(released()));
    world.has(aRequest({ id: '10011', key: 'SUP-2' }));
    await hear(change(world, released({ links: [linkTo('10010'), linkTo('10011')] })));
    world.now = at('2026-11-17 12:30');
    await hear(world);
    expect([told(world).length, told(world, '10011').length]).toEqual([1, 1]);
  });

  test('stop when it is opened again while they are being told', async () => {
    const world = aWorld(released());
    await lookForNews(inMemoryPorts(world), changed());
    change(world, aBug());
    await work(world);
    expect(told(world)).toEqual([]);
  });
});

describe('what a private issue tells (O4)', () => {
  const plain = /BUG-1|8\.5|Export/;
  test.each([
    ['private from the beginning', released({ hasSecurityLevel: true })],
    ['moved out of the public projects', released({ projectKey: 'DEV', key: 'DEV-9' })],
  ])('%s: that the work on it is over, and nothing else', async (_what, issue) => {
    const [words, ...more] = told(await hear(aWorld(issue)));
    expect([words, more]).toEqual([expect.stringContaining('has ended'), []]);
    expect(words).not.toMatch(plain);
  });

  test('one that is restricted between the look and the telling is told as private', async () => {
    const world = aWorld(released());
    await lookForNews(inMemoryPorts(world), changed());
    await work(change(world, released({ hasSecurityLevel: true })));
    expect(told(world)).toEqual([expect.not.stringMatching(plain)]);
  });
});

describe('duplicates (O3)', () => {
  const duplicate = (to: string, changes: Partial<TrackedIssue> = {}) => {
    const link = { typeName: 'Duplicate', direction: 'outward' as const, id: to, key: `BUG-${to}` };
    return resolvedAs('Duplicate', { links: [linkTo('10010'), link], ...changes });
  };
  const other = (changes: Partial<TrackedIssue> = {}) => aBug({ id: '30002', key: 'BUG-2', links: [], ...changes });

  test('are told as such, and later what became of the issue that stays', async () => {
    const world = await hear(change(aWorld(duplicate('30002')), other()));
    expect(told(world)).toEqual([expect.stringContaining('the same as BUG-2')]);
    await hear(change(world, other(released({ id: '30002', key: 'BUG-2', links: [] }))), changed('30002'));
    expect(told(world)).toEqual([expect.anything(), expect.stringContaining('BUG-2 is fixed in 8.5')]);
    expect(told(world)[1]).not.toContain('BUG-1');
  });

  describe('resolved before they are linked', () => {
    const justNow = { resolvedAt: iso('2026-11-17 11:59') };
    const unlinked = resolvedAs('Duplicate', justNow);
    const hour = async (world: World) => {
      world.now = at('2026-11-17 13:00');
      await resumeNews(inMemoryPorts(world));
      await work(world);
    };

    test('are told once, as what they are, when the link comes', async () => {
      const world = await hear(change(aWorld(unlinked), other()));
      expect(told(world)).toEqual([]);
      await hear(change(world, duplicate('30002', justNow)));
      await hour(world);
      expect(told(world)).toEqual([expect.stringContaining('the same as BUG-2')]);
    });

    test('are told by the hourly run where no link comes', async () => {
      const world = await hear(aWorld(unlinked));
      await hour(world);
      await hour(world);
      expect(told(world)).toEqual([expect.stringContaining('it was reported before')]);
    });
  });

  test('of a request tell nobody what becomes of it (P1)', async () => {
    const link = { typeName: 'Duplicate', direction: 'outward' as const, id: '10099', key: 'SUP-99' };
    const request = { id: '10099', key: 'SUP-99', projectKey: 'SUP', links: [] };
    const world = change(aWorld(resolvedAs('Duplicate', { links: [linkTo('10010'), link] })), released(request));
    expect(told(await hear(world))).toEqual([expect.stringContaining('BUG-1 has ended: it was reported before')]);
  });

  test('of each other end the chase', async () => {
    const world = change(aWorld(duplicate('30002')), duplicate(bugId, { id: '30002', key: 'BUG-2' }));
    expect(told(await hear(world))).toEqual([expect.stringContaining('BUG-1 has ended: it was reported before')]);
  });

  test('of what is private say nothing until the end, and then no name', async () => {
    const world = await hear(change(aWorld(duplicate('30002')), other({ hasSecurityLevel: true })));
    expect(told(world)).toEqual([]);
    const ended = other(released({ id: '30002', key: 'BUG-2', links: [], hasSecurityLevel: true }));
    await hear(change(world, ended), changed('30002'));
    expect(told(world)).toEqual([expect.not.stringMatching(/BUG/)]);
  });

  test('who is linked to the issue that stays as well hears of its end once', async () => {
    const world = change(aWorld(duplicate('30002')), other({ links: [linkTo('10010')] }));
    world.outcomes.set('b', anOutcome({ outcomeId: 'o2', kind: 'known-issue', issueId: '30002', issueKey: 'BUG-2' }));
    await hear(world);
    await hear(change(world, released({ id: '30002', key: 'BUG-2' })), changed('30002'));
    await hear(world, changed('30002'));
    expect(told(world)).toEqual([
      expect.stringContaining('the same as BUG-2'),
      expect.stringContaining('fixed in 8.5'),
    ]);
  });
});

describe('whom nobody tells', () => {
  test.each([
    ['whose link was removed', released({ links: [] }), {}, 'unlinked'],
    ['that left the service projects', released(), { projectKey: 'HR' }, 'not-served'],
  ])('is a request %s', async (_what, issue, request, because) => {
    const world = await hear(aWorld(issue, request));
    expect([told(world), deliveries(world)]).toMatchObject([[], [{ step: 'left-out', because }]]);
  });

  test('is a request that is gone, and one Jira refuses; the others are told, and a retry tells who can be told', async () => {
    const world = aWorld(released({ links: [linkTo('10010'), linkTo('10011'), linkTo('10012')] }));
    world.has(aRequest({ id: '10011', key: 'SUP-2' }));
    world.failNext('comments.addPublic', new JiraError(403, 'POST /rest/api/3/issue/{issueIdOrKey}/comment'));
    await hear(world);
    expect(deliveries(world).map(({ requestId, because }) => [requestId, because])).toEqual(
      expect.arrayContaining([
        ['10010', 'refused'],
        ['10011', null],
        ['10012', 'gone'],
      ]),
    );
    await hear(world, changed(bugId, retryEvent));
    expect([told(world).length, told(world, '10011').length]).toEqual([1, 1]);
  });

  test('is the customer of an issue that was deleted; the agents are told, once', async () => {
    const world = aWorld(aBug());
    world.tracked.clear();
    const deletion = changed(bugId, 'avi:jira:deleted:issue');
    await hear(await hear(world, deletion), deletion);
    expect([told(world), notes(world)]).toEqual([
      [],
      [expect.stringContaining('BUG-1, which this request was linked')],
    ]);
  });
});

describe('what the news do to the request (O1)', () => {
  test('it goes to the status the admin named, where its workflow has a way', async () => {
    const world = decide(aWorld(released()), { status: 'waiting for customer' });
    const way = { id: '21', isDone: false, asksForMore: false, resolutionId: null };
    world.waysOut = [{ ...way, toStatus: 'Waiting for customer' }];
    await hear(world);
    expect(world.requests.get('10010')?.request.statusName).toBe('Waiting for customer');
  });

  test('where it has none, the team is told and the customer all the same', async () => {
    const world = decide(aWorld(released()), { status: 'Nowhere' });
    await hear(world);
    expect([told(world).length, notes(world)]).toEqual([1, [expect.stringContaining('no way to “Nowhere”')]]);
  });

  test('with reminders switched on, it waits for acceptance from the news on, and not before', async () => {
    const world = aWorld(aBug());
    world.add('10010', aComment({ createdAt: iso('2026-11-16 14:00') }));
    world.settings = someSettings((settings) => ({
      ...settings,
      acceptance: { ...settings.acceptance, remindAfterDays: 2 },
    }));
    await noteRequestChange(inMemoryPorts(world), { kind: 'request-changed', issueId: '10010', eventType: 'x' });
    expect(world.solutions.size).toBe(0);
    await hear(change(world, released()));
    expect([...world.solutions.values()]).toMatchObject([{ state: 'offered', offeredAt: iso('2026-11-17 12:00') }]);
  });
});

describe('a machine that dies, and a Jira that is busy', () => {
  const many = Array.from({ length: 60 }, (_, index) => String(11_000 + index));
  const crowd = () => {
    const world = aWorld(released({ links: many.map((id) => linkTo(id)) }));
    world.outcomes.clear();
    for (const id of many)
      world.has(aRequest({ id, key: `SUP-${id}`, reporter: { ...people.carla, accountId: `qm:${id}` } }));
    return world;
  };

  test('each of many is told once, and the work is cut into pieces', async () => {
    const world = crowd();
    await lookForNews(inMemoryPorts(world), changed());
    expect(world.queue.map((piece) => (piece.kind === 'tell-news' ? piece.requests.length : 0))).toEqual([25, 25, 10]);
    await work(world);
    expect(many.map((id) => told(world, id).length)).toEqual(many.map(() => 1));
    expect([world.count('requests.newsReaders'), world.count('comments.of')]).toEqual([3, 0]);
  });

  test.each([429, 503])('%d is waited for: nobody is missed, nobody told twice', async (status) => {
    const world = crowd();
    for (const when of ['before', 'after', 'before'] as const)
      world.failNext('comments.addPublic', new JiraError(status, 'POST comment', 30), status === 429 ? 'before' : when);
    await hear(world);
    expect(many.map((id) => told(world, id).length)).toEqual(many.map(() => 1));
  });

  test.each(['before', 'after'] as const)('dying %s any call ends in one comment', async (when) => {
    const calm = aWorld(released());
    const seen = await hear(calm).then(() => calm.calls);
    for (const [place, call] of seen.entries()) {
      const world = aWorld(released());
      const ports = inMemoryPorts(world);
      world.strike = { number: place + 1, error: new Error('cut off'), when };
      world.queue.push(changed());
      await work(world);
      await hear(world);
      world.now = at('2026-11-17 14:00');
      await reconcileRequests(ports);
      await work(world);
      expect([place, call, told(world).length]).toEqual([place, call, 1]);
    }
  });

  test('two pieces of work on the same news do not run beside each other', async () => {
    const world = aWorld(released());
    const ports = inMemoryPorts(world);
    await ports.leases.take(`news:${bugId}`, world.now, 3);
    await expect(lookForNews(ports, changed())).rejects.toBeInstanceOf(BusyError);
  });
});
