import { noFields } from '../../src/rules/issue-fields';
import { jiraAccounts } from '../../src/jira/accounts';
import { jiraComments } from '../../src/jira/comments';
import { jiraIssues } from '../../src/jira/issues';
import { jiraOrganizations } from '../../src/jira/organizations';
import { jiraProjects } from '../../src/jira/projects';
import { jiraRequests } from '../../src/jira/requests';
import { allPages } from '../../src/jira/rest';
import { JiraError } from '../../src/ports/faults';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { at, iso } from '../build';
import { startDemoSite, type DemoSite } from '../doubles/demo-site';

let site: DemoSite;
beforeEach(() => {
  site = startDemoSite(at('2026-11-16 12:00'));
});
afterEach(() => site.close());

const details = { productId: 'page-atlas', productVersion: '3.2', hosting: 'cloud' };

async function readRequest(idOrKey: string) {
  const read = await jiraRequests.read(idOrKey);
  if (!read) throw new Error(`${idOrKey} is not there`);
  return read;
}

describe('a request', () => {
  test('is read with what the portal, the panel and the organization say', async () => {
    const { id, key } = await site.raise({ property: { supportRequest: details } });
    const { request, sla } = await readRequest(id);
    expect(request).toMatchObject({
      id,
      key,
      projectKey: 'SUP',
      summary: 'The export stops',
      createdAt: at('2026-11-16 12:00').toISOString(),
      reporter: { accountId: site.people.carla, displayName: 'Carla Meyer', accountType: 'customer' },
      requestType: { name: 'Report a problem' },
      details,
      resolvedAt: null,
      links: [],
    });
    expect(adfToText(request.description)).toBe('It stops half-way.');
    expect(sla).toBeNull();
  });

  test('knows the organization it is shared with and who takes part', async () => {
    const { key } = await site.raise({});
    await site.rest({ kind: 'account', accountId: site.people.agent }, 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { customfield_10002: [1] },
    });
    await site.rest(
      { kind: 'account', accountId: site.people.carla },
      'POST',
      `/rest/servicedeskapi/request/${key}/participant`,
      { accountIds: [site.people.nils] },
    );
    const { request } = await readRequest(key);
    expect(request.organizations).toMatchObject([{ name: 'Northwind' }]);
    expect(request.participants).toMatchObject([{ accountId: site.people.nils, displayName: 'Nils Dahl' }]);
  });

  test.each([
    ['nothing', undefined],
    ['text', 'supportRequest'],
    ['another shape', { supportRequest: { productId: 7 } }],
    ['an oversized product', { supportRequest: { productId: 'x'.repeat(5000) } }],
    ['another app’s value', { fields: [] }],
  ])('whose panel property is %s has no details', async (_what, property) => {
    const { id } = await site.raise({ property });
    expect((await readRequest(id)).request.details).toBeNull();
  });

  test('with a wrong part keeps the right ones', async () => {
    const { id } = await site.raise({
      property: { supportRequest: { ...details, hosting: 'the moon', terms: 'yes' } },
    });
    expect((await readRequest(id)).request.details).toEqual({ productId: 'page-atlas', productVersion: '3.2' });
  });

  test('that is gone is null', async () => {
    expect(await jiraRequests.read('999999')).toBeNull();
  });

  test('gets its SLA property, which is read back as written', async () => {
    const { id } = await site.raise({});
    const value = {
      state: 'running',
      dueAt: '2026-11-17T17:00:00.000Z',
      breached: 'false',
      entitlement: 'unknown',
      startedAt: '2026-11-16T17:00:00.000Z',
    } as const;
    await jiraRequests.writeSla(id, value);
    expect((await readRequest(id)).sla).toEqual(value);
  });

  test('is seen by its reporter, not by a stranger', async () => {
    const { key } = await site.raise({});
    site.as(site.people.carla);
    expect(await jiraRequests.isVisibleToCaller(key)).toBe(true);
    site.as(site.people.dan);
    expect(await jiraRequests.isVisibleToCaller(key)).toBe(false);
  });

  test('is told from issues of other projects', async () => {
    const { id } = await site.raise({});
    const bug = site.db.prepare("SELECT id FROM issue WHERE key LIKE 'BUG-%'").get() as { id: number };
    expect(await jiraRequests.inProjects(['SUP'], [id, String(bug.id)])).toEqual([id]);
    expect(await jiraRequests.inProjects([], [id])).toEqual([]);
  });

  test('hidden by Jira Service Management keeps the type the issue shows, and is known to be incomplete', async () => {
    const { id } = await site.raise({ type: 'Suggest improvement' });
    site.hide('/rest/servicedeskapi/request/');
    expect((await readRequest(id)).request).toMatchObject({
      requestType: { name: 'Suggest improvement' },
      participants: [],
      isPortalSideKnown: false,
    });
  });

  test('is known to be none where an agent made the issue without a request type', async () => {
    const made = await site.rest<{ id: string }>(
      { kind: 'account', accountId: site.people.agent },
      'POST',
      '/rest/api/3/issue',
      { fields: { project: { key: 'SUP' }, issuetype: { name: 'Support' }, summary: 'Made by hand' } },
    );
    expect((await readRequest(made.id)).request).toMatchObject({ requestType: null, isPortalSideKnown: true });
  });

  test('knows who reported it and took part before', async () => {
    const { id, key } = await site.raise({});
    const carla = { kind: 'account', accountId: site.people.carla } as const;
    const participants = `/rest/servicedeskapi/request/${key}/participant`;
    const accountIds = [site.people.nils, site.people.erin];
    await site.rest(carla, 'POST', participants, { accountIds });
    await site.rest(carla, 'DELETE', participants, { accountIds });
    await site.rest({ kind: 'account', accountId: site.people.agent }, 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { reporter: { id: site.people.dan } },
    });
    const names = (await jiraRequests.formerPeople(id)).map(({ displayName }) => displayName);
    expect(names.sort()).toEqual(['Carla Meyer', 'Erin Sato', 'Nils Dahl']);
  });

  test('knows when a label was last set, whatever its case, and nothing of one it was not given later', async () => {
    const { id, key } = await site.raise({});
    const setAt = async (wallTime: string, ...labels: string[]) => {
      site.at(at(wallTime));
      const agent = { kind: 'account', accountId: site.people.agent } as const;
      await site.rest(agent, 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels } });
    };
    await setAt('2026-11-16 12:10', 'confirmed-bug');
    await setAt('2026-11-16 12:20', 'confirmed-bug', 'confirmed-bug-of-spring');
    expect(await jiraRequests.labelSetAt(id, 'Confirmed-Bug')).toBe(iso('2026-11-16 12:10'));
    await setAt('2026-11-16 12:30');
    await setAt('2026-11-16 12:40', 'confirmed-bug');
    await setAt('2026-11-16 12:50');
    expect(await jiraRequests.labelSetAt(id, 'confirmed-bug')).toBe(iso('2026-11-16 12:40'));
    expect(await jiraRequests.labelSetAt(id, 'change-request')).toBeNull();
  });

  test('knows who watches it', async () => {
    const { id, key } = await site.raise({});
    const agent = { kind: 'account', accountId: site.people.agent } as const;
    const before = ((await jiraRequests.watchers(id)) ?? []).map(({ accountId }) => accountId);
    await site.rest(agent, 'POST', `/rest/api/3/issue/${key}/watchers`, site.people.dan);
    const after = ((await jiraRequests.watchers(id)) ?? []).map(({ accountId }) => accountId);
    expect(after.filter((accountId) => !before.includes(accountId))).toEqual([site.people.dan]);
  });

  test('says who created it', async () => {
    const { id } = await site.raise({});
    expect((await readRequest(id)).request.creatorAccountId).toBe(site.people.carla);
  });

  test('is found by its change, a page at a time', async () => {
    const { id, key } = await site.raise({});
    site.at(at('2026-11-16 12:30'));
    const { items } = await jiraRequests.changedWithin(['SUP'], 45, null);
    expect(items).toContainEqual({
      id,
      number: Number(key.split('-')[1]),
      changedAt: at('2026-11-16 12:00').toISOString(),
    });
    site.at(at('2026-11-16 14:00'));
    expect((await jiraRequests.changedWithin(['SUP'], 45, null)).items).toEqual([]);
    expect(await jiraRequests.changedWithin([], 45, null)).toEqual({ items: [], next: null });
  });
});

describe('comments', () => {
  test('say who wrote them, when, and who can see them', async () => {
    const { id, key } = await site.raise({});
    site.at(at('2026-11-16 13:00'));
    await site.says(site.people.agent, key, 'We are looking.');
    await site.says(site.people.agent, key, 'A secret', false);
    await site.says(site.people.carla, key, 'Thank you');
    expect(await jiraComments.of(id)).toMatchObject([
      {
        isPublic: true,
        author: { accountId: site.people.agent, accountType: 'atlassian' },
        createdAt: at('2026-11-16 13:00').toISOString(),
      },
      { isPublic: false },
      { isPublic: true, author: { accountId: site.people.carla, accountType: 'customer' } },
    ]);
  });

  test('of the app are internal or public as asked', async () => {
    const { id } = await site.raise({});
    await jiraComments.addInternal(id, textToAdf('for the team'));
    const posted = await jiraComments.addPublic(id, textToAdf('for everybody'));
    const comments = await jiraComments.of(id);
    expect(comments.map(({ isPublic, author }) => [isPublic, author.accountType])).toEqual([
      [false, 'app'],
      [true, 'app'],
    ]);
    expect(comments[1]).toMatchObject({ id: posted.id, createdAt: posted.createdAt });
  });

  test('of a customer are in their own name', async () => {
    const { id, key } = await site.raise({});
    site.as(site.people.carla);
    await jiraComments.addAsCaller(key, 'Does anybody read this?');
    expect(await jiraComments.of(id)).toMatchObject([{ isPublic: true, author: { accountId: site.people.carla } }]);
  });

  test('are read to the last one', async () => {
    const { id, key } = await site.raise({});
    for (let number = 0; number < 120; number += 1) await site.says(site.people.agent, key, `Comment ${number}`);
    expect(await jiraComments.of(id)).toHaveLength(120);
  });
});

describe('issues', () => {
  const draft = {
    outcomeId: '1f0a4c2e-0000-4000-8000-000000000001',
    projectKey: 'BUG',
    issueTypeName: 'Bug',
    securityLevelId: null,
    fields: noFields,
    summary: 'Export stops',
    description: textToAdf('It stops.'),
    labels: ['from-support-request'],
  };
  const anonymous = { kind: 'anonymous' } as const;

  test('are created public, in the app’s name, with nothing but what was given', async () => {
    const created = await jiraIssues.create(draft);
    const seen = await site.rest<{ fields: { reporter: { accountId: string } } }>(
      anonymous,
      'GET',
      `/rest/api/3/issue/${created.key}`,
    );
    expect(seen.fields.reporter.accountId).toBe(site.appAccountId);
  });

  test('are created private in the one call', async () => {
    const level = await jiraIssues.securityLevelId('BUG', 'internal');
    expect(level).not.toBeNull();
    const { key } = await jiraIssues.create({ ...draft, securityLevelId: level });
    await expect(site.rest(anonymous, 'GET', `/rest/api/3/issue/${key}`)).rejects.toThrow('404');
    expect(await jiraIssues.read(key)).toMatchObject({ hasSecurityLevel: true });
  });

  test('cannot be created private without the permission, and then are not created at all', async () => {
    const level = await jiraIssues.securityLevelId('BUG', 'Internal');
    await site.allow({ projectKey: 'BUG', permission: 'SET_ISSUE_SECURITY', granted: false });
    expect(await jiraIssues.securityLevelId('BUG', 'Internal')).toBeNull();
    const before = site.db.prepare('SELECT count(*) AS count FROM issue').get();
    await expect(jiraIssues.create({ ...draft, securityLevelId: level })).rejects.toMatchObject({ status: 400 });
    expect(site.db.prepare('SELECT count(*) AS count FROM issue').get()).toEqual(before);
  });

  test('are found by their outcome', async () => {
    const { id, key } = await jiraIssues.create(draft);
    expect(await jiraIssues.findByOutcome(draft.outcomeId, [id])).toEqual({ id, key });
    expect(await jiraIssues.findByOutcome('1f0a4c2e-0000-4000-8000-00000000ffff', [])).toBeNull();
  });

  test('get their level afterwards where it is missing', async () => {
    const { key } = await jiraIssues.create(draft);
    await jiraIssues.protect(key, (await jiraIssues.securityLevelId('BUG', 'Internal')) ?? '');
    await expect(site.rest(anonymous, 'GET', `/rest/api/3/issue/${key}`)).rejects.toThrow('404');
    expect(await jiraIssues.read(key)).toMatchObject({ hasSecurityLevel: true });
  });

  test('are linked once, however often', async () => {
    const { key } = await site.raise({});
    const bug = await jiraIssues.create(draft);
    const link = { requestKey: key, issueKey: bug.key, linkTypeName: 'Relates' };
    await jiraIssues.link(link);
    await jiraIssues.link(link);
    expect((await readRequest(key)).request.links).toMatchObject([{ key: bug.key, typeName: 'Relates' }]);
  });

  test('show their state to the portal', async () => {
    const { key } = await jiraIssues.create(draft);
    expect(await jiraIssues.read(key)).toMatchObject({
      key,
      projectKey: 'BUG',
      summary: 'Export stops',
      statusCategory: 'new',
      hasSecurityLevel: false,
      fixVersions: [],
    });
    expect(await jiraIssues.read('BUG-9999')).toBeNull();
  });
});

describe('the site', () => {
  test('knows the app, its address and who may do what', async () => {
    const accounts = jiraAccounts();
    const { key } = await site.raise({});
    expect(await accounts.appAccountId()).toBe(site.appAccountId);
    expect(await accounts.siteUrl()).toBe('http://localhost:8080');
    site.as(site.people.agent);
    expect(await accounts.callerMay('SERVICEDESK_AGENT', key)).toBe(true);
    expect(await accounts.callerMay('ADMINISTER', null)).toBe(false);
    site.as(site.people.admin);
    expect(await accounts.callerMay('ADMINISTER', null)).toBe(true);
    site.as(site.people.carla);
    expect(await accounts.callerMay('SERVICEDESK_AGENT', key)).toBe(false);
    expect(await accounts.callerMay('ADMINISTER', null)).toBe(false);
  });

  test('offers projects, link types and request types', async () => {
    const projects = await jiraProjects.list();
    expect(projects.map(({ key, kind }) => [key, kind])).toEqual([
      ['BUG', 'software'],
      ['DEV', 'software'],
      ['SUP', 'service_desk'],
    ]);
    expect(projects[0]).toMatchObject({
      issueTypes: expect.arrayContaining(['Bug', 'Change request']),
      securityLevels: ['Internal'],
    });
    expect(await jiraProjects.linkTypes()).toContain('Relates');
    expect((await jiraProjects.requestTypes(['SUP'])).map(({ name }) => name)).toContain('Suggest improvement');
    expect(await jiraProjects.requestTypes(['BUG'])).toEqual([]);
    expect(await jiraProjects.read('NONE')).toBeNull();
    expect(await jiraProjects.isVisible('SUP')).toBe(true);
  });

  test('names every organization of the service desk', async () => {
    expect(await jiraOrganizations.ofMember('SUP', 'nobody')).toEqual([]);
    expect((await jiraOrganizations.ofDesk('SUP')).map(({ name }) => name).sort()).toEqual([
      'Brightwater',
      'Northwind',
    ]);
  });
});

describe('lists without an end', () => {
  test('are refused for good, not asked for again and again', async () => {
    const page = async () => ({ items: [1], isLast: false });
    await expect(allPages(page, 3)).rejects.toMatchObject({ status: 413, isTransient: false });
  });
});

describe('Jira in trouble', () => {
  const operation = 'GET /rest/api/3/issue/{issueIdOrKey}';

  test.each([
    [429, { 'Retry-After': '17' }, 17],
    [429, {}, 30],
    [503, { 'Retry-After': '5' }, 5],
    [500, {}, null],
  ])('status %s with %j is a fault that may pass', async (status, headers, retryAfterSeconds) => {
    site.failNext(new Response('{}', { status, headers: headers as Record<string, string> }));
    await expect(jiraRequests.read('1')).rejects.toMatchObject({
      name: 'JiraError',
      status,
      operation,
      retryAfterSeconds,
      isTransient: true,
    });
  });

  test.each([401, 403])('status %s is a refusal, also with an empty body', async (status) => {
    site.failNext(new Response(null, { status }));
    await expect(jiraRequests.read('1')).rejects.toMatchObject({ status, isTransient: false, detail: '' });
  });

  test.each(['', 'not json', '[]', '{"id":7}', '{"id":"1","key":"SUP-1","fields":{"created":"yesterday"}}'])(
    'the answer %j is a fault, not a request',
    async (body) => {
      site.failNext(new Response(body, { status: 200 }));
      await expect(jiraRequests.read('1')).rejects.toBeInstanceOf(JiraError);
    },
  );

  test('Jira’s own words are kept for the person and out of the message', async () => {
    site.failNext(
      new Response(JSON.stringify({ errorMessages: ['No.'], errors: { summary: 'Too long: Carla' } }), { status: 400 }),
    );
    const fault = await jiraRequests.read('1').catch((error: unknown) => error);
    expect(fault).toMatchObject({ detail: 'No. Too long: Carla' });
    expect(String(fault)).not.toContain('Carla');
  });

  test('no answer at all has status 0', async () => {
    Object.assign(globalThis, { __forge_fetch__: () => Promise.reject(new Error('socket hang up')) });
    await expect(jiraRequests.read('1')).rejects.toMatchObject({ status: 0, isTransient: true, mayHaveHappened: true });
  });
});
