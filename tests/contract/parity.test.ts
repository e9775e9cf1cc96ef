import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRoutes } from '../../sandbox/jira/rest/all-routes.ts';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'parity.md'), 'utf8');
/** Operation, tests with success, tests of refusals. */
const lines = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('docs/parity.md (npm run parity)', () => {
  test('names every operation that is served, and no other', () => {
    const served = allRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(lines.map(([, operation]) => operation).sort()).toEqual([...served].sort());
  });

  test('names tests that exist', () => {
    const named = new Set(lines.flatMap(([, , accepted = '', refused = '']) => `${accepted}, ${refused}`.split(', ')));
    named.delete('no');
    const folders = [__dirname, join(__dirname, '..', 'sandbox', 'jira')];
    const isThere = (name: string) => folders.some((folder) => existsSync(join(folder, `${name}.test.ts`)));
    expect([...named].filter((name) => !isThere(name))).toEqual([]);
  });
});
