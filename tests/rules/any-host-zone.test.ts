import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
const suites =
  'tests/(rules/(business-calendar|check-calendar|holidays/closed|calendar/edge|sla|answered|promise|explain|reopen|regression)|settings/promise)';
/** A child started here must not start children of its own. */
const isChild = process.env.HOST_ZONE_OF_TESTS !== undefined;

const run = promisify(execFile);

(isChild ? describe : describe.skip)('a run for one host zone', () => {
  test('really has that zone', () => {
    const noon = new Date('2026-07-01T12:00:00Z');
    const options = { hour: 'numeric', hourCycle: 'h23', timeZone: process.env.HOST_ZONE_OF_TESTS } as const;
    expect(noon.getHours()).toBe(Number(new Intl.DateTimeFormat('en-US', options).format(noon)));
  });
});

(isChild ? describe.skip : describe)('the calendar and the SLA clock do not care where they run', () => {
  const counts = new Map<string, Promise<Count>>();
  beforeAll(() => {
    // Two at a time: more would only wait for each other.
    for (const [index, zone] of zones.entries()) {
      const before = zones[index - 2];
      counts.set(
        zone,
        Promise.resolve(before && counts.get(before)).then(() => runIn(zone)),
      );
    }
  });

  test.each(zones)(
    'every test of theirs passes on a machine in %s',
    async (zone) => {
      const count = await counts.get(zone);
      expect(count).toMatchObject({ numFailedTests: 0, numFailedTestSuites: 0 });
      expect(count?.numPassedTests).toBeGreaterThan(200);
    },
    180_000,
  );
});

interface Count {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

async function runIn(zone: string): Promise<Count> {
  const args = [
    'node_modules/jest/bin/jest.js',
    '--json',
    '--silent',
    '--runInBand',
    '--testPathPatterns',
    `(${suites}|any-host-zone)`,
  ];
  const env = { ...process.env, TZ: zone, HOST_ZONE_OF_TESTS: zone };
  // Jest's exit code tells of failures too; what counts here is its report.
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 }).catch(
    (failed: { stdout: string }) => failed,
  );
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(stdout) as Count;
  return { numPassedTests, numFailedTests, numFailedTestSuites };
}
