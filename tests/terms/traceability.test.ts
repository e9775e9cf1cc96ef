import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sections } from '../../static/settings/src/draft/sections';

/** docs/terms.md is true: every clause, every file, every scenario. */
const clauses = [
  ...['T1', 'A1', 'A2', 'A3', 'A4', 'H1', 'H2', 'H3', 'O1', 'O2', 'O3', 'O4', 'O5'],
  ...['P1', 'P2', 'P3', 'L1', 'L2', 'L3', 'B1', 'B2'],
];
const states = ['done', "Atlassian's"];

interface Row {
  readonly clause: string;
  readonly rules: readonly string[];
  readonly tests: readonly string[];
  readonly places: readonly string[];
  readonly state: string;
}

const page = readFileSync('docs/terms.md', 'utf8');
const manifest = readFileSync('manifest.yml', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| [A-Z]\d \|/.test(line))
  .map(rowOf);

function rowOf(line: string): Row {
  const [clause = '', , rules = '', tests = '', places = '', state = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return { clause, rules: filesIn(rules), tests: filesIn(tests), places: filesIn(places), state };
}

function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '');
}

/** Clauses that names of scenarios begin with: `T1 …`, `A4, P2 …`, and the `O3` of a table of scenarios. */
function clausesIn(file: string): readonly string[] {
  const named = readFileSync(file, 'utf8').matchAll(/['`]((?:[TAHOPLB]\d, )*[TAHOPLB]\d)(?=[ '`])/g);
  return [...new Set([...named].flatMap(([, ids]) => ids?.split(', ') ?? []))];
}

const scenarioFiles = readdirSync('tests/terms')
  .filter((name) => name.endsWith('.test.ts') && name !== 'traceability.test.ts')
  .map((name) => join('tests/terms', name));

test('every clause has one row, in the order of the terms', () => {
  expect(rows.map(({ clause }) => clause)).toEqual(clauses);
});

test('every file the page names is there', () => {
  const named = filesIn(page).filter((text) => text.includes('/') && /\.\w+$/.test(text));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('every scenario file stands in the row of every clause its scenarios begin with', () => {
  const missing = scenarioFiles.flatMap((file) =>
    clausesIn(file)
      .filter((clause) => !rows.some((row) => row.clause === clause && row.tests.includes(file)))
      .map((clause) => `${clause}: ${file}`),
  );
  expect(missing).toEqual([]);
});

test('every row names only scenario files that have a scenario of its clause', () => {
  const idle = rows.flatMap(({ clause, tests }) =>
    tests
      .filter((file) => scenarioFiles.includes(file) && !clausesIn(file).includes(clause))
      .map((file) => `${clause}: ${file}`),
  );
  expect(idle).toEqual([]);
});

/** Modules of the app, sections of its settings page, and pages of the sandbox. */
function isPlace(place: string): boolean {
  if (place.startsWith('settings#')) return sections.some(({ id }) => place === `settings#${id}`);
  return manifest.includes(`    - key: ${place}\n`) || existsSync(join('sandbox/web', place));
}

test.each(rows)('$clause is $state: what carries it out, what shows it and where it is seen are named', (row) => {
  expect(states).toContain(row.state);
  expect([row.rules.length > 0, row.tests.length > 0, row.places.length > 0]).toEqual([true, true, true]);
  expect(row.places.filter((place) => !isPlace(place))).toEqual([]);
});

const sharedClauses = join(process.env['SHARED_DIR'] ?? '../shared', 'terms/clauses.md');
const whereShared = existsSync(sharedClauses) ? describe : describe.skip;
whereShared('the list of clauses (shared documents absent: skipped)', () => {
  test('is the one the terms were taken apart into', () => {
    const listed = readFileSync(sharedClauses, 'utf8').matchAll(/^\| ([A-Z]\d) \|/gm);
    expect([...listed].map(([, clause]) => clause)).toEqual(clauses);
  });
});
