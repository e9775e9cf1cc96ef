import type { Settings } from '../../src/rules/settings';
import { iso } from '../build';
import { agreed, configure, cyclesOn, formFor, leave, peopleOf, settingsFor, statusFor } from './people';
import { openSite, type Site } from './site';

/** B1: Monday to Friday, 10:00 to 18:00 EDT. B2: closed at weekends and on public holidays. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
afterEach(() => leave(site));

/** Every scenario has a site of its own: the days in between would cost thousands of sweeps. */
async function startAt(wallTime: string): Promise<void> {
  site = await openSite(iso(wallTime));
  everybody = peopleOf(site);
}

async function asked(): Promise<string> {
  const { carla } = everybody;
  const key = await carla.ask({
    summary: 'Board is empty',
    description: 'It stays empty.',
    details: await agreed(carla),
  });
  await site.settle();
  return key;
}

const promised = async (key: string): Promise<string | null> =>
  (await statusFor(everybody.carla, key)).promise.answerBy;
const promiseNow = async () => (await formFor(everybody.carla)).promise;
const calendar = (change: (calendar: Settings['calendar']) => Partial<Settings['calendar']>): Promise<number> =>
  configure(everybody.admin, (settings) => ({
    ...settings,
    calendar: { ...settings.calendar, ...change(settings.calendar) },
  }));

test('B1 the team is open from 10:00 to 18:00 in New York', async () => {
  await startAt('2026-10-29 09:00');
  expect(await promiseNow()).toMatchObject({
    isOpenNow: false,
    zone: 'America/New_York',
    answerBy: iso('2026-10-29 18:00'),
  });
  await site.at(iso('2026-10-29 10:00'));
  expect(await promiseNow()).toMatchObject({ isOpenNow: true, answerBy: iso('2026-10-29 18:00') });
  await site.at(iso('2026-10-29 18:00'));
  expect(await promiseNow()).toMatchObject({ isOpenNow: false, answerBy: iso('2026-10-30 18:00') });
});

test('B1 when the clocks go back over the weekend, the opening stays at 10:00 on the wall', async () => {
  await startAt('2026-10-30 16:00');
  const key = await asked();
  // 20:00 UTC on Friday is 16:00 EDT; Monday 16:00 is EST, 21:00 UTC.
  expect([site.sandbox.clock.now(), await promised(key)]).toEqual([
    Date.parse('2026-10-30T20:00:00.000Z'),
    '2026-11-02T21:00:00.000Z',
  ]);
});

test('B2 at the weekend the team is closed, and what is asked then counts from Monday on', async () => {
  await startAt('2026-10-31 12:00');
  expect(await promiseNow()).toMatchObject({ isOpenNow: false, answerBy: iso('2026-11-02 18:00') });
  await site.at(iso('2026-11-01 12:00'));
  expect(await promised(await asked())).toBe(iso('2026-11-02 18:00'));
});

test('B2 the form names the next holidays, and on one the team is closed', async () => {
  await startAt('2026-11-10 17:00');
  expect((await promiseNow()).closures).toEqual([
    { date: '2026-11-11', name: 'Veterans Day' },
    { date: '2026-11-26', name: 'Thanksgiving Day' },
    { date: '2026-12-25', name: 'Christmas Day' },
  ]);
  await site.at(iso('2026-11-11 12:00'));
  expect(await promiseNow()).toMatchObject({ isOpenNow: false, answerBy: iso('2026-11-12 18:00') });
});

describe('what an admin may decide', () => {
  test('B1 the literal EDT, UTC−4 all year: in winter the team then opens at 9:00 in New York', async () => {
    await startAt('2026-11-16 11:00');
    const before = await asked();
    expect(await promised(before)).toBe(iso('2026-11-17 11:00'));
    await calendar(() => ({ zone: 'Etc/GMT+4' }));
    const after = await asked();
    // 11:00 EST is 12:00 in UTC−4: six hours today, two from 10:00 (9:00 EST) tomorrow.
    expect(await promised(after)).toBe('2026-11-17T16:00:00.000Z');
    expect(await promiseNow()).toMatchObject({ zone: 'Etc/GMT+4' });
    await site.at('2026-11-17T14:00:00.000Z');
    expect((await promiseNow()).isOpenNow).toBe(true);
    await calendar(() => ({ zone: 'America/New_York' }));
    expect((await promiseNow()).isOpenNow).toBe(false);
  });

  test('B1 a promise once given is not moved by a change of the hours', async () => {
    await startAt('2026-11-17 11:00');
    const { agent } = everybody;
    const key = await asked();
    const [given] = await cyclesOn(agent, key);
    await calendar(({ week }) => ({ week: { ...week, mon: [], tue: [], wed: [] } }));
    await agent.says(key, 'Seen.', false);
    await site.at(iso('2026-11-17 12:00'));
    expect(await cyclesOn(agent, key)).toMatchObject([
      { dueAt: given?.dueAt, settingsVersion: given?.settingsVersion },
    ]);
    expect(await promised(await asked())).toBe(iso('2026-11-19 18:00'));
  });

  test('B2 a holiday of the vendor’s own, and a half day', async () => {
    await startAt('2026-11-18 16:00');
    await calendar(({ holidays }) => ({
      holidays: [...holidays, { date: '2026-11-19', name: 'Company day' }],
      overrides: { '2026-11-20': [{ from: '10:00', to: '13:00' }] },
    }));
    expect((await promiseNow()).closures[0]).toEqual({ date: '2026-11-19', name: 'Company day' });
    // Two hours on Wednesday, none on Thursday, three on Friday, three on Monday.
    expect(await promised(await asked())).toBe(iso('2026-11-23 13:00'));
  });

  test.each([
    ['same-time-next-business-day', '2026-11-23 12:00'],
    ['end-of-next-business-day', '2026-11-23 18:00'],
  ] as const)('B1, L1 a business day may also mean %s', async (businessDay, expected) => {
    await startAt('2026-11-20 12:00');
    await configure(everybody.admin, (settings) => ({
      ...settings,
      goal: { ...settings.goal, businessDay },
    }));
    expect((await promiseNow()).answerBy).toBe(iso(expected));
  });

  test('B1 hours that never open and zones that do not exist are not saved', async () => {
    await startAt('2026-11-20 12:00');
    const { admin } = everybody;
    const { settings, version } = await settingsFor(admin);
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    for (const wrong of [{ week: never }, { zone: 'America/Nowhere' }]) {
      const changed = { ...settings, calendar: { ...settings.calendar, ...wrong } };
      const answer = await admin.call('settings-page', {}, 'saveSettings', { settings: changed, basedOn: version });
      expect(answer).toMatchObject({ ok: false });
    }
    expect((await settingsFor(admin)).version).toBe(version);
  });
});
