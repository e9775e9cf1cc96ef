import { readImportArguments } from '../../../sandbox/import/import-arguments.ts';
import { ProgressLine } from '../../../sandbox/import/progress-line.ts';

describe('the command line of the import', () => {
  test('a file alone goes to the running sandbox, telling the app', () => {
    expect(readImportArguments(['a.json'])).toEqual({
      kind: 'import',
      arguments: {
        file: 'a.json',
        url: 'http://localhost:8080',
        dataDir: null,
        supportProjectKey: undefined,
        isStrict: false,
        tellApp: true,
      },
    });
  });

  test('everything can be said, in both ways of writing', () => {
    expect(
      readImportArguments(['--url=http://x:1/', 'a.json', '--support', 'AC', '--strict', '--no-events']),
    ).toMatchObject({
      arguments: { url: 'http://x:1', supportProjectKey: 'AC', isStrict: true, tellApp: false },
    });
    expect(readImportArguments(['a.json', '--data', 'd'])).toMatchObject({ arguments: { dataDir: 'd' } });
  });

  test.each([
    [[], 'Give the name of one file'],
    [['a', 'b'], 'Give the name of one file'],
    [['a', '--url'], '--url needs a value'],
    [['a', '--url', 'x'], '--url is "x", which is no address'],
    [['a', '--fast'], 'There is no argument "--fast"'],
    [['a', '--url', 'http://x', '--data', 'd'], 'Give --url or --data, not both'],
  ])('%j is wrong: %s', (given, reason) => {
    expect(readImportArguments(given)).toEqual({ kind: 'wrong', reason });
  });

  test.each([['-h'], ['--help']])('%s helps', (flag) => {
    expect(readImportArguments(['a', flag])).toEqual({ kind: 'help' });
  });
});

describe('progress', () => {
  function lines(isTTY: boolean, total: number): string[] {
    const written: string[] = [];
    const progress = new ProgressLine({ isTTY, write: (text) => written.push(text) }, total, 'issues');
    for (let done = 0; done < total; done += 1) progress.step();
    return written;
  }

  test('a terminal sees one line that fills', () => {
    const written = lines(true, 3);
    expect(written).toHaveLength(3);
    expect(written[0]).toBe(`\r[${'█'.repeat(10)}${'░'.repeat(20)}] 1 of 3 issues`);
    expect(written[2]).toBe(`\r[${'█'.repeat(30)}] 3 of 3 issues\n`);
  });

  test('anything else sees ten plain lines at most', () => {
    expect(lines(false, 1000)).toHaveLength(10);
    expect(lines(false, 2)).toEqual(['1 of 2 issues\n', '2 of 2 issues\n']);
    expect(lines(false, 1000).at(-1)).toBe('1000 of 1000 issues\n');
  });
});
