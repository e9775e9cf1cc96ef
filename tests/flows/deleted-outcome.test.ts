import { noteRequestChange } from '../../src/flows/note-request-change';
import { previewOutcome } from '../../src/flows/preview-outcome';
import { publishOutcome } from '../../src/flows/publish-outcome';
import { readRequestOverview } from '../../src/flows/read-request-overview';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { requestWorker } from '../../src/functions/request-worker';
import { BusyError, JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import { anOutcome, aRequest, at, iso } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** A request that became a Bug, which is deleted at two o'clock. */
const labelled = { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:updated:issue' } as const;
const deletedAt = iso('2026-11-16 14:00');

let world: World;
let ports: ReturnType<typeof inMemoryPorts>;
beforeEach(() => {
  world = new World().has(aRequest({ labels: ['confirmed-bug'] }));
  world.now = at('2026-11-16 13:00');
  world.settings = { ...defaultSettings, anonymizer: { ...defaultSettings.anonymizer, publishUnseen: true } };
  ports = inMemoryPorts(world);
});

async function press(shown?: string) {
  const seen = await previewOutcome(ports, 'SUP-1', { kind: 'bug' });
  const hash = shown ?? (seen.kind === 'preview' ? seen.draft.shown : '');
  return publishOutcome(ports, 'SUP-1', { asked: { kind: 'bug' }, shown: hash, accountId: 'agent-1' });
}

/** Jira forgets the Bug; the app hears of it by the event, or not. */
function disappear(): void {
  world.issues.splice(0, 1, { ...world.issues[0]!, key: 'BUG-0', id: '1', outcomeId: 'gone' });
  world.links.splice(0);
}

async function report(issueId: string): Promise<void> {
  world.now = at('2026-11-16 14:02');
  world.queue.push({ kind: 'issue-news', issueId, eventType: 'avi:jira:deleted:issue', at: deletedAt });
  await work();
}

async function work(): Promise<void> {
  const worker = requestWorker(() => ports);
  for (let body = world.queue.shift(); body; body = world.queue.shift()) await worker({ body });
}

async function publishedAndDeleted(): Promise<void> {
  await press();
  const { issueId } = world.outcomes.get('10010:bug') ?? {};
  disappear();
  await report(issueId ?? '');
}

const overview = async () => {
  const read = await readRequestOverview(ports, 'SUP-1');
  return read.kind === 'overview' ? read.overview.outcomes : [];
};
const tellings = () =>
  (world.comments.get('10010') ?? []).filter((one) => one.isPublic).map(({ body }) => adfToText(body));
const made = () => world.issues.filter(({ outcomeId }) => outcomeId !== 'gone');

describe('once Jira reported that a Bug was deleted', () => {
  test('its record says so by Jira’s own time, and keeps when the customer was told', async () => {
    await publishedAndDeleted();
    const { toldAt } = world.outcomes.get('10010:bug') ?? {};
    expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told', deletedAt, issueKey: 'BUG-1' });
    expect(toldAt).toBe(iso('2026-11-16 13:00'));
    expect(world.audit.filter(({ what }) => what === 'outcome-deleted')).toHaveLength(1);
    expect(await overview()).toMatchObject([{ issueKey: 'BUG-1', whereabouts: { kind: 'deleted', at: deletedAt } }]);
  });

  test('an agent publishes again: one new Bug, one more comment, and the same when they press twice', async () => {
    await publishedAndDeleted();
    const [answer, again] = [await press(), await press()];
    expect(answer).toMatchObject({ kind: 'published', issueKey: 'BUG-2' });
    expect(again).toEqual(answer);
    expect([made().length, tellings().length]).toEqual([1, 2]);
    expect(await overview()).toMatchObject([{ whereabouts: { kind: 'deleted' } }, { whereabouts: { kind: 'there' } }]);
  });

  test('the cycle it answered stays answered by it', async () => {
    await publishedAndDeleted();
    await press();
    expect(world.cyclesOf('10010')).toMatchObject([
      { number: 1, answeredAt: iso('2026-11-16 13:00'), answeredBy: { kind: 'linked-issue', issueKey: 'BUG-1' } },
    ]);
  });

  test('the event twice, and the press before its work was done, change nothing', async () => {
    await press();
    const { issueId } = world.outcomes.get('10010:bug') ?? {};
    disappear();
    await report(issueId ?? '');
    await report(issueId ?? '');
    await press();
    await report(issueId ?? '');
    expect([made().length, tellings().length]).toEqual([1, 2]);
    expect([...world.outcomes.keys()]).toEqual(['10010:bug', '10010:bug:1']);
  });

  test('the label that sits there asks for nothing', async () => {
    await publishedAndDeleted();
    world.labelSetAt = iso('2026-11-16 13:59');
    await noteRequestChange(ports, labelled);
    expect(made()).toEqual([]);
  });

  test('nor does one nobody knows the time of, or whose changelog is closed to the app', async () => {
    await publishedAndDeleted();
    await noteRequestChange(ports, labelled);
    world.failNext('requests.labelSetAt', new JiraError(403, 'GET /rest/api/3/issue/{issueIdOrKey}/changelog'));
    await noteRequestChange(ports, labelled);
    expect(made()).toEqual([]);
  });

  test('the label set again makes one new Bug, also when it came before the app had heard of the deletion', async () => {
    await press();
    const { issueId } = world.outcomes.get('10010:bug') ?? {};
    disappear();
    world.labelSetAt = iso('2026-11-16 14:01');
    await noteRequestChange(ports, labelled);
    expect(made()).toEqual([]);
    await report(issueId ?? '');
    await noteRequestChange(ports, labelled);
    expect([made().length, tellings().length]).toEqual([1, 2]);
    expect(world.outcomes.get('10010:bug:1')).toMatchObject({ step: 'told', startedBy: null, round: 1 });
  });

  test('so it does where the deletion was told before records said so', async () => {
    await publishedAndDeleted();
    const { deletedAt: _noted, ...held } = world.outcomes.get('10010:bug') ?? anOutcome();
    world.outcomes.set('10010:bug', held);
    world.labelSetAt = iso('2026-11-16 14:01');
    await noteRequestChange(ports, labelled);
    expect(world.outcomes.get('10010:bug')).toMatchObject({ deletedAt });
    expect([made().length, tellings().length]).toEqual([1, 2]);
  });

  test('what another call publishes meanwhile is waited for', async () => {
    await press();
    const { issueId } = world.outcomes.get('10010:bug') ?? {};
    await ports.leases.take('outcome:10010', world.now, 60 * 24);
    disappear();
    await report(issueId ?? '');
    expect(world.outcomes.get('10010:bug')?.deletedAt).toBeUndefined();
    await expect(press()).rejects.toThrow(BusyError);
    expect(made()).toEqual([]);
  });

  test('the hourly run goes on with what that kept from being noted', async () => {
    await press();
    const { issueId } = world.outcomes.get('10010:bug') ?? {};
    const lease = await ports.leases.take('outcome:10010', world.now, 60 * 24);
    disappear();
    await report(issueId ?? '');
    await lease?.free(world.now);
    world.now = at('2026-11-16 15:00');
    await reconcileRequests(ports);
    await work();
    expect(world.outcomes.get('10010:bug')).toMatchObject({ deletedAt });
  });

  test('one that had not come to an end is nobody’s to finish', async () => {
    world.change('10010', { labels: [] });
    world.outcomes.set('10010:bug', anOutcome({ step: 'created', toldAt: null }));
    await report('30001');
    world.now = at('2026-11-16 18:00');
    expect(await reconcileRequests(ports)).toMatchObject({ outcomes: 0, failed: 0 });
    expect([made(), tellings()]).toEqual([[], []]);
  });
});

describe('while Jira only does not show the Bug', () => {
  test('nothing is made, and the agent reads why', async () => {
    await press();
    disappear();
    world.labelSetAt = iso('2026-11-16 16:00');
    await noteRequestChange(ports, labelled);
    expect(await press()).toEqual({ kind: 'out-of-sight', issueKey: 'BUG-1' });
    expect(await overview()).toMatchObject([{ whereabouts: { kind: 'out-of-sight' } }]);
    expect([made().length, tellings().length]).toEqual([0, 1]);
  });
});
