import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the gate is CommonJS, because Forge's bundler demands it
const { problemsOf, factsFrom } = require('../scripts/forge-check/own-checks.cjs');

type Manifest = { app: any; modules: Record<string, any[]>; resources: any[] }; // eslint-disable-line @typescript-eslint/no-explicit-any

const facts = factsFrom(process.cwd());
const read = (): Manifest => parse(readFileSync('manifest.yml', 'utf8'));
const problemsWhen = (change: (manifest: Manifest) => void): string[] => {
  const manifest = read();
  change(manifest);
  return problemsOf(manifest, facts);
};

test('the manifest has none of the faults that the local validator lets through', () => {
  expect(problemsOf(read(), facts)).toEqual([]);
});

test.each<[string, (manifest: Manifest) => void, RegExp]>([
  [
    'a misspelt event',
    (m) => m.modules.trigger![0].events.push('avi:jira:created:isue'),
    /created:isue.*does not exist/,
  ],
  [
    'a UI Kit 1 module',
    (m) => m.modules['jira:issuePanel']!.push({ key: 'old', title: 'Old', function: 'agent' }),
    /"old" is UI Kit 1|UI Kit 1/,
  ],
  [
    'an invented viewport size',
    (m) => (m.modules['jira:issuePanel']![0].viewportSize = 'giant'),
    /not a viewport size/,
  ],
  [
    'an invented kind of account',
    (m) => m.modules['jiraServiceManagement:portalRequestDetailPanel']![0].unlicensedAccess.push('nobody'),
    /cannot be opened to "nobody"/,
  ],
  [
    'anonymous where only customers may',
    (m) => m.modules['jiraServiceManagement:portalRequestViewAction']![0].unlicensedAccess.push('anonymous'),
    /cannot be opened to "anonymous"/,
  ],
  [
    'a portal module hidden from customers',
    (m) => delete m.modules['jiraServiceManagement:portalRequestCreatePropertyPanel']![0].unlicensedAccess,
    /customers would never see it/,
  ],
  [
    'a sixth schedule',
    (m) => m.modules.scheduledTrigger!.push(...Array(4).fill({ key: 'x', function: 'reconcile', interval: 'day' })),
    /Forge allows 5/,
  ],
  [
    'a second five-minute schedule',
    (m) => m.modules.scheduledTrigger!.push({ key: 'x', function: 'reconcile', interval: 'fiveMinute' }),
    /More than one fiveMinute/,
  ],
  ['too much memory', (m) => (m.app.runtime.memoryMB = 4096), /128 to 1024/],
  [
    'an index with two range attributes',
    (m) => m.app.storage.entities[0].indexes[1].range.push('dueAt'),
    /exactly one range attribute/,
  ],
  [
    'a function without its file',
    (m) => m.modules.function!.push({ key: 'lost', handler: 'functions/lost.handler' }),
    /lost\.ts is missing/,
  ],
  ['a function that no module uses', (m) => m.modules.consumer!.pop(), /"request-worker" is used by no module/],
  [
    'a file that the manifest forgot',
    (m) => m.modules.function!.pop(),
    /request-worker\.ts exports a handler that the manifest does not name/,
  ],
  [
    'a resource without its file',
    (m) => m.resources.push({ key: 'gone', path: 'src/frontend/gone.tsx' }),
    /gone\.tsx is missing/,
  ],
])('%s is found', (_name, change, expected) => {
  expect(problemsWhen(change).join('\n')).toMatch(expected);
});
