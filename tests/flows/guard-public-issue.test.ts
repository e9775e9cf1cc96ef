import { guardPublicIssue } from '../../src/flows/guard-public-issue';
import { JiraError } from '../../src/ports/faults';
import type { PublicComment } from '../../src/ports/comments';
import type { WrittenIssue } from '../../src/ports/jira';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import type { IssueLink } from '../../src/rules/follow-duplicates';
import type { Account } from '../../src/rules/request';
import { aComment, anOutcome, aRequest, at, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const work = { issueId: '30001', eventType: 'avi:jira:commented:issue' };

const said = (id: string, text: string): PublicComment => ({
  id,
  author: people.agent,
  editor: people.agent,
  updatedAt: '2026-11-16T17:00:00.000Z',
  isRestricted: false,
  body: textToAdf(text),
});

const byHand = (key: string): IssueLink => ({ typeName: 'Relates', direction: 'inward', id: key, key });

/** A public Bug made from the first request, with comments and as many requests linked by hand as the test names. */
function aBug(comments: readonly PublicComment[], linkedKeys: readonly string[] = []): World {
  const world = new World().has(aRequest());
  const request = aRequest();
  const issue: WrittenIssue = {
    ...{ id: '30001', key: 'BUG-1', projectKey: 'BUG', hasSecurityLevel: false, links: linkedKeys.map(byHand) },
    ...{ fields: [], history: [], comments },
  };
  world.written.set(issue.id, issue);
  const ids = { requestId: request.id, requestKey: request.key, issueId: issue.id, issueKey: issue.key };
  const outcome = anOutcome({ ...ids, kind: 'bug', step: 'told' });
  world.outcomes.set(`${request.id}:bug`, outcome);
  return world;
}

function write(world: World, change: Partial<WrittenIssue>): void {
  const issue = world.written.get('30001');
  if (issue) world.written.set('30001', { ...issue, ...change });
}

function link(world: World, number: number, reporter: Account = people.carla): string {
  const key = `SUP-${number}`;
  world.has(aRequest({ id: String(20_000 + number), key, reporter }));
  return key;
}

const open = (world: World) =>
  (world.written.get('30001')?.comments ?? []).filter((one) => !one.isRestricted).map(({ id }) => id);
const notes = (world: World, requestId: string) =>
  (world.comments.get(requestId) ?? []).map(({ body }) => adfToText(body)).filter((text) => text.includes('showed'));
const audited = (world: World) => world.audit.map(({ what }) => what);
const guard = (world: World, after?: string) =>
  guardPublicIssue(inMemoryPorts(world), { ...work, ...(after === undefined ? {} : { after }) });
const refused = new JiraError(403, 'POST /rest/api/3/issue/{issueIdOrKey}/comment');

describe('everything that leaks is hidden before anybody is told', () => {
  test('and a refused note keeps neither another leak in public nor other agents from being told', async () => {
    const world = aBug([said('7', 'Carla Nordström has it.'), said('8', 'The password is hunter2-Winter!')]);
    world.failNext('comments.addInternal', refused);
    expect(await guard(world)).toBe('guarded');
    expect(open(world)).toEqual([]);
    expect(notes(world, aRequest().id)).toHaveLength(1);
    expect(audited(world).sort()).toEqual(['leak-note-refused', 'public-leak', 'public-leak']);
    expect(world.leaks.get('30001')?.map(({ step }) => step)).toEqual(['told', 'told']);
    expect(JSON.stringify([world.audit, world.logged])).not.toMatch(/carla|nordstr|hunter2/i);
    const lastHidden = world.calls.lastIndexOf('comments.restrict');
    expect(world.calls.indexOf('comments.addInternal')).toBeGreaterThan(lastHidden);
  });

  test('and a comment that changes in this very moment, or a fault, keeps no other one in public', async () => {
    const world = aBug([said('7', 'Carla Nordström has it.'), said('8', 'So says Carla Nordström.')]);
    world.failNext('comments.restrict', new JiraError(503, 'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}'));
    await expect(guard(world)).rejects.toThrow(JiraError);
    expect(open(world)).toEqual(['7']);
    expect(notes(world, aRequest().id)).toHaveLength(1);
    expect(await guard(world)).toBe('guarded');
    expect(open(world)).toEqual([]);
    expect(notes(world, aRequest().id)).toHaveLength(2);
  });

  test('and a linked request that Jira refuses, or cannot tell now, takes nothing from the others', async () => {
    const world = aBug([said('7', 'Carla Nordström has it. The password is hunter2-Winter!')]);
    write(world, { links: [byHand(link(world, 90))] });
    world.failNext('comments.of', new JiraError(403, 'GET /rest/api/3/issue/{issueIdOrKey}/comment'));
    expect(await guard(world)).toBe('guarded');
    expect(open(world)).toEqual([]);
    expect(audited(world)).toContain('guard-refused');

    const shaken = aBug([said('7', 'The password is hunter2-Winter!')]);
    shaken.failNext('requests.read', new JiraError(503, 'GET /rest/api/3/issue/{issueIdOrKey}'));
    await expect(guard(shaken)).rejects.toThrow(JiraError);
    expect(open(shaken)).toEqual([]);
    expect(await guard(shaken)).toBe('guarded');
    expect(notes(shaken, aRequest().id)).toHaveLength(1);
  });
});

test('who commented in public alone is nobody of the team: a customer may have left the request', async () => {
  const left: Account = { accountId: '557:left', displayName: 'Lotte Vinterdahl', accountType: 'atlassian' };
  const about = [said('7', 'Lotte Vinterdahl has it too.')];
  const commented = aBug(about);
  commented.has(aRequest(), [aComment({ author: left, isPublic: true })]);
  await guard(commented);
  expect(open(commented)).toEqual([]);

  const noted = aBug(about);
  noted.has(aRequest(), [aComment({ author: left, isPublic: false })]);
  await guard(noted);
  expect(open(noted)).toEqual(['7']);
});

test('what an admin keeps for a product is no leak, unless it is the customer’s own', async () => {
  const world = aBug([said('7', 'The manual shows 192.168.0.1 as an example.'), said('8', 'Nordström has it.')]);
  await guard(world);
  expect(open(world)).toEqual([]);

  const kept = aBug([said('7', 'The manual shows 192.168.0.1 as an example.'), said('8', 'Carla Nordström has it.')]);
  const keep = (world: World, productId: string) => {
    const products = world.settings.products.map((product) =>
      product.id === productId ? { ...product, alwaysKeep: ['192.168.0.1', 'Carla Nordström'] } : product,
    );
    world.settings = { ...world.settings, products };
  };
  const { productId } = aRequest().details!;
  keep(kept, productId);
  await guard(kept);
  expect(open(kept)).toEqual(['7']);

  const another = aBug([said('7', 'The manual shows 192.168.0.1 as an example.')]);
  keep(another, another.settings.products.find(({ id }) => id !== productId)!.id);
  await guard(another);
  expect(open(another)).toEqual([]);
});

describe('a leak that was gone and comes back', () => {
  const leak = said('7', 'Carla Nordström has it.');
  const clean = said('7', 'Somebody has it.');

  test('is new, while a restriction that is lifted with the same values in place is a decision', async () => {
    const world = aBug([leak]);
    await guard(world);
    write(world, { comments: [leak] });
    await guard(world);
    expect(open(world)).toEqual(['7']);

    write(world, { comments: [clean] });
    await guard(world);
    write(world, { comments: [leak] });
    world.now = at('2026-11-18 09:00');
    await guard(world);
    expect(open(world)).toEqual([]);
    expect(notes(world, aRequest().id)).toHaveLength(2);
  });

  test('is new where it was withdrawn before anything was done', async () => {
    const world = aBug([leak]);
    world.failNext('comments.restrict', new JiraError(503, 'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}'));
    await expect(guard(world)).rejects.toThrow(JiraError);
    write(world, { comments: [clean] });
    await guard(world);
    expect(world.leaks.get('30001')).toMatchObject([{ step: 'told', containedBy: 'withdrawn' }]);
    write(world, { comments: [leak] });
    world.now = at('2026-11-18 09:00');
    await guard(world);
    expect(open(world)).toEqual([]);
  });
});

describe('an issue with more requests behind it than one piece of work reads', () => {
  test('has its secrets hidden first, and the rest of the requests looked for by the next piece', async () => {
    const world = aBug([said('6', 'The password is hunter2-Winter!'), said('7', 'Dan Whitfield has it.')]);
    const many = Array.from({ length: 150 }, (_, index) => link(world, 1001 + index));
    const last = link(world, 2001, { ...people.carla, accountId: 'qm:dan', displayName: 'Dan Whitfield' });
    write(world, { links: [...many, last].map(byHand) });
    await guard(world);
    expect(open(world)).toEqual(['7']);
    expect(world.calls.indexOf('comments.restrict')).toBeLessThan(world.calls.indexOf('requests.read'));
    expect(world.count('requests.read')).toBe(75);
    for (let piece = world.queue.shift(); piece; piece = world.queue.shift()) {
      world.calls.length = 0;
      if (piece.kind === 'public-issue-changed') await guardPublicIssue(inMemoryPorts(world), piece);
      expect(world.count('requests.read')).toBeLessThanOrEqual(75);
    }
    expect(open(world)).toEqual([]);
    expect(world.leaks.get('30001')?.map(({ step }) => step)).toEqual(['told', 'told']);
    for (const id of [aRequest().id, '21001', '21150', '22001'])
      expect([id, notes(world, id).some((note) => note.includes('password'))]).toEqual([id, true]);
  });

  test('leaves what there is no time for to the next piece', async () => {
    const world = aBug([said('6', 'The password is hunter2-Winter!')]);
    write(world, { links: Array.from({ length: 40 }, (_, index) => byHand(link(world, 1001 + index))) });
    world.remainingMs = 20_000;
    await guard(world);
    expect(world.count('requests.read')).toBe(25);
    expect(world.queue).toMatchObject([{ kind: 'public-issue-changed', issueId: '30001' }]);
  });
});
