import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFixtureApp, customer, host, start, unlicensed } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

describe('the app behind the host', () => {
  test('a resolver gets the frame context, the installation and the account', async () => {
    const { invoke } = host(app.appDir);
    expect(await invoke('whoAmI')).toMatchObject({
      accountId: 'acc-customer',
      installContext: expect.stringMatching(/^ari:cloud:jira::site\//),
      moduleKey: 'portal-panel',
      extension: { type: 'jiraServiceManagement:portalRequestDetailPanel', request: { key: 'SUP-1' } },
    });
  });

  test('getAppContext is that of a development installation', async () => {
    const context = await host(app.appDir).invoke<Record<string, unknown>>('appContext');
    expect(context).toMatchObject({
      appAri: 'ari:cloud:ecosystem::app/0b6f1a52-1111-4222-8333-abcdefabcdef',
      environmentType: 'DEVELOPMENT',
      moduleKey: 'portal-panel',
      scopes: ['read:jira-work', 'storage:app'],
    });
    expect(context).not.toHaveProperty('license');
    expect(context['remainingMs']).toBeGreaterThan(24_000);
  });

  test('errors of a function reach the caller with their message, and the record', async () => {
    const { invoke, forge } = host(app.appDir);
    await expect(invoke('fail')).rejects.toThrow('the app says no');
    expect(forge.log.since(0)).toMatchObject([
      { functionKey: 'services', outcome: 'failed', error: 'the app says no' },
    ]);
  });

  test('a function that takes too long is given up', async () => {
    const { invoke, forge } = host(app.appDir, { timeScale: 0.002 });
    await expect(invoke('hang')).rejects.toThrow('did not finish within 0.05 s');
    expect(forge.log.since(0)).toMatchObject([{ outcome: 'failed' }]);
  });

  test('concurrent invocations keep their own context', async () => {
    const { invoke } = host(app.appDir);
    const answers = await Promise.all([3, 1, 2].map((ms, n) => invoke<object>('slowEcho', { ms, n })));
    expect(answers).toEqual([0, 1, 2].map((n) => expect.objectContaining({ n, sameInvocation: true })));
  });

  test('the record counts what was asked of Jira and of storage', async () => {
    const { invoke, forge } = host(app.appDir);
    await invoke('put', { key: 'a', value: 'b' });
    await invoke('get', { key: 'none' });
    await invoke('product', { as: 'app', what: 'issue' });
    expect(forge.log.since(0).map(({ kvs, rest, outcome }) => ({ ...kvs, rest, outcome }))).toMatchObject([
      { writes: 1, reads: 0, outcome: 'ok' },
      { writes: 0, reads: 1, readBytes: 1024 },
      { rest: [{ operation: 'GET /rest/api/3/{id}', as: 'app', status: 200 }] },
    ]);
    expect(forge.log.since(2)).toHaveLength(1);
  });

  test('console output goes to the record', async () => {
    const { invoke, forge } = host(app.appDir);
    await invoke('log');
    expect(forge.log.since(0)[0]?.logs).toEqual([
      { level: 'log', text: 'hello there { a: 1 }' },
      { level: 'warn', text: 'careful' },
    ]);
  });

  test('without a build, calls say how to get one', async () => {
    const { invoke } = host(app.appDir, { builtDir: join(app.appDir, 'nowhere') });
    await expect(invoke('echo')).rejects.toThrow('Run "npm run build" first');
  });

  test('a bundle that changed is loaded again', async () => {
    const builtDir = join(app.appDir, '.cache', 'again');
    const file = join(builtDir, 'functions', 'services.js');
    const write = (answer: number, seconds: number) => {
      writeFileSync(file, `exports.handler = () => ${answer};`);
      utimesSync(file, seconds, seconds);
    };
    (await import('node:fs')).mkdirSync(join(builtDir, 'functions'), { recursive: true });
    write(1, 1_000);
    const { invoke } = host(app.appDir, { builtDir });
    expect(await invoke('any')).toBe(1);
    write(2, 2_000);
    expect(await invoke('any')).toBe(2);
  });
});

describe('the app’s globals', () => {
  test('Date reads the sandbox clock and is otherwise native', async () => {
    const now = Date.parse(start);
    expect(await host(app.appDir).invoke('dates')).toEqual({
      now,
      empty: start,
      called: 'string',
      given: '2026-01-01T00:00:00.000Z',
      parts: Date.UTC(2026, 0, 1),
      parsed: Date.UTC(2026, 0, 1),
      ownInstance: true,
      nativeInstance: true,
      sameConstructor: true,
      subclass: true,
      notLater: false,
      subclassNow: now,
      globalNow: now,
    });
  });

  test('two sandboxes in one process share nothing, and the process sees nothing of them', async () => {
    const [one, other] = [host(app.appDir), host(app.appDir, { startAt: '2030-01-01T00:00:00.000Z' })];
    expect([await one.invoke('count'), await one.invoke('count'), await other.invoke('count')]).toEqual([1, 2, 1]);
    expect(await other.invoke('dates')).toMatchObject({ empty: '2030-01-01T00:00:00.000Z' });
    expect(await one.invoke('dates')).toMatchObject({ empty: start });
    await one.invoke('put', { key: 'mine', value: 1 });
    expect(await other.invoke('get', { key: 'mine' })).toBeUndefined();
    for (const name of ['counted', '__forge_fetch__', '__forge_runtime__']) expect(globalThis).not.toHaveProperty(name);
  });

  test('Node’s own globals work', async () => {
    expect(await host(app.appDir).invoke('platform')).toEqual({
      cloned: { a: [1] },
      headers: 'b',
      response: 200,
      buffer: '61',
      url: '/b',
      uuid: 'string',
      uuidOfGlobal: 'string',
    });
  });

  test('fetch reaches no address the manifest does not list', async () => {
    expect(await host(app.appDir).invoke('egress')).toEqual([403, 'REQUEST_EGRESS_ALLOWLIST_ERR', 403]);
  });

  test('neither do Node’s own ways out', async () => {
    expect(await host(app.appDir).invoke('sideDoor')).toEqual([
      'REQUEST_EGRESS_ALLOWLIST_ERR',
      'REQUEST_EGRESS_ALLOWLIST_ERR',
    ]);
  });
});

describe('requests to Jira', () => {
  test('asApp is the app’s account, asUser the one who opened the frame; path, body and headers pass through', async () => {
    const { invoke, asked } = host(app.appDir);
    const before = asked.length;
    await invoke('product', { as: 'app', what: 'a b', body: { a: 1 } });
    await invoke('product', { as: 'user', what: 'issue' });
    const calls = asked.slice(before).filter(({ path }) => !path.includes('myself'));
    expect(calls.map(({ caller, method, path, body }) => ({ caller, method, path, body }))).toEqual([
      {
        caller: { kind: 'app', accountId: 'acc-app' },
        method: 'POST',
        path: '/rest/api/3/a%20b?expand=a%20b',
        body: '{"a":1}',
      },
      { caller: customer, method: 'GET', path: '/rest/api/3/issue?expand=a%20b', body: '' },
    ]);
    expect(calls[0]?.headers.get('x-mine')).toBe('yes');
  });

  test('a scope the manifest lacks is refused and named in the log', async () => {
    const { invoke, forge, asked } = host(app.appDir);
    expect(await invoke('scopeless')).toEqual({
      status: 403,
      body: { code: 403, message: 'Unauthorized; scope does not match' },
    });
    expect(asked.some(({ path }) => path.includes('secret'))).toBe(false);
    expect(forge.log.since(0)[0]?.logs[0]?.text).toContain('manage:jira-configuration');
  });

  test('acting for another user needs allowImpersonation', async () => {
    const answer = await host(app.appDir).invoke('product', { as: 'user', accountId: 'acc-agent', what: 'issue' });
    expect(answer).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
  });

  test('requestJira without asApp or asUser is refused', async () => {
    expect(await host(app.appDir).invoke('product', { as: 'none', what: 'issue' })).toMatchObject({ status: 401 });
  });

  test('authorize() asks as the user', async () => {
    const { invoke, asked } = host(app.appDir);
    expect(await invoke('authorize')).toBe(true);
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/rest/api/3/permissions/check', caller: customer });
  });

  test('unlicensed accounts do not get as far as a frame of a module for customers', async () => {
    const { request } = host(app.appDir);
    const body = JSON.stringify({ moduleKey: 'portal-panel', place: {} });
    const answer = await request('/sandbox/frames', { method: 'POST', body, caller: unlicensed });
    expect(answer.status).toBe(403);
  });
});
