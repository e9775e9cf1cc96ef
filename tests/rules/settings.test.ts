import { NO_PRESETS } from '../../src/rules/issue-fields';
import * as v from 'valibot';
import { checkSettings } from '../../src/rules/check-settings';
import { defaultSettings, parseSettings } from '../../src/rules/default-settings';
import { NO_TARGETS, settingsSchema, type Settings } from '../../src/rules/settings';
import { withCalendar } from './sample';

const NOW = new Date('2026-11-22T12:00:00.000Z');

describe('the defaults', () => {
  test('fit the schema and say what the terms say', () => {
    expect(v.parse(settingsSchema, defaultSettings)).toEqual(defaultSettings);
    expect(defaultSettings.goal).toMatchObject({ businessDay: 'business-minutes', minutes: 480 });
    expect(defaultSettings.calendar.week.fri).toEqual([{ from: '10:00', to: '18:00' }]);
    expect(defaultSettings.calendar.week.sun).toEqual([]);
  });

  test('have no error, and only the missing EULA address to warn about', () => {
    expect(checkSettings(defaultSettings, NOW).map(({ level, path }) => [level, path])).toEqual([
      ['warning', 'terms.eulaUrl'],
    ]);
  });
});

describe('stored settings', () => {
  test('nothing stored gives the defaults', () => {
    expect(parseSettings(undefined)).toEqual({ settings: defaultSettings, problems: [] });
  });

  test('a partial lies over the defaults', () => {
    const { settings, problems } = parseSettings({ goal: { minutes: 240 }, outcomes: { bug: { projectKey: 'PUB' } } });
    expect(problems).toEqual([]);
    expect(settings.goal).toEqual({ ...defaultSettings.goal, minutes: 240 });
    expect(settings.outcomes.bug).toEqual({ ...defaultSettings.outcomes.bug, projectKey: 'PUB' });
    expect(settings.calendar).toEqual(defaultSettings.calendar);
  });

  test('that know nothing of newer choices of the anonymizer keep what they say and get the defaults for the rest', () => {
    const { publicHosts, vendorNames, publicIssueKeyPrefixes, alwaysKeep } = defaultSettings.anonymizer;
    const older = { publicHosts, vendorNames, publicIssueKeyPrefixes, alwaysKeep, alwaysRemove: ['Heron'] };
    const product = { id: 'atlas', name: 'Atlas', versions: [], hint: '' };
    const { settings, problems } = parseSettings({ anonymizer: older, products: [product] });
    expect(problems).toEqual([]);
    expect(settings.anonymizer).toEqual({ ...defaultSettings.anonymizer, alwaysRemove: ['Heron'] });
    expect(settings.anonymizer).toMatchObject({
      reviewFrom: 10,
      privateFrom: 60,
      languages: ['en'],
      publishUnseen: false,
    });
    expect(settings.products).toEqual([{ ...product, alwaysKeep: [], issueFields: NO_PRESETS, targets: NO_TARGETS }]);
  });

  test('lists replace lists', () => {
    expect(parseSettings({ products: [] }).settings.products).toEqual([]);
  });

  test.each([
    ['goal', { goal: { minutes: 'many' } }],
    ['calendar', { calendar: { zone: 'EDT' } }],
    ['products', { products: { 0: 'x' } }],
  ] as const)('a broken section %s falls back alone and says so', (section, stored) => {
    const { settings, problems } = parseSettings({ ...stored, serviceProjectKeys: ['HELP'] });
    expect(settings).toEqual({ ...defaultSettings, serviceProjectKeys: ['HELP'] });
    expect(problems).toEqual([expect.stringContaining(`“${section}”`)]);
  });

  test.each(['text', 7, []])('unreadable: %j', (stored) => {
    expect(parseSettings(stored)).toEqual({ settings: defaultSettings, problems: [expect.any(String)] });
  });
});

describe('checks', () => {
  const outcomes = defaultSettings.outcomes;
  const product = defaultSettings.products[0]!;
  const change = (changes: Partial<Settings>): Settings => ({ ...defaultSettings, ...changes });

  test('more than can be stored as one value is refused, with what to shorten', () => {
    const days = Array.from({ length: 9000 }, (_, index) => new Date(index * 86_400_000).toISOString().slice(0, 10));
    const overrides = Object.fromEntries(days.map((date) => [date, [{ from: '10:00', to: '12:00' }]]));
    const issues = checkSettings(withCalendar({ overrides }));
    expect(issues.filter(({ path }) => path === '')).toEqual([
      {
        level: 'error',
        path: '',
        message: expect.stringMatching(/^The settings take \d+ KB, and 230 KB can be stored/),
      },
    ]);
  });
  const nobody = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const hours = (from: string, to: string) => ({ from, to });

  test.each<[string, 'error' | 'warning', string, Settings]>([
    ['an abbreviation instead of a zone', 'error', 'calendar.zone', withCalendar({ zone: 'EDT' })],
    ['an unknown zone', 'error', 'calendar.zone', withCalendar({ zone: 'America/Springfield' })],
    ['all days closed', 'error', 'calendar.week', withCalendar({ week: nobody })],
    [
      'opening at 24:00',
      'error',
      'calendar.week.mon.0.from',
      withCalendar({ week: { ...nobody, mon: [hours('24:00', '02:00')] } }),
    ],
    [
      'overlapping hours',
      'error',
      'calendar.week.mon.1.from',
      withCalendar({ week: { ...nobody, mon: [hours('09:00', '13:00'), hours('12:00', '17:00')] } }),
    ],
    [
      'opening and closing at once',
      'error',
      'calendar.week.mon.0.to',
      withCalendar({ week: { ...nobody, mon: [hours('09:00', '09:00')] } }),
    ],
    [
      'a holiday that does not exist',
      'error',
      'calendar.holidays.0.date',
      withCalendar({ holidays: [{ date: '2026-02-30', name: 'Nothing' }] }),
    ],
    [
      'a holiday listed twice',
      'warning',
      'calendar.holidays.1.date',
      withCalendar({
        holidays: [
          { date: '*-12-25', name: 'A' },
          { date: '*-12-25', name: 'B' },
        ],
      }),
    ],
    ['no holidays', 'warning', 'calendar.holidays', withCalendar({ holidays: [] })],
    [
      'holidays that run out',
      'warning',
      'calendar.holidays',
      withCalendar({ holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] }),
    ],
    [
      'holidays that have run out',
      'warning',
      'calendar.holidays',
      withCalendar({ holidays: [{ date: '2025-12-25', name: 'Christmas Day' }] }),
    ],
    [
      'a special day that does not exist',
      'error',
      'calendar.overrides.2027-02-29',
      withCalendar({ overrides: { '2027-02-29': [] } }),
    ],
    [
      'a special day past midnight',
      'error',
      'calendar.overrides.2027-03-01.0.to',
      withCalendar({ overrides: { '2027-03-01': [hours('22:00', '02:00')] } }),
    ],
    [
      'a special day on a holiday',
      'warning',
      'calendar.overrides.2026-12-25',
      withCalendar({ overrides: { '2026-12-25': [hours('10:00', '12:00')] } }),
    ],
    [
      'a goal that never ends',
      'error',
      'goal.minutes',
      withCalendar({ week: nobody, overrides: { '2026-12-01': [hours('10:00', '11:00')] } }),
    ],
    ['a goal above one day', 'warning', 'goal.minutes', change({ goal: { ...defaultSettings.goal, minutes: 960 } })],
    ['no service project', 'warning', 'serviceProjectKeys', change({ serviceProjectKeys: [] })],
    [
      'two equal alerts',
      'error',
      'alerts.percentages.1',
      change({ alerts: { ...defaultSettings.alerts, percentages: [50, 50] } }),
    ],
    [
      'no alert at all',
      'warning',
      'alerts.percentages',
      change({ alerts: { ...defaultSettings.alerts, percentages: [], onBreach: false } }),
    ],
    ['a product called other', 'error', 'products.0.id', change({ products: [{ ...product, id: 'other' }] })],
    [
      'two products with one id',
      'error',
      'products.1.id',
      change({ products: [product, { ...product, name: 'Another' }] }),
    ],
    [
      'two products with one name',
      'warning',
      'products.1.name',
      change({ products: [product, { ...product, id: 'another' }] }),
    ],
    [
      'Bugs in the service project',
      'error',
      'outcomes.bug.projectKey',
      change({ outcomes: { ...outcomes, bug: { ...outcomes.bug, projectKey: 'SUP' } } }),
    ],
    [
      'no private level',
      'warning',
      'outcomes.development.privateLevelName',
      change({ outcomes: { ...outcomes, development: { ...outcomes.development, privateLevelName: '' } } }),
    ],
    [
      'one label for two outcomes',
      'error',
      'outcomes.labels.changeRequest',
      change({ outcomes: { ...outcomes, labels: { ...outcomes.labels, changeRequest: outcomes.labels.bug } } }),
    ],
    [
      'a comment without the issue',
      'warning',
      'outcomes.publicComment',
      change({ outcomes: { ...outcomes, publicComment: 'Recorded.' } }),
    ],
    [
      'a private comment with the issue',
      'warning',
      'outcomes.privateComment',
      change({ outcomes: { ...outcomes, privateComment: 'See {issue}.' } }),
    ],
    [
      'nobody who still sees a hidden comment',
      'warning',
      'outcomes.leakAudience.name',
      change({ outcomes: { ...outcomes, leakAudience: { type: 'role', name: '' } } }),
    ],
    [
      'an address instead of a host',
      'error',
      'anonymizer.publicHosts.0',
      change({ anonymizer: { ...defaultSettings.anonymizer, publicHosts: ['https://docs.example.com/'] } }),
    ],
    [
      'kept and removed at once',
      'error',
      'anonymizer.alwaysKeep.0',
      change({ anonymizer: { ...defaultSettings.anonymizer, alwaysKeep: ['Acme'], alwaysRemove: ['ACME'] } }),
    ],
    [
      'kept for one product and removed at once',
      'error',
      'products.0.alwaysKeep.0',
      change({
        products: [{ ...product, alwaysKeep: ['acme'] }],
        anonymizer: { ...defaultSettings.anonymizer, alwaysRemove: ['ACME'] },
      }),
    ],
    [
      'a pattern no engine can carry out',
      'error',
      'anonymizer.patterns.0.pattern',
      change({ anonymizer: { ...defaultSettings.anonymizer, patterns: [{ name: 'x', pattern: '(?<=a)b' }] } }),
    ],
    [
      'two patterns of one name',
      'error',
      'anonymizer.patterns.1.name',
      change({
        anonymizer: {
          ...defaultSettings.anonymizer,
          patterns: [
            { name: 'x', pattern: 'A-[0-9]+' },
            { name: 'x', pattern: 'B-[0-9]+' },
          ],
        },
      }),
    ],
    [
      'a threshold for a look above the one for private',
      'error',
      'anonymizer.reviewFrom',
      change({ anonymizer: { ...defaultSettings.anonymizer, reviewFrom: 70 } }),
    ],
    [
      'a threshold the anonymizer is not tuned for',
      'warning',
      'anonymizer.privateFrom',
      change({ anonymizer: { ...defaultSettings.anonymizer, privateFrom: 80 } }),
    ],
    [
      'a very short term',
      'warning',
      'anonymizer.alwaysRemove.0',
      change({ anonymizer: { ...defaultSettings.anonymizer, alwaysRemove: ['ab'] } }),
    ],
  ])('%s is an issue of its field', (_case, level, path, settings) => {
    expect(checkSettings(settings, NOW)).toContainEqual({ level, path, message: expect.stringMatching(/^.{10,}\.$/) });
  });
});
