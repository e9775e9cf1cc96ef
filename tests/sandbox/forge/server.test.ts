import { Hono } from 'hono';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../../sandbox/seams.ts';
import { createServer, listenOn } from '../../../sandbox/server.ts';

const webDir = mkdtempSync(join(tmpdir(), 'sandbox-web-'));
mkdirSync(join(webDir, 'assets'));
writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Pages</title>');
writeFileSync(join(webDir, 'assets', 'index-abcdef12.js'), 'export {};');
writeFileSync(join(webDir, 'bridge-core.js'), '"use strict";');
afterAll(() => rmSync(webDir, { recursive: true }));

const seen: Caller[] = [];
const own = new Hono();
own.get('/sandbox/session', (c) => c.json({ account: null }));
own.post('/sandbox/session', (c) => c.json({ account: 'in' }));
own.get('/sandbox/broken', () => {
  throw new Error('out of paper');
});
const server = (folder = webDir) =>
  createServer({
    rest: {
      operationOf: () => null,
      handle: async (caller, request) => {
        seen.push(caller);
        return Response.json({ method: request.method });
      },
    },
    callerOf: (request) =>
      request.headers.has('authorization') ? { kind: 'account', accountId: 'a' } : { kind: 'anonymous' },
    pages: [own],
    webDir: folder,
    quiet: true,
  });
const ask = async (path: string, init?: RequestInit) => {
  const response = await server().request(`http://localhost:8080${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('the server', () => {
  test('hands REST calls to Jira as their caller', async () => {
    expect(await ask('/rest/api/3/issue', { method: 'PUT', headers: { authorization: 'Basic eA==' } })).toMatchObject({
      text: '{"method":"PUT"}',
    });
    await ask('/rest/api/3/issue');
    expect(seen.map(({ kind }) => kind)).toEqual(['account', 'anonymous']);
  });

  test('serves files, and the page itself for every address of the pages', async () => {
    expect(await ask('/assets/index-abcdef12.js')).toMatchObject({ status: 200, text: 'export {};' });
    expect((await ask('/assets/index-abcdef12.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/bridge-core.js')).headers.get('cache-control')).toBe('no-cache');
    for (const path of ['/', '/portal/1/create/2', '/browse/SUP-1']) expect((await ask(path)).text).toContain('Pages');
    expect((await ask('/assets/missing.js')).status).toBe(404);
    expect((await ask('/..%2f..%2fetc%2fpasswd')).text).not.toContain('root:');
  });

  test('says so when the pages are not built', async () => {
    const response = await server(join(webDir, 'nowhere')).request('http://localhost/');
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });

  test('answers unknown addresses of its own and failures as JSON', async () => {
    expect(await ask('/sandbox/nothing')).toMatchObject({ status: 404, text: expect.stringContaining('no such page') });
    expect(await ask('/sandbox/broken')).toMatchObject({ status: 500, text: expect.stringContaining('out of paper') });
    expect(await ask('/elsewhere', { method: 'POST' })).toMatchObject({ status: 404 });
  });

  test.each([
    ['http://localhost:8080', 'sandbox_session=a', 200],
    [null, 'sandbox_session=a', 200],
    ['https://evil.example', 'sandbox_session=a', 403],
    ['null', 'sandbox_session=a', 403],
    ['http://localhost:9999', 'sandbox_session=a', 403],
    ['https://evil.example', null, 403],
    [null, null, 200],
  ])('a write from the origin %s with the cookie %s answers %i', async (origin, cookie, status) => {
    const headers = new Headers();
    if (origin !== null) headers.set('origin', origin);
    if (cookie !== null) headers.set('cookie', cookie);
    expect((await ask('/sandbox/session', { method: 'POST', headers })).status).toBe(status);
  });

  test('answers at its own name only, so that no other name can be made to point here', async () => {
    const asked = await server().request('http://desk.evil.example:8080/sandbox/session');
    expect([asked.status, await asked.text()]).toEqual([403, expect.stringContaining('localhost only')]);
  });

  test('listens on this machine only, and reports a port that is taken', async () => {
    const first = await listenOn(server(), 0);
    const answer = await fetch(`http://127.0.0.1:${first.port}/sandbox/session`);
    expect(await answer.json()).toEqual({ account: null });
    await expect(listenOn(server(), first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => first.server.close(resolve));
  });
});
