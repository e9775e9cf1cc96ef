import type { SiteUnderTest } from './site-under-test.ts';
import { addressOf, appAccountId, appId, base, siteUnderTest } from './site-under-test.ts';

describe('The sandbox’s own routes', () => {
  let site: SiteUnderTest;
  beforeAll(() => {
    site = siteUnderTest();
  });

  const basic = (who: string) => ({ authorization: `Basic ${btoa(`${addressOf(who)}:token`)}` });

  async function signIn(who: string): Promise<string> {
    const reply = await site.jira.pages.request(`${base}/sandbox/session`, {
      method: 'POST',
      body: JSON.stringify({ email: addressOf(who) }),
    });
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  test('a session is a cookie until it is ended', async () => {
    const cookie = await signIn('carla');
    const session = async () =>
      (await site.jira.pages.request(`${base}/sandbox/session`, { headers: { cookie } })).json() as Promise<{
        role: string;
      }>;
    expect(await session()).toMatchObject({ account: { displayName: 'Carla Meyer' }, role: 'customer' });
    expect(site.jira.callerOf(new Request(base, { headers: { cookie } }))).toEqual({
      kind: 'account',
      accountId: site.idOf('carla'),
    });
    await site.jira.pages.request(`${base}/sandbox/session`, { method: 'DELETE', headers: { cookie } });
    expect(await session()).toEqual({ account: null, role: 'anonymous' });
    expect(site.jira.callerOf(new Request(base, { headers: { cookie } }))).toEqual({ kind: 'anonymous' });
  });

  test('nobody signs in with an unknown address', async () => {
    const init = { method: 'POST', body: JSON.stringify({ email: 'nobody@nowhere.example' }) };
    expect((await site.jira.pages.request(`${base}/sandbox/session`, init)).status).toBe(404);
  });

  test('the sign-in page lists the demo’s people with their roles', async () => {
    const list = (await (await site.jira.pages.request(`${base}/sandbox/accounts`)).json()) as { role: string }[];
    expect(list.map(({ role }) => role)).toEqual([
      'admin',
      'agent',
      'agent',
      'developer',
      'customer',
      'customer',
      'customer',
      'customer',
    ]);
  });

  test('the portal’s Create stores the panel’s property and the files with the request', async () => {
    site.events();
    const form = new FormData();
    form.set('serviceDeskId', '1');
    form.set('requestTypeId', '2');
    form.set('requestFieldValues', JSON.stringify({ summary: 'Broken', description: 'It *breaks*' }));
    form.set('property', JSON.stringify({ supportRequest: { productId: 'page-atlas' } }));
    form.append('attachments', new File(['png'], 'screen.png', { type: 'image/png' }));
    const reply = await site.jira.pages.request(`${base}/sandbox/portal/requests`, {
      method: 'POST',
      body: form,
      headers: basic('carla'),
    });
    expect(reply.status).toBe(201);
    const { issueKey } = (await reply.json()) as { issueKey: string };
    const stored = await site.call('agent', 'GET', `/rest/api/3/issue/${issueKey}/properties/${appId}`);
    expect(stored.body.value).toEqual({ supportRequest: { productId: 'page-atlas' } });
    const types = site.events().map(({ event }) => event.eventType);
    expect(types).toEqual(['avi:jira:created:issue', 'avi:jira:created:attachment', 'avi:jira:updated:issue']);
    const place = { portalId: '1', requestKey: issueKey };
    const panel = 'jiraServiceManagement:portalRequestDetailPanel';
    expect(await site.jira.extensionFor(site.idOf('carla'), panel, place)).toMatchObject({
      portal: { id: 1 },
      request: { key: issueKey, typeId: 2, property: { supportRequest: { productId: 'page-atlas' } } },
    });
    expect(await site.jira.extensionFor(site.idOf('nils'), panel, place)).toBeNull();
  });

  test('places are for those who may see them', async () => {
    const at = (who: 'admin' | 'agent' | 'carla' | 'developer', type: string, place: object) =>
      site.jira.extensionFor(site.idOf(who), type, place);
    expect(await at('agent', 'jira:issueContext', { issueKey: 'SUP-2' })).toMatchObject({
      issue: { id: expect.stringMatching(/^\d+$/), key: 'SUP-2', type: 'Support', typeId: '10010' },
      project: { id: '10000', key: 'SUP', type: 'service_desk' },
    });
    expect(await at('developer', 'jira:issueContext', { issueKey: 'SUP-2' })).toBeNull();
    expect(await at('carla', 'jira:issuePanel', { issueKey: 'BUG-1' })).toBeNull();
    expect(await at('admin', 'jira:adminPage', {})).not.toBeNull();
    expect(await at('agent', 'jira:adminPage', {})).toBeNull();
    const create = 'jiraServiceManagement:portalRequestCreatePropertyPanel';
    expect(await at('carla', create, { portalId: '1', requestTypeId: '3' })).toMatchObject({
      portal: { id: 1 },
      request: { typeId: 3 },
    });
    expect(await at('carla', create, { portalId: '1', requestTypeId: '99' })).toBeNull();
  });

  test('Forge sees accounts as licensed, unlicensed or customers', () => {
    expect(site.jira.accountTypeOf(site.idOf('agent'))).toBe('licensed');
    expect(site.jira.accountTypeOf(site.idOf('carla'))).toBe('customer');
    expect(site.jira.accountTypeOf(appAccountId)).toBe('licensed');
    expect(site.jira.accountTypeOf('557058:nobody')).toBe('unlicensed');
  });

  test('limits that are turned up answer 429 with the reason Jira gives', async () => {
    site.jira.site.faultSwitch.change({ rest: { perIssueWrites: true } });
    const write = () => site.call('app', 'PUT', '/rest/api/3/issue/BUG-1/properties/x', 1);
    for (let count = 0; count < 20; count += 1) expect((await write()).status).toBeLessThan(300);
    const refused = await write();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-reason')).toBe('jira-per-issue-on-write');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    site.clock.nowMs += 2_000;
    expect((await write()).status).toBe(200);
  });
});
