import type { Hosted } from './hosted-app.ts';
import { agent, buildFixtureApp, customer, host, post, start, unlicensed } from './hosted-app.ts';
import type { Caller } from '../../../sandbox/seams.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

const anonymous: Caller = { kind: 'anonymous' };
const french = { 'accept-language': 'fr-CH, fr;q=0.9, en;q=0.8' };

let hosted: Hosted;
beforeEach(() => {
  hosted = host(app.appDir);
});

async function open(caller: Caller, wish: object, headers: Record<string, string> = {}) {
  const init = post({ place: { requestKey: 'SUP-1' }, ...wish }, caller);
  const response = await hosted.request('/sandbox/frames', { ...init, headers: { ...init.headers, ...headers } });
  return { status: response.status, ...((await response.json()) as { frameId: string; url: string; error: string }) };
}
const page = async (path: string, caller: Caller) => {
  const response = await hosted.request(path, { caller });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const bridge = async (frameId: string, command: string, payload: unknown, caller: Caller = customer) => {
  const response = await hosted.request(`/bridge/${frameId}/${command}`, post(payload, caller));
  const text = await response.text();
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown> };
};

describe('the list of modules', () => {
  const list = async (caller: Caller, path = '/sandbox/modules', headers = {}) =>
    (await (await hosted.request(path, { caller, headers })).json()) as Record<string, unknown>[];

  test('shows customers what unlicensedAccess opens to them, and nothing to visitors', async () => {
    expect((await list(agent)).map(({ key }) => key)).toEqual(['portal-panel', 'agent-panel', 'settings-page']);
    expect((await list(customer)).map(({ key }) => key)).toEqual(['portal-panel']);
    expect([await list(unlicensed), await list(anonymous)]).toEqual([[], []]);
    expect((await list(agent, '/sandbox/modules?type=jira:adminPage')).map(({ key }) => key)).toEqual([
      'settings-page',
    ]);
  });

  test('has titles in the reader’s language, and icons that can be fetched', async () => {
    const [module] = await list(customer, '/sandbox/modules', french);
    expect(module).toMatchObject({
      title: 'Votre demande',
      render: 'native',
      resource: 'panel',
      icon: '/sandbox/resources/pictures/sign.svg',
    });
    expect((await list(customer, '/sandbox/modules', { 'accept-language': 'ja' }))[0]?.['title']).toBe('Your request');
    const icon = await page('/sandbox/resources/pictures/sign.svg', customer);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect((await page('/sandbox/resources/pictures/..%2F..%2Fmanifest.yml', customer)).status).toBe(404);
  });
});

describe('a frame', () => {
  test('has the context of its place, module and account', async () => {
    const { status, frameId } = await open(customer, { moduleKey: 'portal-panel' }, french);
    expect(status).toBe(201);
    expect((await bridge(frameId, 'getContext', {})).body).toMatchObject({
      accountId: 'acc-customer',
      cloudId: expect.any(String),
      extension: { type: 'jiraServiceManagement:portalRequestDetailPanel', request: { key: 'SUP-1' } },
      environmentType: 'DEVELOPMENT',
      locale: 'fr-FR',
      moduleKey: 'portal-panel',
      siteUrl: 'http://sandbox.example',
      timezone: 'Europe/Berlin',
      theme: { colorMode: 'light' },
    });
  });

  test('takes the account’s own locale when the browser names none', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    expect((await bridge(frameId, 'getContext', {})).body).toMatchObject({ locale: 'de-DE' });
  });

  test('for a modal has the other resource and the modal’s context', async () => {
    const { frameId, url } = await open(agent, {
      moduleKey: 'agent-panel',
      modal: { resource: 'settings', context: { a: 1 } },
    });
    expect((await bridge(frameId, 'getContext', {}, agent)).body).toMatchObject({ extension: { modal: { a: 1 } } });
    expect((await page(url, agent)).text).toContain('settings');
  });

  test.each([
    [customer, { moduleKey: 'agent-panel' }, 403],
    [unlicensed, { moduleKey: 'portal-panel' }, 403],
    [anonymous, { moduleKey: 'portal-panel' }, 401],
    [customer, { moduleKey: 'portal-panel', place: { requestKey: 'SUP-404' } }, 404],
    [customer, { moduleKey: 'nothing' }, 404],
    [customer, {}, 400],
  ])('is refused to %j asking for %j', async (caller, wish, status) => {
    expect((await open(caller, wish)).status).toBe(status);
  });

  test('belongs to the account that opened it', async () => {
    const { frameId, url } = await open(customer, { moduleKey: 'portal-panel' });
    for (const other of [agent, anonymous]) {
      expect((await page(url, other)).status).toBe(404);
      expect((await bridge(frameId, 'getContext', {}, other)).status).toBe(404);
    }
  });

  test('of UI Kit loads the bridge, the renderer and the app, in this order', async () => {
    const { url, frameId } = await open(customer, { moduleKey: 'portal-panel' });
    const { text, headers } = await page(url, customer);
    const order = ['window.__frame=', '/bridge-core.js', '/uikit.js', './main.js', '<div id="root">'].map((part) =>
      text.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain(`"frameId":"${frameId}"`);
    expect(headers.get('content-security-policy')).toContain(`connect-src 'self';`);
    expect((await page(`${url}main.js`, customer)).text).toContain('panel');
  });

  test('of Custom UI is the built page with the bridge first in its head', async () => {
    const { url } = await open(agent, { moduleKey: 'settings-page' });
    const { text } = await page(url, agent);
    expect(text).toMatch(
      /<head>\s*<script nonce="[^"]+">window\.__frame=.*<\/script>\s*<script src="\/bridge-core\.js"><\/script><title>/,
    );
    expect((await page(`${url}assets/index.js`, agent)).status).toBe(200);
    expect((await page(`${url}..%2f..%2fmanifest.yml`, agent)).status).toBe(404);
  });

  test('a value of the context cannot end the script it is written in', async () => {
    const { url } = await open(customer, {
      moduleKey: 'portal-panel',
      place: { requestKey: '</script><script>alert(1)</script>' },
    });
    expect((await page(url, customer)).text).not.toContain('<script>alert');
  });

  test('has the locales beside it', async () => {
    const { url } = await open(customer, { moduleKey: 'portal-panel' });
    expect(JSON.parse((await page(`${url}__LOCALES__/i18n-info.json`, customer)).text)).toEqual({
      translations: {},
      config: { locales: ['en-US', 'fr-FR'], fallback: { default: 'en-US' } },
    });
    expect(JSON.parse((await page(`${url}__LOCALES__/fr-FR.json`, customer)).text)).toMatchObject({ hello: 'Bonjour' });
    expect((await page(`${url}__LOCALES__/ja-JP.json`, customer)).status).toBe(404);
  });
});

describe('the bridge', () => {
  test('invoke answers a resolver’s value as JSON', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    expect(await bridge(frameId, 'invoke', { functionKey: 'echo', payload: { a: [1] } })).toEqual({
      status: 200,
      body: { a: [1] },
    });
    expect(await bridge(frameId, 'invoke', { functionKey: 'log' })).toEqual({ status: 200, body: undefined });
    expect(await bridge(frameId, 'invoke', { functionKey: 'fail' })).toEqual({
      status: 500,
      body: { error: 'the app says no' },
    });
    expect(await bridge(frameId, 'invoke', { functionKey: 'unknown' })).toMatchObject({
      status: 500,
      body: { error: expect.stringContaining('unknown') },
    });
  });

  test('keeps Forge’s limits of size', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    expect(await bridge(frameId, 'invoke', { functionKey: 'echo', payload: 'x'.repeat(501 * 1024) })).toMatchObject({
      status: 413,
    });
    expect(
      await bridge(frameId, 'invoke', { functionKey: 'large', payload: { bytes: 5 * 1024 * 1024 } }),
    ).toMatchObject({ status: 413 });
  });

  test('requestJira is the user’s own', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    const init = { method: 'POST', body: '{"a":1}', headers: [['content-type', 'application/json']] };
    const answer = await bridge(frameId, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/issue',
      fetchRequestInit: init,
    });
    expect(answer.body).toMatchObject({ status: 200, isAttachment: false });
    expect(JSON.parse(String(answer.body['body']))).toEqual({ as: 'account', body: '{"a":1}' });
    expect(hosted.asked.at(-1)).toMatchObject({ caller: customer, method: 'POST', path: '/rest/api/3/issue' });
  });

  test('requestJira sends forms as forms and brings pictures as data URLs', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    const form = {
      file: `data:text/plain;base64,${btoa('content')}`,
      __fileName: 'a.txt',
      __fileType: 'text/plain',
      note: 'n',
    };
    const init = { method: 'POST', body: JSON.stringify(form), headers: [['content-type', 'text/plain']] };
    await bridge(frameId, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/issue',
      fetchRequestInit: init,
      isMultipartFormData: true,
    });
    expect(hosted.asked.at(-1)?.body).toMatch(/filename="a\.txt"[\s\S]*content[\s\S]*name="note"/);
    const picture = await bridge(frameId, 'fetchProduct', { product: 'jira', restPath: '/rest/api/3/picture' });
    expect(picture.body).toMatchObject({ isAttachment: true, body: `data:image/png;base64,${btoa('PNG')}` });
  });

  test('requestJira needs the manifest’s scopes and a path of the site', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    const secret = await bridge(frameId, 'fetchProduct', { product: 'jira', restPath: '/rest/api/3/secret' });
    expect(secret.body).toMatchObject({ status: 403 });
    const elsewhere = await bridge(frameId, 'fetchProduct', { product: 'jira', restPath: 'https://example.com/rest' });
    expect(elsewhere.status).toBe(400);
  });

  test('says which command it does not know', async () => {
    const { frameId } = await open(customer, { moduleKey: 'portal-panel' });
    expect(await bridge(frameId, 'openRovo', {})).toMatchObject({
      status: 501,
      body: { error: expect.stringContaining('openRovo') },
    });
  });
});

test('the frame page tells how far the sandbox clock is from the browser’s', async () => {
  const { url } = await open(customer, { moduleKey: 'portal-panel' });
  const { text } = await page(url, customer);
  const offset = Number(/"clockOffsetMs":(-?\d+)/.exec(text)?.[1]);
  expect(Math.abs(Date.now() + offset - Date.parse(start))).toBeLessThan(60_000);
});
