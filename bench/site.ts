import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedIssue, ImportedPerson } from '../sandbox/import/import-wire.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { Figure } from './measure';

const requestCount = 100_000;
const admin = { authorization: `Basic ${Buffer.from('admin@vendor.example:any-token').toString('base64')}` };

/** What agents ask a large desk; each answers with its first fifty. */
const questions: Readonly<Record<string, string>> = {
  'open requests, newest first': 'project = SUP AND statusCategory != Done ORDER BY created DESC',
  'mine, oldest change first': 'assignee = currentUser() AND resolution IS EMPTY ORDER BY updated ASC',
  'of one customer': 'project = SUP AND reporter = "%CUSTOMER%" ORDER BY created DESC',
  'by label and priority': 'project = SUP AND labels = export AND priority = High ORDER BY key ASC',
  'changed today': 'project = SUP AND updated >= -1d ORDER BY updated DESC',
  'by words': 'project = SUP AND text ~ "calendar timeout" ORDER BY created DESC',
  'by a rare word': 'text ~ "zirconium"',
  'by a property of the app': 'supportSlaState = running ORDER BY created ASC',
  'one by its key': 'key = SUP-777',
};

/** Does the sandbox carry a desk of 100,000 requests? Needs the built app (`npm run build`). */
export async function bench(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'));
  const options = { appDir: process.cwd(), dataDir, quiet: true };
  try {
    const loading = await createSandbox({ ...options, startAt: '2026-11-23T15:00:00Z' });
    await loading.drain();
    const loadMs = await timed(() => load(loading));
    await loading.close();

    let sandbox: Sandbox | undefined;
    const startMs = await timed(async () => {
      sandbox = await createSandbox(options);
      await asked(sandbox, '/rest/api/3/serverInfo');
    });
    if (!sandbox) throw new Error('the sandbox did not start');
    const figures = [
      { what: '100,000 requests loaded', value: loadMs / 1000, unit: 's' },
      { what: 'start-up with them, to the first answer', value: startMs / 1000, unit: 's' },
      ...(await queries(sandbox)),
      { what: 'memory of the process after all this', value: process.memoryUsage().rss / 1024 ** 2, unit: 'MB' },
    ];
    await sandbox.close();
    return figures;
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The importer's way in, record by record; the app is not told, as of issues that were there before it. */
async function load(sandbox: Sandbox): Promise<void> {
  for (let number = 0; number < requestCount; number += 1) {
    const body = JSON.stringify({ issue: issueAt(number), tellApp: false });
    const headers = { ...admin, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body };
    const response = await sandbox.fetch(new Request('http://localhost/sandbox/import/issues', init));
    if (!response.ok) throw new Error(`record ${number} was refused: ${await response.text()}`);
    await response.arrayBuffer();
  }
}

async function queries(sandbox: Sandbox): Promise<Figure[]> {
  const { issues } = (await searched(sandbox, 'project = SUP AND reporter IS NOT EMPTY', 'reporter')) as {
    issues: { fields: { reporter: { accountId: string } } }[];
  };
  const customer = issues[0]?.fields.reporter.accountId ?? '';
  const figures: Figure[] = [];
  for (const [what, jql] of Object.entries(questions)) {
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      times.push(await timed(() => searched(sandbox, jql.replace('%CUSTOMER%', customer), 'summary,status,created')));
    figures.push({ what: `JQL, ${what}`, value: times.sort((one, other) => one - other)[3] ?? 0, unit: 'ms' });
  }
  return figures;
}

const searched = (sandbox: Sandbox, jql: string, fields: string) =>
  asked(sandbox, `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=${fields}&maxResults=50`);

async function asked(sandbox: Sandbox, path: string): Promise<unknown> {
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { headers: admin }));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const words =
  'calendar export board page field timeout error empty slow print filter macro table chart label version update cache index login mail rule sprint column image'.split(
    ' ',
  );

/** Not random, so that two runs load the same. */
const wordAt = (seed: number) => words[(seed * 7919) % words.length] ?? '';

function person(role: ImportedPerson['role'], number: number): ImportedPerson {
  const id = `${role}-${number}`;
  return { id, role, displayName: `Person ${id}`, email: `${id}@people.example` };
}

const iso = (ms: number) => new Date(ms).toISOString();

function issueAt(number: number): ImportedIssue {
  const isDone = number % 5 !== 0;
  const createdMs = Date.UTC(2024, 0, 1) + number * 900_000;
  const text = Array.from({ length: 40 }, (_word, place) => wordAt(number + place * 13)).join(' ');
  const customer = person('customer', number % 900);
  return {
    originalKey: `OLD-${number + 1}`,
    kind: 'request',
    issueTypeName: 'Service Request',
    summary: `The ${wordAt(number)} shows a ${wordAt(number + 3)} since ${number}`,
    description: number === 4242 ? `${text} zirconium` : text,
    environment: null,
    statusName: isDone ? 'Resolved' : 'Waiting for support',
    statusCategory: isDone ? 'done' : 'new',
    resolutionName: isDone ? 'Done' : null,
    priorityName: number % 9 === 0 ? 'High' : 'Medium',
    securityLevelName: null,
    reporter: customer,
    assignee: person('agent', number % 12),
    participants: [],
    labels: number % 4 === 0 ? ['export'] : [],
    componentNames: [],
    affectedVersions: [],
    fixVersions: [],
    comments: [
      {
        author: person('agent', number % 12),
        body: `Please try the ${wordAt(number + 5)} again.`,
        createdAt: iso(createdMs + 3_600_000),
        updatedAt: iso(createdMs + 3_600_000),
        isInternal: false,
      },
    ],
    createdAt: iso(createdMs),
    updatedAt: iso(createdMs + 7_200_000),
    resolvedAt: isDone ? iso(createdMs + 7_200_000) : null,
  };
}
