import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRoutes } from '../../sandbox/jira/rest/all-routes.ts';
import { parityCells, parityColumns } from './drives/all-drives.ts';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'parity.md'), 'utf8');
/** Operation, what it is called by and answers to whom, other tests with success, other tests of refusals. */
const lines = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('docs/parity.md (npm run parity)', () => {
  test('names every operation that is served, and no other', () => {
    const served = allRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(lines.map(([, operation]) => operation).sort()).toEqual([...served].sort());
  });

  test('says what calls each operation, and what it answers to whom', () => {
    const cells = lines.map(([, operation = '', ...rest]) => [operation, ...rest.slice(0, parityColumns.length)]);
    expect(cells).toEqual(cells.map(([operation = '']) => [operation, ...parityCells(operation)]));
  });

  test('names tests that exist', () => {
    const named = new Set(
      lines.flatMap((cells) =>
        cells
          .slice(2 + parityColumns.length, -1)
          .join(', ')
          .split(', '),
      ),
    );
    named.delete('–');
    const folders = [__dirname, join(__dirname, '..', 'sandbox', 'jira')];
    const isThere = (name: string) => folders.some((folder) => existsSync(join(folder, `${name}.test.ts`)));
    expect([...named].filter((name) => !isThere(name))).toEqual([]);
  });
});
