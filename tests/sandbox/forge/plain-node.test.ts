import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildFixtureApp } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

test('the host works on plain Node as it does in the test runner', () => {
  const script = join(__dirname, 'fixtures', 'plain-node.mjs');
  const output = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, app.appDir], {
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toMatchObject({
    dates: {
      empty: '2026-03-02T15:00:00.000Z',
      ownInstance: true,
      nativeInstance: true,
      sameConstructor: true,
      subclass: true,
    },
    platform: { cloned: { a: [1] }, headers: 'b', response: 200 },
    egress: [403, 'REQUEST_EGRESS_ALLOWLIST_ERR', 403],
    whoAmI: { accountId: 'acc', moduleKey: 'agent-panel' },
    count: 1,
    leaked: false,
  });
});
