import type { RegressionSample } from '../../src/rules/regression-sample';
import type { AdminCalls, SettingsPage } from '../../src/contracts/admin';
import type { AgentCalls, OutcomePreview, RequestOverview } from '../../src/contracts/agent';
import type { FormOptions, PortalCalls, RequestStatus } from '../../src/contracts/portal';
import type { RetentionCalls } from '../../src/contracts/retention';
import type { Problem, Result } from '../../src/contracts/result';
import type { Settings } from '../../src/rules/settings';
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

type CallName =
  keyof PortalCalls | keyof AgentCalls | keyof AdminCalls | Exclude<keyof RetentionCalls, 'holdCollaboration'>;
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

const sample: RegressionSample = {
  name: 'Export',
  source: {
    summary: 'Export fails',
    description: null,
    comments: [],
    identities: { people: [], organizations: [], hosts: [], privateProjectKeys: [] },
    productId: null,
  },
  expected: { decision: 'private', gone: [], stays: [] },
};

const calls: Readonly<Record<CallName, ResolverCall>> = {
  formOptions: { who: () => carla, module: 'portal-create', place: () => ({ portalId: '1', requestTypeId: '1' }) },
  requestStatus: { who: () => carla, module: 'portal-detail', place: inPortal },
  acceptTerms: {
    who: () => carla,
    module: 'portal-detail',
    place: inPortal,
    payload: async () => ({ version: '2026-11', hash }),
  },
  shareRequest: {
    who: () => carla,
    module: 'portal-detail',
    place: inPortal,
    payload: async () => ({ email: 'nobody@nowhere.example' }),
  },
  completeDetails: {
    who: () => carla,
    module: 'portal-detail',
    place: inPortal,
    payload: async () => ({ productId: 'other' }),
  },
  acceptSolution: { who: () => carla, module: 'portal-detail', place: inPortal },
  askForHelp: { who: () => carla, module: 'portal-help', place: inPortal, payload: async () => ({ message: 'Help' }) },
  requestOverview: { who: () => agent, module: 'issue-context', place: onIssue },
  previewOutcome: { who: () => agent, module: 'issue-panel', place: onIssue, payload: async () => ({ kind: 'bug' }) },
  publishOutcome: {
    who: () => agent,
    module: 'issue-panel',
    place: onIssue,
    payload: async () => ({ kind: 'bug', shown: hash }),
  },
  disclosureQuestions: { who: () => carla, module: 'portal-detail', place: inPortal },
  answerDisclosure: {
    who: () => carla,
    module: 'portal-detail',
    place: inPortal,
    payload: async () => ({ id: 'none', word: 'approve' }),
  },
  disclosureDesk: { who: () => agent, module: 'issue-panel', place: onIssue },
  askDisclosure: {
    who: () => agent,
    module: 'issue-panel',
    place: onIssue,
    payload: async () => ({
      subject: { kind: 'text', text: 'Passage' },
      recipient: { kind: 'third-party', name: 'Somebody' },
      why: 'To know more',
    }),
  },
  knownIssues: { who: () => agent, module: 'issue-panel', place: onIssue },
  issueNews: { who: () => agent, module: 'issue-panel', place: onIssue },
  retryNews: { who: () => agent, module: 'issue-panel', place: onIssue },
  linkKnownIssue: {
    who: () => agent,
    module: 'issue-panel',
    place: onIssue,
    payload: async () => ({ issueKey: 'BUG-1' }),
  },
  suggestKeep: { who: () => agent, module: 'issue-panel', place: onIssue, payload: async () => ({ value: 'Falcon' }) },
  readBenchRequest: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ key: 'SUP-1' }),
  },
  listSamples: { who: () => admin, module: 'settings-page', place: () => ({}) },
  saveSample: { who: () => admin, module: 'settings-page', place: () => ({}), payload: async () => ({ ...sample }) },
  deleteSample: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ id: hash }),
  },
  deleteAllSamples: { who: () => admin, module: 'settings-page', place: () => ({}) },
  listSuggestions: { who: () => admin, module: 'settings-page', place: () => ({}) },
  dismissSuggestion: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ id: hash }),
  },
  loadSettings: { who: () => admin, module: 'settings-page', place: () => ({}) },
  checkSettings: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ settings: await settings() }),
  },
  previewImpact: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ settings: await settings() }),
  },
  impactProgress: { who: () => admin, module: 'settings-page', place: () => ({}) },
  listCollaborations: { who: () => admin, module: 'settings-page', place: () => ({}) },
  findOrganizations: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ text: 'north' }),
  },
  endCollaboration: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ organizationId: '1', endedOn: '2024-11-01' }),
  },
  resumeCollaboration: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ id: 'organization:1' }),
  },
  previewPurge: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ id: 'organization:1' }),
  },
  confirmPurge: {
    who: () => admin,
    module: 'settings-page',
    place: () => ({}),
    payload: async () => ({ id: 'organization:1', name: 'Northwind' }),
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

  /** Asked on the issue a request was turned into. */
  const aboutBugs = new Set(['issueNews', 'retryNews']);
  const withoutPayload = Object.entries(calls).filter(([, call]) => !call.payload);
  test.each(withoutPayload)(
    'make no difference to %s, which takes none',
    async (functionKey, call) => {
      const key = await asked();
      // Only an answer can be accepted.
      await agent.says(key, 'Emptying the cache helps.');
      await site.settle();
      const where = aboutBugs.has(functionKey) ? valueOf(await publish(key)).issueKey : key;
      const page = await openPage(call.who(), call.module, call.place(where));
      const expected = (await page.invoke(functionKey)).body;
      expect(valueOf(expected)).toBeDefined();
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

  test.each(['noSuchCall', '__proto__', '', 'requestOverview', 'publishOutcome', 'loadSettings', 'saveSettings'])(
    'a customer’s page has no call “%s”, whatever it asks for',
    async (functionKey) => {
      const key = await asked();
      const before = await traces();
      const page = await openPage(carla, 'portal-detail', inPortal(key));
      const { status, body } = await page.invoke(functionKey, { kind: 'bug', shown: hash });
      expect([status, body.error]).toEqual([500, expect.any(String)]);
      expect(await traces()).toEqual(before);
      const record = site.sandbox.invocations().findLast(({ moduleKey }) => moduleKey === 'portal-detail');
      expect(record).toMatchObject({ functionKey: 'portal', outcome: 'failed', error: body.error });
      expect(JSON.stringify([record, body])).not.toMatch(people);
    },
  );

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'a call named “%s”, as every object has one, does nothing',
    async (functionKey) => {
      const key = await asked();
      const before = await traces();
      const page = await openPage(carla, 'portal-detail', inPortal(key));
      const { body } = await page.invoke(functionKey, { kind: 'bug', shown: hash });
      expect(body.ok).toBeUndefined();
      expect(await traces()).toEqual(before);
    },
  );
});

describe('who may call what', () => {
  test('pages of the team and of admins do not open for others', async () => {
    const key = await asked();
    const dan = site.as('dan@brightwater.example');
    const developer = site.as('developer@vendor.example');
    const opened = async (visitor: Visitor, moduleKey: string, place: object) =>
      (await visitor.post('/sandbox/frames', { moduleKey, place })).status;
    for (const place of [onIssue(key), onIssue('BUG-1')]) {
      expect(await opened(carla, 'issue-panel', place)).toBe(403);
      expect(await opened(carla, 'issue-context', place)).toBe(403);
    }
    expect(await opened(carla, 'settings-page', {})).toBe(403);
    expect(await opened(agent, 'settings-page', {})).toBe(404);
    expect(await opened(agent, 'settings-configure', {})).toBe(404);
    expect(await opened(developer, 'issue-panel', onIssue(key))).toBe(404);
    // Somebody else's request, and one that is not there: no difference to be seen.
    for (const requestKey of [key, 'SUP-99999', 'BUG-1', '../../etc', '__proto__']) {
      expect(await opened(dan, 'portal-detail', inPortal(requestKey))).toBe(404);
      expect(await opened(dan, 'portal-help', inPortal(requestKey))).toBe(404);
    }
    for (const moduleKey of ['portal-create', 'portal-detail', 'portal-help', 'issue-panel', 'settings-page']) {
      expect(await opened(site.anonymous, moduleKey, inPortal(key))).toBe(401);
    }
  });

  test('nobody can use the page of somebody else', async () => {
    const key = await asked();
    const before = await traces();
    const page = await openPage(carla, 'portal-help', inPortal(key));
    for (const other of [site.as('dan@brightwater.example'), agent, admin, site.anonymous]) {
      expect((await page.invoke('askForHelp', { message: 'Mine now' }, other)).status).toBe(404);
    }
    expect(await traces()).toEqual(before);
  });

  test('a page left open by somebody who may not any more does nothing more, and the log says so of nobody', async () => {
    const key = await asked();
    const panel = await openPage(agent, 'issue-panel', onIssue(key));
    const shown = valueOf((await panel.invoke('previewOutcome', { kind: 'bug' })).body as Result<OutcomePreview>).shown;
    const portal = await openPage(carla, 'portal-detail', inPortal(key));
    const help = await openPage(carla, 'portal-help', inPortal(key));
    const administration = await openPage(admin, 'settings-page', {});
    const saved = { settings: await settings(), basedOn: 0 };
    const before = await traces();

    await permit({ projectKey: 'SUP', permission: 'SERVICEDESK_AGENT', role: 'Service Desk Team', granted: false });
    const dan = site.as('dan@brightwater.example');
    const danId = (await dan.get('/rest/api/3/myself')).body.accountId;
    expect((await admin.put(`/rest/api/3/issue/${key}`, { fields: { reporter: { accountId: danId } } })).status).toBe(
      204,
    );
    const refusals: [Answer, RegExp][] = [
      [await panel.invoke('requestOverview'), /only agents/i],
      [await panel.invoke('previewOutcome', { kind: 'bug' }), /only agents/i],
      [await panel.invoke('publishOutcome', { kind: 'bug', shown }), /only agents/i],
      [await portal.invoke('requestStatus'), /cannot see/i],
      [await portal.invoke('acceptTerms', { version: '2026-11', hash }), /cannot see/i],
      [await help.invoke('askForHelp', { message: 'Is there anything new?' }), /cannot see/i],
    ];
    const adminId = (await admin.get('/rest/api/3/myself')).body.accountId;
    expect((await admin.del(`/rest/api/3/group/user?groupname=site-admins&accountId=${adminId}`)).status).toBe(200);
    refusals.push([await administration.invoke('saveSettings', saved), /only jira admins/i]);
    refusals.push([await administration.invoke('loadSettings'), /only jira admins/i]);
    for (const [{ body }, words] of refusals) {
      expect(problemOf(body)).toMatchObject({ code: 'not-allowed', message: expect.stringMatching(words) });
    }
    const logged = logLines().filter((line) => line.includes('a call was refused'));
    expect(logged.map((line) => (JSON.parse(line) as { call: string }).call)).toEqual([
      'agent.requestOverview',
      'agent.previewOutcome',
      'agent.publishOutcome',
      'portal.requestStatus',
      'portal.acceptTerms',
      'portal.askForHelp',
      'admin.saveSettings',
      'admin.loadSettings',
    ]);
    expect(logLines().join()).not.toMatch(people);
    expect(before.issues).toContain(key);
    expect(await outcomesIn('BUG')).toEqual([]);
  });

  test('what the log shows anybody holds no personal data and no text of a request', async () => {
    const key = await asked(doubtful);
    await label(key);
    await site.settle();
    await publish(key);
    await site.at('2026-11-24T20:00:00.000Z');
    const { body } = await admin.get('/sandbox/invocations');
    const lines = (body as { logs: { text: string }[] }[]).flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(people);
    expect(lines.join('\n')).not.toMatch(/export|half-way/i);
  });
});

// ------------------------------------------------------------------------------------------------------------------

const statusOf = (key: string) => carla.call<RequestStatus>('portal-detail', inPortal(key), 'requestStatus');
const overviewOf = (key: string) => agent.call<RequestOverview>('issue-context', onIssue(key), 'requestOverview');
const mostCharacters = 32_767;

describe('too much text', () => {
  test('a description as long as Jira takes is published whole, and one character more is refused at once', async () => {
    const before = await traces();
    const words = 'The export stops half-way and leaves an empty page. '.repeat(700);
    await expect(carla.ask({ ...clean, description: words.slice(0, mostCharacters + 1) })).rejects.toThrow(/32,767/);
    expect(await traces()).toEqual(before);

    const key = await asked({ ...clean, description: words.slice(0, mostCharacters - 1).trim() });
    const published = valueOf(await publish(key));
    const { body } = await site.anonymous.get(`/rest/api/3/issue/${published.issueKey}`);
    expect(JSON.stringify(body.fields.description).length).toBeGreaterThan(32_000);
    expect(failures()).toEqual([]);
  });

  const shortened = async (key: string): Promise<void> => {
    const { body } = await admin.get(`/rest/api/3/issue/${key}`);
    expect(JSON.stringify(body.fields.description).length).toBeLessThanOrEqual(mostCharacters);
    expect(JSON.stringify(body.fields.description)).toContain('This text is shortened');
  };

  test('a text that pseudonyms or picked comments make too long is shortened, and the issue says so', async () => {
    const addresses = Array.from({ length: 3_200 }, (_, index) => `p${index}@a.io`).join(' ');
    const key = await asked({ ...clean, description: addresses.slice(0, mostCharacters) });
    await shortened(valueOf(await publish(key)).issueKey);

    const long = await asked();
    for (let number = 0; number < 2; number += 1) {
      const body = `Part ${number}: ${'the page stays empty. '.repeat(1_400)}`;
      expect((await carla.post(`/rest/servicedeskapi/request/${long}/comment`, { body, public: true })).status).toBe(
        201,
      );
    }
    await site.settle();
    const commentIds = valueOf(await overviewOf(long)).comments.map(({ id }) => id);
    expect(commentIds).toHaveLength(2);
    const published = valueOf(await publish(long, { commentIds }));
    expect(published.visibility).toBe('public');
    await shortened(published.issueKey);
    expect(failures()).toEqual([]);
  });

  test('by label as well', async () => {
    const addresses = Array.from({ length: 3_200 }, (_, index) => `p${index}@a.io`).join(' ');
    const key = await asked({ ...clean, description: addresses.slice(0, mostCharacters) });
    await label(key);
    await site.at('2026-11-23T17:00:00.000Z');
    const [made] = await outcomesIn('BUG');
    await shortened(made?.key ?? '');
    expect(failures()).toEqual([]);
  });

  test('a question of more than 5,000 characters is refused with the reason beside the field', async () => {
    const key = await asked();
    const answer = await carla.call('portal-help', inPortal(key), 'askForHelp', { message: 'x'.repeat(5_001) });
    expect(problemOf(answer)).toMatchObject({
      code: 'bad-payload',
      fields: { message: 'Keep it below 5,000 characters.' },
    });
    expect(
      valueOf(await carla.call('portal-help', inPortal(key), 'askForHelp', { message: 'x'.repeat(5_000) })),
    ).toBeTruthy();
  });
});

describe('what the create panel may have sent', () => {
  const terms = async () => {
    const place = { portalId: '1', requestTypeId: '1' };
    const { version, hash: termsHash } = valueOf(
      await carla.call<FormOptions>('portal-create', place, 'formOptions'),
    ).terms;
    return { version, hash: termsHash };
  };

  test.each<[string, unknown]>([
    ['a text', 'timeline-planner'],
    ['a list', [{ productId: 'other' }]],
    ['null', null],
    ['an empty object', {}],
    ['a number for the product', { productId: 7 }],
    ['no product', { productVersion: '8.4' }],
    ['an empty product', { productId: '   ' }],
    ['a product of 30,000 characters', { productId: 'x'.repeat(30_000) }],
    ['members of the prototype', polluting[0]],
    ['terms that are no terms', { productId: 7, terms: 'accepted' }],
  ])('%s: the request is promised an answer all the same, its terms pending', async (_what, details) => {
    const key = await asked({ ...clean, details });
    const status = valueOf(await statusOf(key));
    expect(status).toMatchObject({ promise: { state: 'running' }, product: null, terms: { state: 'pending' } });
    expect(valueOf(await overviewOf(key)).details).toEqual({ product: null, version: null, hosting: null });
    expect(failures()).toEqual([]);
  });

  test('a product nobody knows keeps its promise, is named nowhere in public, and the rest of the panel counts', async () => {
    const details = { productId: 'no-such-product', productVersion: 5, hosting: 'on the moon', terms: await terms() };
    const key = await asked({ ...clean, details });
    const status = valueOf(await statusOf(key));
    expect(status).toMatchObject({ promise: { state: 'running' }, terms: { state: 'accepted' } });
    expect(status.product).toMatchObject({ version: null, hosting: null });
    expect(valueOf(await publish(key)).visibility).toBe('public');
    expect(await seenByAnybody()).not.toMatch(/no-such-product|on the moon/);
  });

  test('a value larger than Jira keeps is refused at Create, and no half request is left', async () => {
    const before = await traces();
    await expect(carla.ask({ ...clean, details: { productId: 'x'.repeat(40_000) } })).rejects.toThrow(/4\d\d/);
    await site.settle();
    expect(await traces()).toEqual(before);
  });

  test('somebody overwrites the property later: nothing breaks, and an acceptance stays', async () => {
    const key = await asked({ ...clean, details: { productId: 'page-atlas', terms: await terms() } });
    const manifest = await agent.get(`/rest/api/3/issue/${key}/properties`);
    const own = (manifest.body.keys as { key: string }[])
      .map((entry) => entry.key)
      .filter((name) => /^[0-9a-f-]{36}$/.test(name));
    expect(own).toHaveLength(1);
    for (const value of [[1, 2], 'x', 7, { supportRequest: null }]) {
      expect((await agent.put(`/rest/api/3/issue/${key}/properties/${own[0]}`, value)).status).toBe(200);
      await label(key, ['seen']);
      await site.settle();
      expect(valueOf(await statusOf(key))).toMatchObject({
        promise: { state: 'running' },
        terms: { state: 'accepted' },
      });
    }
    for (const value of ['running', { state: 7 }, []]) {
      expect((await agent.put(`/rest/api/3/issue/${key}/properties/support-sla`, value)).status).toBe(200);
      await label(key, [`touched-${JSON.stringify(value).length}`]);
      await site.settle();
      const restored = await agent.get(`/rest/api/3/issue/${key}/properties/support-sla`);
      expect(restored.body.value).toMatchObject({ state: 'running', breached: 'false' });
    }
    expect(failures()).toEqual([]);
  });
});

describe('no security level for what has to be private', () => {
  const takeAway: [string, () => Promise<void>, () => Promise<void>][] = [
    [
      'the app may not set levels',
      () => permit({ projectKey: 'BUG', permission: 'SET_ISSUE_SECURITY', granted: false }),
      () => permit({ projectKey: 'BUG', permission: 'SET_ISSUE_SECURITY', granted: true }),
    ],
    [
      'the app is no member of the level',
      () => permit({ projectKey: 'BUG', securityLevel: 'Internal', granted: false }),
      () => permit({ projectKey: 'BUG', securityLevel: 'Internal', granted: true }),
    ],
    [
      'the settings name none',
      async () => void valueOf(await nameLevel('')),
      async () => void valueOf(await nameLevel('Internal')),
    ],
  ];

  async function nameLevel(privateLevelName: string): Promise<Result<unknown>> {
    const loaded = valueOf(await admin.call<SettingsPage>('settings-page', {}, 'loadSettings'));
    const { outcomes } = loaded.settings;
    const changed = { ...loaded.settings, outcomes: { ...outcomes, bug: { ...outcomes.bug, privateLevelName } } };
    return admin.call('settings-page', {}, 'saveSettings', { settings: changed, basedOn: loaded.version });
  }

  test('settings that name one that is not there are refused beside the field, and nothing is saved', async () => {
    const before = await traces();
    const told = problemOf(await nameLevel('Nowhere'));
    expect(told.fields).toEqual({ 'outcomes.bug.privateLevelName': expect.stringMatching(/“Nowhere”.*BUG/) });
    expect(await traces()).toEqual(before);
  });

  test.each(takeAway)(
    '%s: the agent is told and nothing is created, until it is mended',
    async (_what, takeIt, giveIt) => {
      const key = await asked();
      await takeIt();
      const before = await traces();
      const told = problemOf(await publish(key, { makePrivate: true }));
      expect(told).toMatchObject({
        code: 'refused',
        message: expect.stringMatching(/Nothing was created.*private.*level/s),
      });
      expect((await traces()).issues).toEqual(before.issues);
      await site.at('2026-11-23T17:00:00.000Z');
      expect(await outcomesIn('BUG')).toEqual([]);
      expect((await saidOn(key)).public).toEqual([]);

      await giveIt();
      expect(valueOf(await publish(key, { makePrivate: true })).visibility).toBe('private');
      expect(await outcomesIn('BUG')).toEqual([{ key: expect.any(String), isPrivate: true }]);
      expect(await seenByAnybody()).toBe('[]');
      expect(failures()).toEqual([]);
    },
  );

  test.each(takeAway)(
    '%s: a label gets one note saying so, and works once it is mended',
    async (_what, takeIt, giveIt) => {
      const key = await asked(doubtful);
      await takeIt();
      await label(key);
      await site.at('2026-11-23T17:00:00.000Z');
      expect(await outcomesIn('BUG')).toEqual([]);
      expect(await saidOn(key)).toEqual({ notes: [expect.stringMatching(/nothing was created.*level/s)], public: [] });

      await giveIt();
      await label(key, ['confirmed-bug', 'again']);
      await site.at('2026-11-23T17:30:00.000Z');
      expect(await outcomesIn('BUG')).toEqual([{ key: expect.any(String), isPrivate: true }]);
      expect(await seenByAnybody()).toBe('[]');
      expect((await saidOn(key)).public).toHaveLength(1);
      expect(failures()).toEqual([]);
    },
  );
});

describe('settings of a clock that cannot be', () => {
  type Calendar = Settings['calendar'];
  const opening = (from: string, to: string) => ({ from, to });
  const office = [opening('10:00', '18:00')];
  const nobody = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const onMonday = (...mon: { from: string; to: string }[]): Partial<Calendar> => ({ week: { ...nobody, mon } });
  const listed = (...dates: string[]): Partial<Calendar> => ({
    holidays: dates.map((date) => ({ date, name: 'Day' })),
  });

  const refusedBesideField: [string, Partial<Calendar>, string, RegExp][] = [
    ['an unknown zone', { zone: 'America/Springfield' }, 'calendar.zone', /not known/],
    ['an abbreviation for a zone', { zone: 'EDT' }, 'calendar.zone', /abbreviation/],
    ['a week without any hours', { week: nobody }, 'calendar.week', /never open/],
    [
      'only special days that are past',
      { week: nobody, overrides: { '2020-01-02': office } },
      'calendar.week',
      /never/,
    ],
    ['hours that end before they begin', onMonday(opening('18:00', '10:00')), 'calendar.week.mon.0.to', /ends before/],
    ['hours of no length', onMonday(opening('10:00', '10:00')), 'calendar.week.mon.0.to', /at once/],
    [
      'overlapping hours',
      onMonday(opening('10:00', '14:00'), opening('13:00', '18:00')),
      'calendar.week.mon.1.from',
      /overlaps with 10:00–14:00/,
    ],
    [
      'a night shift into hours of the next day',
      { week: { ...nobody, mon: [opening('22:00', '06:00')], tue: [opening('05:00', '12:00')] } },
      'calendar.week.mon.0.to',
      /05:00–12:00 on Tuesday/,
    ],
    [
      'overlapping hours of a special day',
      { overrides: { '2027-03-01': [opening('10:00', '14:00'), opening('13:00', '18:00')] } },
      'calendar.overrides.2027-03-01.1.from',
      /overlaps/,
    ],
    [
      'a special day that ends before it begins',
      { overrides: { '2027-03-01': [opening('14:00', '10:00')] } },
      'calendar.overrides.2027-03-01.0.to',
      /end on that date/,
    ],
    ['a special day that never was', { overrides: { '2027-02-29': [] } }, 'calendar.overrides.2027-02-29', /exists/],
    ['29 February every year', listed('*-02-29'), 'calendar.holidays.0.date', /every year/],
    ['29 February of a common year', listed('2027-02-29'), 'calendar.holidays.0.date', /no leap year/],
    [
      'a goal that the calendar never reaches',
      { week: nobody, overrides: { '2027-03-01': [opening('10:00', '11:00')] } },
      'goal.minutes',
      /not open long enough/,
    ],
  ];

  const save = async (changes: object): Promise<Result<unknown>> => {
    const { settings: current, version } = valueOf(await admin.call<SettingsPage>('settings-page', {}, 'loadSettings'));
    const changed = { ...current, ...changes };
    return admin.call('settings-page', {}, 'saveSettings', { settings: changed, basedOn: version, applyTo: 'open' });
  };

  async function expectRefused(changes: object, code: Problem['code'], path: string, words: RegExp): Promise<void> {
    const [before, saved] = [await traces(), await settings()];
    const told = problemOf(await save(changes));
    expect(told).toMatchObject({ code, fields: { [path]: expect.stringMatching(words) } });
    await site.settle();
    expect(await settings()).toEqual(saved);
    expect(await traces()).toEqual(before);
    expect(failures()).toEqual([]);
  }

  test.each(refusedBesideField)(
    '%s: refused beside the field, and nothing is saved',
    async (_what, changes, path, words) => {
      const { calendar } = await settings();
      await expectRefused({ calendar: { ...calendar, ...changes } }, 'refused', path, words);
    },
  );

  test.each([[-480], [0], [1.5], [1e9]])('a goal of %d minutes is refused, whichever goal it is', async (minutes) => {
    const { goal } = await settings();
    const when = { priorities: [], products: [], requestTypes: [] };
    const own = { name: 'Odd', when, businessDay: goal.businessDay, minutes };
    await expectRefused({ goal: { ...goal, minutes } }, 'bad-payload', 'settings.goal.minutes', /minutes/);
    await expectRefused({ goals: [own] }, 'bad-payload', 'settings.goals.0.minutes', /minutes/);
  });

  test('the text of a calendar file instead of its dates is refused, whatever its size', async () => {
    const { calendar } = await settings();
    for (const holidays of ['BEGIN:VCALENDAR', [{ date: 'DTSTART:20271225', name: 'Christmas' }]]) {
      expect(problemOf(await save({ calendar: { ...calendar, holidays } })).code).toBe('bad-payload');
    }
    const page = await openPage(admin, 'settings-page', {});
    const before = await traces();
    const file = { calendar: { ...calendar, holidays: 'x'.repeat(5_000_000) } };
    expect(
      await page.invoke('saveSettings', { settings: { ...(await settings()), ...file }, basedOn: 0 }),
    ).toMatchObject({ status: 413, body: { error: expect.stringMatching(/500 KB/) } });
    expect(await traces()).toEqual(before);
  });

  test('a night shift is none of these: it is saved, and promises through the night', async () => {
    const night = [opening('22:00', '06:00')];
    const { calendar, goal } = await settings();
    const week = { ...nobody, mon: night, tue: night, wed: night, thu: night, fri: night };
    valueOf(await save({ calendar: { ...calendar, week }, goal: { ...goal, minutes: 60 } }));
    // Monday 10:00: the night begins at 22:00.
    const key = await asked();
    expect(valueOf(await statusOf(key)).promise.answerBy).toBe('2026-11-24T04:00:00.000Z');
  });
});

describe('a request that is gone', () => {
  test('before its events are looked at: no fault, and the promise is cancelled', async () => {
    const key = await asked();
    await label(key);
    await carla.post(`/rest/servicedeskapi/request/${key}/comment`, { body: 'Anything new?', public: true });
    expect((await admin.del(`/rest/api/3/issue/${key}`)).status).toBe(204);
    await site.at('2026-11-25T18:00:00.000Z');
    expect(failures()).toEqual([]);
    expect(await outcomesIn('BUG')).toEqual([]);
    expect(logLines().filter((line) => line.includes('"level":"error"'))).toEqual([]);
    const gone = logLines().filter((line) => line.includes('request is not there any more'));
    expect(
      gone.map((line) => (JSON.parse(line) as { cancelled: number }).cancelled).filter((count) => count > 0),
    ).toEqual([1]);
  });

  test('while the agent has its preview open: they are told, and nothing is created', async () => {
    const key = await asked();
    const page = await openPage(agent, 'issue-panel', onIssue(key));
    const { shown } = valueOf((await page.invoke('previewOutcome', { kind: 'bug' })).body as Result<OutcomePreview>);
    const status = await openPage(carla, 'portal-detail', inPortal(key));
    await admin.del(`/rest/api/3/issue/${key}`);
    problemOf((await page.invoke('publishOutcome', { kind: 'bug', shown })).body);
    problemOf((await status.invoke('requestStatus')).body);
    expect(await outcomesIn('BUG')).toEqual([]);
    expect(failures()).toEqual([]);
  });
});

describe('a permission the app has lost', () => {
  const lost: [string, object][] = [
    ['to see the service project', { projectKey: 'SUP', permission: 'BROWSE_PROJECTS' }],
    ['to create Bugs', { projectKey: 'BUG', permission: 'CREATE_ISSUES' }],
    ['to link requests', { projectKey: 'SUP', permission: 'LINK_ISSUES' }],
    ['to write on requests', { projectKey: 'SUP', permission: 'ADD_COMMENTS' }],
    ['to edit requests', { projectKey: 'SUP', permission: 'EDIT_ISSUES' }],
    ['to see Bugs', { projectKey: 'BUG', permission: 'BROWSE_PROJECTS' }],
  ];
  const once = [{ key: expect.stringMatching(/^BUG-\d+$/), isPrivate: false }];

  test.each(lost)('%s: the agent reads why, and one Bug comes of it once it is back', async (_what, permission) => {
    const key = await asked();
    const page = await openPage(agent, 'issue-panel', onIssue(key));
    const { shown } = valueOf((await page.invoke('previewOutcome', { kind: 'bug' })).body as Result<OutcomePreview>);
    await permit({ ...permission, granted: false });
    const first = (await page.invoke('publishOutcome', { kind: 'bug', shown })).body as Result<{ issueKey: string }>;
    if (!first.ok) problemOf(first);
    await site.at('2026-11-23T17:30:00.000Z');
    expect((await outcomesIn('BUG')).length).toBeLessThan(2);
    expect(await seenByAnybody()).not.toMatch(people);

    await permit({ ...permission, granted: true });
    await site.at('2026-11-23T20:00:00.000Z');
    valueOf(await publish(key));
    await label(key, ['seen']);
    await site.settle();
    await endsWell(key);
  });

  test.each(lost)('%s: a label waits for it, and one Bug comes of it once it is back', async (_what, permission) => {
    const key = await asked();
    await permit({ ...permission, granted: false });
    await label(key);
    await site.at('2026-11-23T17:30:00.000Z');
    expect((await outcomesIn('BUG')).length).toBeLessThan(2);
    expect(await seenByAnybody()).not.toMatch(people);

    await permit({ ...permission, granted: true });
    await label(key, ['confirmed-bug', 'again']);
    await site.at('2026-11-23T20:00:00.000Z');
    await endsWell(key);
  });

  async function endsWell(key: string): Promise<void> {
    expect(await outcomesIn('BUG')).toEqual(once);
    const { body } = await admin.get(`/rest/api/3/issue/${key}?fields=issuelinks&properties=support-sla`);
    expect(body.fields.issuelinks).toHaveLength(1);
    expect(body.properties['support-sla']).toMatchObject({ state: 'met' });
    expect((await saidOn(key)).public).toHaveLength(1);
    expect(await seenByAnybody()).not.toMatch(people);
    expect(failures()).toEqual([]);
    expect(logLines().join()).not.toMatch(people);
  }
});
