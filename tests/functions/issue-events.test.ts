import { issueEvents } from '../../src/functions/issue-events';
import { JiraError, StorageError } from '../../src/ports/faults';
import { aCycle, anOutcome, aRequest } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const created = {
  eventType: 'avi:jira:created:issue',
  timestamp: '1790000000000',
  selfGenerated: false,
  atlassianId: '557058:11111111-1111-4111-8111-111111111111',
  issue: { id: '10010', key: 'SUP-6', fields: { summary: 'Export fails', project: { id: '10000', key: 'SUP' } } },
};
const link = {
  eventType: 'avi:jira:created:issuelink',
  timestamp: '1790000300000',
  id: '20001',
  sourceIssueId: '10010',
  destinationIssueId: '10090',
  issueLinkType: { id: '10003', name: 'Relates' },
};

async function deliver(event: unknown, world = new World()) {
  const answer = await issueEvents(() => inMemoryPorts(world))(event);
  return { world, answer };
}

describe('an event', () => {
  test('is queued by its id alone', async () => {
    const { world } = await deliver(created);
    expect(world.queue).toEqual([{ kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:created:issue' }]);
  });

  test('of an issue that was moved to another project is queued, so that its promise ends', async () => {
    const items = [{ field: 'project' }, { field: 'Key' }];
    const moved = { ...created, eventType: 'avi:jira:updated:issue', changelog: { id: '1', items } };
    const fields = { ...created.issue.fields, project: { id: '10001', key: 'HR' } };
    const event = { ...moved, issue: { ...created.issue, key: 'HR-9', fields } };
    const promised = new World();
    promised.cycles.set('10010:1', aCycle());
    await deliver(event, promised);
    expect(promised.queue).toMatchObject([{ kind: 'request-changed', issueId: '10010' }]);
    expect((await deliver(event)).world.queue).toEqual([]);
  });

  test('of a link is queued for the request, and for news that may be owed of the other end, at the price of one question', async () => {
    const { world } = await deliver(link, new World().has(aRequest()));
    expect(world.queue.map(({ kind, issueId }) => [kind, issueId])).toEqual([
      ['request-changed', '10010'],
      ['issue-news', '10090'],
    ]);
    expect(world.calls).toEqual([
      'settings.read',
      'receipts.has',
      'requests.inProjects',
      'outcomes.ofIssue',
      'queue.push',
      'receipts.claim',
    ]);
  });

  test('of a link between two other issues is queued for none', async () => {
    expect((await deliver(link)).world.queue).toEqual([]);
  });

  test('of a link Jira cannot tell more about is queued for both ends', async () => {
    const world = new World().has(aRequest());
    world.failNext('requests.inProjects', new JiraError(400, 'POST /rest/api/3/search/jql'));
    await deliver(link, world);
    expect(world.queue.map(({ issueId }) => issueId)).toEqual(['10010', '10090']);
  });

  test.each(['before', 'after'] as const)(
    'whose queueing dies %s its effect is queued by the next delivery',
    async (when) => {
      const world = new World();
      world.failNext('queue.push', new TypeError('the machine is gone'), when);
      await deliver(created, world);
      await deliver(created, world);
      expect(world.queue).toHaveLength(when === 'before' ? 1 : 2);
      expect(world.calls.indexOf('receipts.claim')).toBeGreaterThan(world.calls.lastIndexOf('queue.push'));
    },
  );

  test('delivered twice is queued once', async () => {
    const { world } = await deliver(created);
    await deliver(created, world);
    expect(world.queue).toHaveLength(1);
  });

  test('that edits a comment is another event than the one that wrote it', async () => {
    const commented = { ...created, eventType: 'avi:jira:commented:issue', comment: { id: '10100' } };
    const { world } = await deliver(commented);
    await deliver({ ...commented, timestamp: '1790000900000' }, world);
    expect(world.queue).toHaveLength(2);
  });

  test('on an issue that a request was turned into is queued for the guard, and for news when it is gone, wherever it lies now', async () => {
    const world = new World();
    world.outcomes.set('10010:bug', anOutcome({ issueId: '30001' }));
    const moved = { ...created, issue: { id: '30001', key: 'OLD-3', fields: { project: { key: 'OLD' } } } };
    await deliver({ ...moved, eventType: 'avi:jira:commented:issue', comment: { id: '10100' } }, world);
    await deliver({ ...moved, eventType: 'avi:jira:deleted:issue' }, world);
    expect(world.queue).toEqual([
      { kind: 'public-issue-changed', issueId: '30001', eventType: 'avi:jira:commented:issue' },
      { kind: 'issue-news', issueId: '30001', eventType: 'avi:jira:deleted:issue', at: '2026-09-21T14:13:20.000Z' },
    ]);
  });

  test.each([
    ['status', 'BUG', 1],
    ['Fix Version', 'BUG', 1],
    ['summary', 'BUG', 0],
    ['status', 'HR', 0],
  ])(
    'that changes the %s of an issue of %s nobody is known to wait for is queued %d times',
    async (field, key, times) => {
      const issue = { id: '30009', key: `${key}-9`, fields: { project: { key } } };
      const changed = {
        ...created,
        eventType: 'avi:jira:updated:issue',
        changelog: { id: '7', items: [{ field }] },
        issue,
      };
      const { world } = await deliver(changed);
      expect(world.queue.filter(({ kind }) => kind === 'issue-news')).toHaveLength(times);
    },
  );

  test('of another project is dropped', async () => {
    const elsewhere = { ...created, issue: { ...created.issue, fields: { project: { key: 'HR' } } } };
    expect((await deliver(elsewhere)).world.queue).toEqual([]);
  });

  test.each([
    ['its own doing', { ...created, selfGenerated: true }],
    [
      'the echo of a comment',
      { ...created, eventType: 'avi:jira:updated:issue', changelog: { id: '1', items: [{ field: 'Comment' }] } },
    ],
    ['nothing', undefined],
    ['text', 'avi:jira:created:issue'],
    ['without an issue', { ...created, issue: undefined }],
    ['with an id that is no id', { ...created, issue: { id: '../1' } }],
    ['of an unknown family', { ...created, eventType: 'somebody:else' }],
  ])('that is %s is dropped without a read', async (_what, event) => {
    const { world, answer } = await deliver(event);
    expect(answer).toBeUndefined();
    expect(world.calls).toEqual([]);
  });

  test('of a file is queued for a public issue alone: its name may tell who is behind it', async () => {
    const attached = {
      ...created,
      eventType: 'avi:jira:updated:issue',
      changelog: { id: '1', items: [{ field: 'Attachment' }] },
    };
    expect((await deliver(attached)).world.queue).toEqual([]);
    const world = new World();
    world.outcomes.set('10010:bug', anOutcome({ issueId: '30001' }));
    const issue = { id: '30001', key: 'BUG-3', fields: { project: { key: 'BUG' } } };
    await deliver({ ...attached, issue }, world);
    expect(world.queue).toEqual([
      { kind: 'public-issue-changed', issueId: '30001', eventType: 'avi:jira:updated:issue' },
    ]);
  });

  test('keeps changes of labels that come together with a comment', async () => {
    const event = {
      ...created,
      eventType: 'avi:jira:updated:issue',
      changelog: { items: [{ field: 'Comment' }, { field: 'labels' }] },
    };
    expect((await deliver(event)).world.queue).toHaveLength(1);
  });

  test('that cannot be queued is asked for again and not taken for done', async () => {
    const world = new World();
    world.failNext('queue.push', new StorageError('queue'));
    const { answer } = await deliver(created, world);
    expect(answer).toMatchObject({ _retry: true, retryOptions: { retryAfter: 60 } });
    await deliver(created, world);
    expect(world.queue).toHaveLength(1);
  });
});
