import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, DataFolderError, deleteDataFolder } from '../../../sandbox/data-folder.ts';
import { readArguments } from '../../../sandbox/start-arguments.ts';

describe('the arguments of npm start', () => {
  const usual = { port: 8080, isPortGiven: false, dataDir: '.sandbox', isReset: false, isQuiet: false };

  test.each([
    [[], usual],
    [['--port', '9000'], { ...usual, port: 9000, isPortGiven: true }],
    [['--port=9000', '--quiet'], { ...usual, port: 9000, isPortGiven: true, isQuiet: true }],
    [['--data', 'a b', '--reset'], { ...usual, dataDir: 'a b', isReset: true }],
  ])('%j are understood', (given, expected) => {
    expect(readArguments(given)).toEqual({ kind: 'start', arguments: expected });
  });

  test.each([
    [['--prot', '1'], 'There is no argument "--prot"'],
    [['--port', 'many'], '--port needs a number'],
    [['--port', '0'], '--port needs a number'],
    [['--data'], '--data needs a folder'],
  ])('%j are refused with the reason', (given, reason) => {
    expect(readArguments(given)).toEqual({ kind: 'wrong', reason: expect.stringContaining(reason) });
  });

  test('--help wins', () => {
    expect(readArguments(['--reset', '--help', '--nonsense'])).toEqual({ kind: 'help' });
  });
});

describe('the data folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
  afterAll(() => rmSync(parent, { recursive: true }));

  test('is created, can be claimed again after its release, and deleted', () => {
    const folder = join(parent, 'new');
    deleteDataFolder(folder);
    claimDataFolder(folder).release();
    claimDataFolder(folder).release();
    deleteDataFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('with anything else in it is neither used nor deleted', () => {
    writeFileSync(join(parent, 'thesis.txt'), 'years of work');
    expect(() => claimDataFolder(parent)).toThrow(DataFolderError);
    expect(() => deleteDataFolder(parent)).toThrow('left alone');
    expect(existsSync(join(parent, 'thesis.txt'))).toBe(true);
  });

  test('of a running sandbox is not shared', () => {
    const folder = join(parent, 'busy');
    const claimed = claimDataFolder(folder);
    expect(() => claimDataFolder(folder)).toThrow('Another sandbox is running');
    expect(() => deleteDataFolder(folder)).toThrow('Stop it first');
    claimed.release();
    claimDataFolder(folder).release();
  });

  test('of a sandbox that was killed is free', async () => {
    const folder = join(parent, 'killed');
    const script = `import { claimDataFolder } from './sandbox/data-folder.ts';
      globalThis.held = claimDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      script,
    ]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => claimDataFolder(folder)).toThrow(DataFolderError);
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exit;
    claimDataFolder(folder).release();
  });
});
