import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from './records.ts';

/** `npm run sandbox:import` as it is run: by Node itself, into the data of a sandbox that is not running. */
describe('the import from the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'sandbox/import.ts', ...args], {
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }

  function fileOf(name: string, content: unknown): string {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  test('brings a file in, tells what it skipped, and is strict when asked', () => {
    const file = fileOf('some.json', [record('AC-1'), { key: 'AC-2' }]);
    const into = ['--data', join(folder, 'data'), '--no-events'];
    const first = run(file, ...into);
    expect(first.err).toContain('Record 2 (AC-2) skipped: fields is missing, not an object');
    expect(first.out).toContain('Imported 1 requests and 0 issues');
    expect(first.status).toBe(0);
    const again = run(file, ...into, '--strict');
    expect(again.out).toContain('1 were here already and were left as they are.');
    expect(again.status).toBe(1);
  }, 60_000);

  test.each([
    [[], 1, 'Give the name of one file'],
    [['absent.json', '--data', 'x'], 2, 'There is no file absent.json.'],
    [['package.json', '--url', 'http://127.0.0.1:9'], 2, 'neither a list of issues nor'],
  ])('%j ends with %d', (args, status, said) => {
    const { err, ...ended } = run(...args);
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
    expect(ended.status).toBe(status);
  });

  test('a sandbox that is not running is no riddle', () => {
    const { status, err } = run(fileOf('one.json', [record('AC-1')]), '--url', 'http://127.0.0.1:9');
    expect(err).toContain('No sandbox answers at http://127.0.0.1:9');
    expect(err).toContain('Start it with "npm start".');
    expect(err).toContain('say where with --url');
    expect(status).toBe(2);
  });
});
