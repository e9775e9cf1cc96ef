import { allRoutes } from '../sandbox/jira/rest/all-routes.ts';
import { parityCells, parityColumns } from '../tests/contract/drives/all-drives.ts';

/** A judged answer, as tests/contract/exercised.ts notes it. */
export interface Exercised {
  readonly operation: string;
  readonly status: number;
  readonly test: string;
}

const rooms = [
  { title: 'Jira platform', prefix: '/rest/api/3/' },
  { title: 'Service Management', prefix: '/rest/servicedeskapi/' },
] as const;

/**
 * docs/parity.md: every operation served, and which tests judged its answers.
 * @param published the operations of Atlassian's documents, such as `GET /rest/api/3/myself`
 */
export function parityTable(exercised: readonly Exercised[], published: readonly string[]): string {
  const served = allRoutes.map(({ method, path }) => `${method} ${path}`).sort(byPath);
  const sections = rooms.flatMap(({ title, prefix }) => {
    const own = served.filter((name) => name.includes(` ${prefix}`));
    const all = published.filter((name) => name.includes(` ${prefix}`)).length;
    const tested = own.filter((name) => testsOf(exercised, name).accepted.length > 0).length;
    const counted = `${own.length} operations of ${all}, ${tested} of them tested with success.`;
    return [`## ${title}`, '', counted, '', ...rowsOf(own, exercised), ''];
  });
  return [...head, ...sections].join('\n');
}

const head = [
  '# Which operations the sandbox serves',
  '',
  'Made by `npm run parity`; do not edit. The test `every-operation` calls each of them through jira.js, which throws',
  'where its own schemas differ, as five people; what each is answered stands beside it: on issues and requests they call',
  'upon a request that the reporter raised in the portal, otherwise upon the service project, a version or a component of',
  'the public one, and the organization the reporter is in. The other tests that got answers are named after that. All',
  'answers were judged by Atlassian’s OpenAPI documents. Version 2 of the platform API is the same operations with wiki',
  'markup for documents. What is not in these tables answers 501 with the name of the operation, below any other path',
  '404.',
  '',
];

function rowsOf(names: readonly string[], exercised: readonly Exercised[]): string[] {
  const rows = names.map((name) => {
    const { accepted, refused } = testsOf(exercised, name);
    return line([`\`${name}\``, ...parityCells(name), others(accepted), others(refused)]);
  });
  const titles = ['operation', ...parityColumns, 'also tested by', 'refusals also by'];
  return [line(titles), line(titles.map(() => '---')), ...rows];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function others(tests: readonly string[]): string {
  return tests.filter((test) => test !== 'every-operation').join(', ') || '–';
}

function testsOf(exercised: readonly Exercised[], name: string): { accepted: string[]; refused: string[] } {
  const own = exercised.filter(({ operation }) => operation === name);
  const names = (isWanted: (status: number) => boolean): string[] =>
    [...new Set(own.filter(({ status }) => isWanted(status)).map(({ test }) => test))].sort();
  return { accepted: names((status) => status < 400), refused: names((status) => status >= 400) };
}

function byPath(one: string, other: string): number {
  const key = (name: string): string => name.split(' ').reverse().join(' ');
  return key(one) < key(other) ? -1 : 1;
}
