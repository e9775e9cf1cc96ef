import { handler as requestWorker } from '../../src/functions/request-worker';
import { handler as slaSweep } from '../../src/functions/sla-sweep';
import { defaultSettings } from '../../src/rules/default-settings';
import { storedSettings } from '../../src/storage/settings';
import { anEdit, at } from '../build';
import { startDemoSite, type DemoSite } from '../doubles/demo-site';

/**
 * Every single call to Jira or storage fails once, either before it had its effect or after. Whatever the call, the
 * platform's retries must end in what an undisturbed run ends in: one Bug, told once, one alert, no lost promise.
 */
const noon = at('2026-11-16 12:00');
const problem = {
  summary: 'The export of large plans stops half-way',
  description:
    'Since the last update the export of large plans as a spreadsheet stops half-way and leaves an empty page. Smaller plans are exported as before. We tried two browsers.',
};

async function withSite(work: (site: DemoSite) => Promise<void>): Promise<void> {
  for (const level of ['info', 'warn', 'error'] as const) jest.spyOn(console, level).mockReturnValue();
  jest.useFakeTimers({ now: noon, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
  const site = startDemoSite(noon);
  try {
    await work(site);
  } finally {
    site.close();
    jest.useRealTimers();
    jest.restoreAllMocks();
  }
}

/** As the queue does it: again after a while, until the work is done. */
async function workOff(site: DemoSite, issueId: string): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const instant = new Date(noon.getTime() + attempt * 13 * 60_000);
    site.at(instant);
    jest.setSystemTime(instant);
    const answer = await requestWorker({
      body: { kind: 'request-changed', issueId, eventType: 'avi:jira:updated:issue' },
    }).catch(() => 'thrown');
    if (answer === undefined) return;
  }
  throw new Error('the work is never done');
}

const appComments = (site: DemoSite, issueId: string, isPublic: boolean): number => {
  const sql = 'SELECT count(*) AS count FROM comment WHERE issue_id = ? AND author_id = ? AND is_public = ?';
  return (site.db.prepare(sql).get(Number(issueId), site.appAccountId, Number(isPublic)) as { count: number }).count;
};
const bugs = (site: DemoSite): number =>
  (
    site.db.prepare('SELECT count(*) AS count FROM issue WHERE creator_id = ?').get(site.appAccountId) as {
      count: number;
    }
  ).count;
const slaOf = (site: DemoSite, id: string) =>
  site.rest<{ value: object }>(
    { kind: 'app', accountId: site.appAccountId },
    'GET',
    `/rest/api/3/issue/${id}/properties/support-sla`,
  );

async function labelled(site: DemoSite): Promise<string> {
  const { id, key } = await site.raise(problem);
  await site.rest({ kind: 'account', accountId: site.people.agent }, 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { labels: ['confirmed-bug'] },
  });
  return id;
}

async function callsOf(work: (site: DemoSite) => Promise<void>): Promise<number> {
  let count = 0;
  await withSite(async (site) => {
    await work(site);
    count = site.callsSinceStrike();
  });
  return count;
}

describe.each(['lost', 'unheard'] as const)('a call whose %s', (how) => {
  test('publishing by label ends in one Bug of which the customer is told once', async () => {
    const undisturbed = await callsOf(async (site) => {
      const id = await labelled(site);
      site.strike(0, how);
      await workOff(site, id);
    });
    expect(undisturbed).toBeGreaterThan(20);
    for (let number = 1; number <= undisturbed; number += 1) {
      await withSite(async (site) => {
        const id = await labelled(site);
        site.strike(number, how);
        await workOff(site, id);
        const { value } = await slaOf(site, id);
        const result = { number, bugs: bugs(site), told: appComments(site, id, true), value };
        expect(result).toMatchObject({ number, bugs: 1, told: 1, value: { state: 'met' } });
      });
    }
  }, 120_000);

  test('sweeping a broken promise ends in one alert', async () => {
    const late = at('2026-11-17 12:04').getTime();
    const sweepTwice = async (site: DemoSite): Promise<void> => {
      for (const instant of [late, late + 300_000, late + 600_000]) {
        site.at(new Date(instant));
        jest.setSystemTime(instant);
        await slaSweep();
      }
    };
    const prepared = async (site: DemoSite): Promise<string> => {
      const { id } = await site.raise(problem);
      await workOff(site, id);
      return id;
    };
    const undisturbed = await callsOf(async (site) => {
      await prepared(site);
      site.strike(0, how);
      await slaSweep();
    });
    for (let number = 1; number <= undisturbed + 12; number += 1) {
      await withSite(async (site) => {
        const id = await prepared(site);
        site.strike(number, how);
        await sweepTwice(site);
        const { value } = await slaOf(site, id);
        expect({ number, alerts: appComments(site, id, false), value }).toMatchObject({
          number,
          alerts: 1,
          value: { state: 'breached', breached: 'true' },
        });
      });
    }
  }, 120_000);

  test('the morning list comes once', async () => {
    const morning = at('2026-11-17 10:04').getTime();
    const sweepFourTimes = async (site: DemoSite): Promise<void> => {
      for (let number = 0; number < 4; number += 1) {
        site.at(new Date(morning + number * 300_000));
        jest.setSystemTime(morning + number * 300_000);
        await slaSweep();
      }
    };
    const prepared = async (site: DemoSite): Promise<string> => {
      const alerts = { ...defaultSettings.alerts, percentages: [], digest: true };
      const { version } = await storedSettings.read();
      await storedSettings.save({ ...defaultSettings, alerts }, anEdit(version, noon.toISOString()));
      const { id } = await site.raise(problem);
      await workOff(site, id);
      return id;
    };
    const undisturbed = await callsOf(async (site) => {
      await prepared(site);
      site.at(new Date(morning));
      jest.setSystemTime(morning);
      site.strike(0, how);
      await slaSweep();
    });
    expect(undisturbed).toBeGreaterThan(8);
    for (let number = 1; number <= undisturbed; number += 1) {
      await withSite(async (site) => {
        const id = await prepared(site);
        site.strike(number, how);
        await sweepFourTimes(site);
        expect({ number, lists: appComments(site, id, false) }).toEqual({ number, lists: 1 });
      });
    }
  }, 120_000);
});
