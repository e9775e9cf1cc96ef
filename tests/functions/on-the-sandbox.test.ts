import { kvs } from '@forge/kvs';
import { createAccount } from '../../sandbox/jira/account/create-account.ts';
import { handler as admin } from '../../src/functions/admin';
import { handler as agent } from '../../src/functions/agent';
import { handler as issueEvents } from '../../src/functions/issue-events';
import { handler as portal } from '../../src/functions/portal';
import { handler as reconcile } from '../../src/functions/reconcile';
import { handler as requestWorker } from '../../src/functions/request-worker';
import { handler as slaSweep } from '../../src/functions/sla-sweep';
import type { RequestStatus } from '../../src/contracts/portal';
import type { OutcomePreview, RequestOverview } from '../../src/contracts/agent';
import type { SettingsPage } from '../../src/contracts/admin';
import type { Result } from '../../src/contracts/result';
import { defaultSettings } from '../../src/rules/default-settings';
import { termsHash } from '../../src/rules/terms';
import { at } from '../build';
import { startDemoSite, type DemoSite } from '../doubles/demo-site';

/** The functions as Forge calls them, with their real wiring, on the sandbox's Jira and storage: nothing is doubled. */
let site: DemoSite;
beforeEach(() => {
  jest.spyOn(console, 'info').mockReturnValue();
  jest.spyOn(console, 'warn').mockReturnValue();
  site = startDemoSite(at('2026-11-16 12:00'));
  jest.useFakeTimers({
    now: at('2026-11-16 12:00'),
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'],
  });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  site.close();
});

function moveTo(instant: Date): void {
  site.at(instant);
  jest.setSystemTime(instant);
}

/** Delivers what Jira reported and works off what was queued, until nothing is left. */
async function settle(): Promise<void> {
  for (const event of site.events.splice(0))
    await issueEvents({ ...event, timestamp: String(Date.now()), selfGenerated: false });
  for (const body of site.pushed.splice(0)) {
    const answer = await requestWorker({ body });
    if (answer) throw new Error(`retry asked for: ${JSON.stringify(answer)}`);
  }
}

interface Who {
  readonly accountId: string;
  readonly accountType: string;
}

async function call<T>(
  resolver: unknown,
  functionKey: string,
  who: Who,
  page: object & { payload?: object },
): Promise<Result<T>> {
  site.as(who.accountId);
  const { payload, ...place } = page;
  const invoke = resolver as (request: object, principal: object) => Promise<Result<T>>;
  const context = { ...place, accountType: who.accountType, locale: 'en-US' };
  return invoke({ call: { functionKey, payload }, context }, { principal: { accountId: who.accountId } });
}

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const inPortal = (key: string) => ({ extension: { request: { key } } });
const onIssue = (key: string) => ({ extension: { issue: { key } } });
const carla = () => ({ accountId: site.people.carla, accountType: 'customer' });
const ada = () => ({ accountId: site.people.agent, accountType: 'licensed' });
const terms = { version: defaultSettings.terms.version, hash: termsHash(defaultSettings.terms) };
const property = { supportRequest: { productId: 'timeline-planner', productVersion: '8.4', hosting: 'cloud', terms } };
const problem = {
  summary: 'The export of large plans stops half-way',
  description:
    'Hello,\n\nsince the last update the export of large plans as a spreadsheet stops half-way and leaves an empty page. Smaller plans are exported as before. We tried two browsers.\n\nKind regards\nCarla Meyer, Northwind, carla@northwind.example',
};

test('a request is promised an answer, answered, and everybody sees it', async () => {
  site.events.splice(0);
  const { key } = await site.raise({ ...problem, property });
  await settle();
  const waiting = await value(call<RequestStatus>(portal, 'requestStatus', carla(), inPortal(key)));
  expect(waiting).toMatchObject({
    promise: { state: 'running', answerBy: at('2026-11-17 12:00').toISOString() },
    product: { name: 'Timeline Planner for Jira', version: '8.4', hosting: 'cloud' },
    terms: { state: 'accepted' },
  });

  moveTo(at('2026-11-16 15:00'));
  await site.says(site.people.agent, key, 'We can reproduce it and are looking into it.');
  await settle();
  const answered = await value(call<RequestStatus>(portal, 'requestStatus', carla(), inPortal(key)));
  expect(answered.promise).toMatchObject({ state: 'met', answeredAt: at('2026-11-16 15:00').toISOString() });
  const overview = await value(call<RequestOverview>(agent, 'requestOverview', ada(), onIssue(key)));
  expect(overview.cycles).toMatchObject([
    { state: 'met', answeredBy: { kind: 'comment', accountId: site.people.agent } },
  ]);
});

test('a promise nobody kept is breached at its due time, found by JQL, and told to the team', async () => {
  site.events.splice(0);
  const { id, key } = await site.raise({ ...problem, property });
  await settle();
  moveTo(at('2026-11-17 12:04'));
  expect(await slaSweep()).toEqual({ statusCode: 204 });
  const found = await site.rest<{ issues: { id: string }[] }>(
    { kind: 'account', accountId: site.people.agent },
    'POST',
    '/rest/api/3/search/jql',
    {
      jql: 'project = SUP AND supportSlaBreached = "true" AND supportSlaDueAt < "2026/11/18"',
    },
  );
  expect(found.issues.map((issue) => issue.id)).toEqual([id]);
  const overview = await value(call<RequestOverview>(agent, 'requestOverview', ada(), onIssue(key)));
  expect(overview.cycles[0]).toMatchObject({
    state: 'breached',
    breachedAt: at('2026-11-17 12:00').toISOString(),
    alertsGiven: ['breach'],
  });
});

test('an agent publishes a Bug that anybody may read and that names nobody', async () => {
  site.events.splice(0);
  const { key } = await site.raise({ ...problem, property });
  await settle();
  const preview = await value(
    call<OutcomePreview>(agent, 'previewOutcome', ada(), { ...onIssue(key), payload: { kind: 'bug' } }),
  );
  const published = await value(
    call<{ issueKey: string; visibility: string }>(agent, 'publishOutcome', ada(), {
      ...onIssue(key),
      payload: {
        kind: 'bug',
        shown: preview.shown,
      },
    }),
  );
  expect(published.visibility).toBe('public');
  const seen = await site.rest<object>(
    { kind: 'anonymous' },
    'GET',
    `/rest/api/3/issue/${published.issueKey}?properties=*all`,
  );
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`carla|meyer|northwind|${key}`, 'i'));

  const status = await value(call<RequestStatus>(portal, 'requestStatus', carla(), inPortal(key)));
  expect(status.linkedIssues).toMatchObject([{ key: published.issueKey, visibility: 'public', state: 'open' }]);
  expect(status.promise).toMatchObject({ state: 'met', answeredByLinkedIssue: true });

  moveTo(at('2026-11-16 12:30'));
  const help = await value(
    call<{ answerBy: string | null }>(portal, 'askForHelp', carla(), {
      ...inPortal(key),
      payload: {
        message: 'Is there a way around it until then?',
      },
    }),
  );
  expect(help.answerBy).toBe(at('2026-11-17 12:30').toISOString());
});

test('a label alone makes one issue, whatever the events do', async () => {
  site.events.splice(0);
  const { key } = await site.raise({ ...problem, property });
  await settle();
  await site.rest({ kind: 'account', accountId: site.people.agent }, 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { labels: ['confirmed-bug'] },
  });
  site.events.push(...site.events);
  await settle();
  await reconcile();
  await settle();
  const overview = await value(call<RequestOverview>(agent, 'requestOverview', ada(), onIssue(key)));
  expect(overview.outcomes).toMatchObject([{ kind: 'bug', step: 'told' }]);
  const bugs = site.db.prepare('SELECT count(*) AS count FROM issue WHERE creator_id = ?').get(site.appAccountId);
  expect(bugs).toEqual({ count: 1 });
});

test('an Atlassian account without a licence sees the request it takes part in, and no other', async () => {
  const una = createAccount(site.db, { type: 'atlassian', email: 'una@northwind.example', displayName: 'Una Berg' });
  const who = { accountId: una, accountType: 'unlicensed' };
  const { key } = await site.raise({ ...problem, property });
  expect(await call(portal, 'requestStatus', who, inPortal(key))).toMatchObject({ ok: false });
  await site.rest(
    { kind: 'account', accountId: site.people.carla },
    'POST',
    `/rest/servicedeskapi/request/${key}/participant`,
    { accountIds: [una] },
  );
  const status = await value(call<RequestStatus>(portal, 'requestStatus', who, inPortal(key)));
  expect(status.requestKey).toBe(key);
  const other = await site.raise({ ...problem, by: 'dan@brightwater.example' });
  expect(await call(portal, 'requestStatus', who, inPortal(other.key))).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
});

test('a cycle nobody can read stops no other: the sweep derives it from Jira anew', async () => {
  const errors = jest.spyOn(console, 'error').mockReturnValue();
  site.events.splice(0);
  const broken = await site.raise({ ...problem, property });
  const sound = await site.raise({ ...problem, property, by: 'dan@brightwater.example' });
  await settle();
  const row = await kvs.entity<object>('sla-cycle').get(`${broken.id}:1`);
  await kvs.entity('sla-cycle').set(`${broken.id}:1`, { ...row, cycle: { requestKey: broken.key, state: 'other' } });
  moveTo(at('2026-11-17 12:04'));
  expect(await slaSweep()).toEqual({ statusCode: 204 });
  for (const { key } of [broken, sound]) {
    const overview = await value(call<RequestOverview>(agent, 'requestOverview', ada(), onIssue(key)));
    expect(overview.cycles).toMatchObject([{ state: 'breached', alertsGiven: ['breach'] }]);
  }
  expect(errors).toHaveBeenCalledWith(expect.stringContaining(`"requestId":"${broken.id}"`));
});

test('organizations are asked of Jira once an hour', async () => {
  const { key } = await site.raise({ ...problem, property });
  const look = () => call(agent, 'previewOutcome', ada(), { ...onIssue(key), payload: { kind: 'bug' } });
  const asked = () => site.calls.filter((made) => made.endsWith('/organization')).length;
  await look();
  await look();
  expect(asked()).toBe(1);
  moveTo(at('2026-11-16 13:01'));
  await look();
  expect(asked()).toBe(2);
});

test('an admin loads and saves settings; nobody else does', async () => {
  const page = { extension: { type: 'jira:adminPage' } };
  const otto = { accountId: site.people.admin, accountType: 'licensed' };
  const loaded = await value(call<SettingsPage>(admin, 'loadSettings', otto, page));
  const basedOn = loaded.version;
  expect(loaded.checks.filter(({ level }) => level === 'error')).toEqual([]);
  const settings = { ...loaded.settings, goal: { ...loaded.settings.goal, minutes: 240 } };
  expect(
    await value(call<{ version: number }>(admin, 'saveSettings', otto, { ...page, payload: { settings, basedOn } })),
  ).toMatchObject({ version: basedOn + 1 });
  expect(
    await call(admin, 'saveSettings', ada(), { ...page, payload: { settings, basedOn: basedOn + 1 } }),
  ).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
  expect(await call(admin, 'saveSettings', otto, { ...page, payload: { settings, basedOn } })).toMatchObject({
    ok: false,
    problem: { code: 'conflict' },
  });
});
