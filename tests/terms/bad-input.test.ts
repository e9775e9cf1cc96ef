import type { AdminCalls, SettingsPage } from '../../src/contracts/admin';
import type { AgentCalls, OutcomePreview, RequestOverview } from '../../src/contracts/agent';
import type { FormOptions, PortalCalls, RequestStatus } from '../../src/contracts/portal';
import type { Problem, Result } from '../../src/contracts/result';
import { openSite, type Answer, type Site, type Visitor } from './site';

/** Whatever is sent, and whatever Jira refuses: somebody is told in plain words, and nothing is lost or half public. */
let site: Site;
let carla: Visitor;
let agent: Visitor;
let admin: Visitor;
beforeEach(async () => {
  site = await openSite();
  carla = site.as('carla@northwind.example');
  agent = site.as('agent@vendor.example');
  admin = site.as('admin@vendor.example');
  await site.settle();
}, 60_000);
afterEach(() => site.close());

const clean = {
  summary: 'The export of large plans stops half-way',
  description: 'Since the last update the export of large plans as a spreadsheet stops half-way.',
};
const doubtful = { ...clean, summary: 'The export stops half-way for Irina Kowalczyk' };
const people = /carla|meyer|northwind|kowalczyk|irina|dan@|whitfield|ada lindqvist|@vendor/i;

async function asked(request: { summary: string; description: string; details?: unknown } = clean): Promise<string> {
  const key = await carla.ask(request);
  await site.settle();
  return key;
}

/** A page that stays open: what it calls is answered as long as the account may, whatever changes meanwhile. */
async function openPage(visitor: Visitor, moduleKey: string, place: object) {
  const { status, body } = await visitor.post('/sandbox/frames', { moduleKey, place });
  const invoke = (functionKey: string, payload?: unknown, by: Visitor = visitor): Promise<Answer> =>
    by.post(`/bridge/${body.frameId}/invoke`, { functionKey, payload });
  return { status, invoke };
}

function problemOf(answer: Result<unknown>): Problem {
  if (answer.ok !== false) throw new Error(`No problem: ${JSON.stringify(answer).slice(0, 500)}`);
  expect(answer.problem.message).toMatch(/^[A-Z].*[.]$/s);
  expect(answer.problem.message).not.toMatch(/undefined|null|\[object|Error:|at .*\.js/);
  return answer.problem;
}

function valueOf<T>(answer: Result<T>): T {
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** Every log line of the app since the start. */
const logLines = () => site.sandbox.invocations().flatMap(({ logs }) => logs.map(({ text }) => text));
const failures = () =>
  site.sandbox
    .invocations()
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ functionKey, error }) => `${functionKey}: ${error}`);

interface Traces {
  readonly issues: readonly string[];
  readonly comments: number;
  readonly settingsVersion: number;
}

/** What would show that something was done. */
async function traces(): Promise<Traces> {
  const search = { jql: 'project in (SUP, BUG, DEV) ORDER BY created ASC', fields: ['comment'], maxResults: 100 };
  const { body } = await admin.post('/rest/api/3/search/jql', search);
  const settings = await admin.call<SettingsPage>('settings-page', {}, 'loadSettings');
  return {
    issues: body.issues.map(({ key }: { key: string }) => key),
    comments: body.issues.reduce(
      (sum: number, { fields }: { fields: { comment?: { total: number } } }) => sum + (fields.comment?.total ?? 0),
      0,
    ),
    settingsVersion: valueOf(settings).version,
  };
}

async function outcomesIn(project: string): Promise<{ key: string; isPrivate: boolean }[]> {
  const search = { jql: `project = ${project} AND labels = "from-support-request"`, fields: ['security'] };
  const { body } = await admin.post('/rest/api/3/search/jql', search);
  return body.issues.map(({ key, fields }: { key: string; fields: { security?: unknown } }) => ({
    key,
    isPrivate: Boolean(fields.security),
  }));
}

async function seenByAnybody(): Promise<string> {
  const search = { jql: 'project = BUG AND labels = "from-support-request"', fields: ['*all'] };
  return JSON.stringify((await site.anonymous.post('/rest/api/3/search/jql', search)).body.issues);
}

/** The app's comments on a request. */
async function saidOn(key: string): Promise<{ notes: string[]; public: string[] }> {
  const { body } = await admin.get(`/rest/api/3/issue/${key}/comment`);
  const own = body.comments.filter(({ author }: { author: { accountType: string } }) => author.accountType === 'app');
  const texts = (isPublic: boolean) =>
    own
      .filter(({ jsdPublic }: { jsdPublic: boolean }) => jsdPublic === isPublic)
      .map((comment: { body: unknown }) => JSON.stringify(comment.body));
  return { notes: texts(false), public: texts(true) };
}

async function publish(key: string, more: object = {}): Promise<Result<{ issueKey: string; visibility: string }>> {
  const preview = await agent.call<OutcomePreview>('issue-panel', { issueKey: key }, 'previewOutcome', {
    kind: 'bug',
    ...more,
  });
  if (!preview.ok) return preview;
  const { shown } = preview.value;
  return agent.call('issue-panel', { issueKey: key }, 'publishOutcome', { kind: 'bug', shown, ...more });
}

const label = (key: string, labels: readonly string[] = ['confirmed-bug']) =>
  agent.put(`/rest/api/3/issue/${key}`, { fields: { labels } });

const permit = async (permission: object): Promise<void> => {
  expect((await admin.post('/sandbox/permissions', permission)).status).toBe(200);
};

// ------------------------------------------------------------------------------------------------------------------

type CallName = keyof PortalCalls | keyof AgentCalls | keyof AdminCalls;
interface ResolverCall {
  readonly who: () => Visitor;
  readonly module: string;
  readonly place: (key: string) => object;
  /** A payload that would be taken; absent for calls that need none. */
  readonly payload?: () => Promise<Record<string, unknown>>;
}

const hash = 'a'.repeat(64);
const inPortal = (key: string) => ({ portalId: '1', requestKey: key });
const onIssue = (key: string) => ({ issueKey: key });
const settings = async () => valueOf(await admin.call<SettingsPage>('settings-page', {}, 'loadSettings')).settings;

const calls: Readonly<Record<CallName, ResolverCall>> = {
  formOptions: { who: () => carla, module: 'portal-create', place: () => ({ portalId: '1', requestTypeId: '1' }) },
  requestStatus: { who: () => carla, module: 'portal-detail', place: inPortal },
  acceptTerms: {
    who: () => carla,
    module: 'portal-detail',
    place: inPortal,
    payload: async () => ({ version: '2026-11', hash }),
  },
  askForHelp: { who: () => carla, module: 'portal-help', place: inPortal, payload: async () => ({ message: 'Help' }) },
  requestOverview: { who: () => agent, module: 'issue-context', place: onIssue },
  previewOutcome: { who: () => agent, module: 'issue-panel', place: onIssue, payload: async () => ({ kind: 'bug' }) },
  publishOutcome: {
    who: () => agent,
    module: 'issue-panel',
    place: onIssue,
    payload: async () => ({ kind: 'bug', shown: hash }),
  },
  loadSettings: { who: () => admin, module: 'settings-page', place: () => ({}) },
  checkSettings: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ settings: await settings() }),
  },
  saveSettings: {
    who: () => admin,
    module: 'settings-configure',
    place: () => ({}),
    payload: async () => ({ settings: await settings(), basedOn: 0 }),
  },
};

const huge = 'x'.repeat(400_000);
/** As JSON brings them: members of their own, not the prototype itself. */
const polluting = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'].map(
  (json) => JSON.parse(json) as Record<string, unknown>,
);

function wrongShapes(valid: Record<string, unknown>): [string, unknown][] {
  const members = Object.keys(valid);
  const replaced = (name: string, value: unknown) => ({ ...valid, [name]: value });
  return [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'kind=bug'],
    ['a number', 7],
    ['true', true],
    ['a list', []],
    ['a list around it', [valid]],
    ['an empty object', {}],
    ['one member too many', { ...valid, requestKey: 'SUP-1' }],
    ...polluting.map((extra): [string, unknown] => ['members of the prototype', { ...extra, ...valid, ...extra }]),
    ...members.flatMap((name): [string, unknown][] => [
      [`no ${name}`, Object.fromEntries(Object.entries(valid).filter(([other]) => other !== name))],
      ...[null, 7.5, [], [valid[name]], { [name]: valid[name] }, true, huge].map((value): [string, unknown] => [
        `${name} = ${JSON.stringify(value).slice(0, 20)}`,
        replaced(name, value),
      ]),
    ]),
  ];
}

describe('payloads of a wrong shape', () => {
  const withPayload = Object.entries(calls).filter(([, call]) => call.payload);
  test.each(withPayload)(
    'are refused by %s, member by member, and change nothing',
    async (functionKey, call) => {
      const key = await asked();
      const page = await openPage(call.who(), call.module, call.place(key));
      const before = await traces();
      const valid = (await call.payload?.()) ?? {};
      for (const [what, payload] of wrongShapes(valid)) {
        const { status, body } = await page.invoke(functionKey, payload);
        expect([what, status, body?.problem?.code, body?.ok]).toEqual([what, 200, 'bad-payload', false]);
        problemOf(body);
        expect(Object.keys(body.problem.fields).length).toBeGreaterThan(0);
        expect(JSON.stringify(body).length).toBeLessThan(10_000);
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect(await traces()).toEqual(before);
      expect(failures()).toEqual([]);
    },
    60_000,
  );

  const withoutPayload = Object.entries(calls).filter(([, call]) => !call.payload);
  test.each(withoutPayload)(
    'make no difference to %s, which takes none',
    async (functionKey, call) => {
      const key = await asked();
      const page = await openPage(call.who(), call.module, call.place(key));
      const expected = (await page.invoke(functionKey)).body;
      expect(valueOf(expected)).toBeTruthy();
      for (const [, payload] of wrongShapes({ requestKey: 'SUP-1', accountId: 'somebody' })) {
        expect((await page.invoke(functionKey, payload)).body).toEqual(expected);
      }
    },
    60_000,
  );

  test('more than Forge takes at once is refused before the app sees it', async () => {
    const key = await asked();
    const page = await openPage(carla, 'portal-help', inPortal(key));
    const before = site.sandbox.invocations().length;
    const { status, body } = await page.invoke('askForHelp', { message: 'x'.repeat(600_000) });
    expect([status, body.error]).toEqual([413, expect.stringMatching(/500 KB/)]);
    expect(site.sandbox.invocations()).toHaveLength(before);
  });

  test.each([
    'noSuchCall',
    'constructor',
    '__proto__',
    'toString',
    '',
    'publishOutcome',
    'loadSettings',
    'saveSettings',
  ])('a customer’s page has no call “%s”', async (functionKey) => {
    const key = await asked();
    const before = await traces();
    const page = await openPage(carla, 'portal-detail', inPortal(key));
    const { status, body } = await page.invoke(functionKey, { kind: 'bug', shown: hash });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.ok).toBeUndefined();
    expect(await traces()).toEqual(before);
    const record = site.sandbox.invocations().findLast(({ moduleKey }) => moduleKey === 'portal-detail');
    expect(record).toMatchObject({ functionKey: 'portal', outcome: 'failed' });
    expect(JSON.stringify([record, body])).not.toMatch(people);
  });
});
