import type { Holiday } from '../../src/rules/holidays/holiday-schema';
import { usFederalHolidays } from '../../src/rules/holidays/presets';
import { MOST_HOLIDAYS } from '../../src/rules/settings';
import { readCalendarFile, refuseSize, type CalendarFile } from '../../static/settings/src/ics/calendar-file';

const file = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const day = (date: string, name: string, ...more: string[]) => [
  `DTSTART;VALUE=DATE:${date}`,
  `SUMMARY:${name}`,
  ...more,
];

function read(text: string, listed: readonly Holiday[] = []): Extract<CalendarFile, { kind: 'read' }> {
  const calendar = readCalendarFile(text, { thisYear: 2026, listed });
  if (calendar.kind !== 'read') throw new Error(calendar.because);
  return calendar;
}
const dates = (text: string, listed?: readonly Holiday[]) => read(text, listed).found.map(({ date }) => date);
const reasons = (text: string, listed?: readonly Holiday[]) => read(text, listed).ignored.map(({ because }) => because);
const because = (text: string) => {
  const calendar = readCalendarFile(text, { thisYear: 2026, listed: [] });
  return calendar.kind === 'unreadable' ? calendar.because : calendar;
};

describe('all-day events', () => {
  test('become dates with names, in order', () => {
    const text = file(day('20261226', 'Boxing Day'), day('20261225', 'Christmas\\, the Day'));
    expect(read(text)).toEqual({
      kind: 'read',
      found: [
        { date: '2026-12-25', name: 'Christmas, the Day', isObservance: false },
        { date: '2026-12-26', name: 'Boxing Day', isObservance: false },
      ],
      ignored: [],
    });
  });

  test('keep their date whatever the zones of the file and of the machine', () => {
    const text = file(day('20260101', 'New Year', 'DTEND;VALUE=DATE:20260102')).replace(
      'VERSION:2.0',
      'VERSION:2.0\r\nX-WR-TIMEZONE:Pacific/Kiritimati',
    );
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Apia', 'America/New_York', 'UTC']) {
        process.env.TZ = zone;
        expect(dates(text)).toEqual(['2026-01-01']);
      }
    } finally {
      process.env.TZ = before;
    }
  });

  test('of several days close each of them, the end not included', () => {
    expect(dates(file(day('20261228', 'Shutdown', 'DTEND;VALUE=DATE:20261231')))).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
    ]);
    expect(dates(file(day('20261228', 'Shutdown', 'DURATION:P2D')))).toEqual(['2026-12-28', '2026-12-29']);
  });

  test('of Outlook, which writes them with midnights', () => {
    const outlook = [
      'DTSTART:20261225T000000',
      'DTEND:20261226T000000',
      'SUMMARY:Christmas',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ];
    expect(dates(file(outlook))).toEqual(['2026-12-25']);
    const elsewhere = outlook.map((line) => line.replace(/T000000$/, 'T230000Z'));
    expect(reasons(file(elsewhere))).toEqual(['not all day: it has a time']);
  });

  test('case 10: that the feed itself calls observances are told apart, so that nobody closes on them unawares', () => {
    const text = file(
      day('20270214', 'Valentine’s Day', 'DESCRIPTION:Observance\\nTo hide observances\\, go to the settings'),
      day('20270215', 'Presidents’ Day', 'DESCRIPTION:Public holiday'),
    );
    expect(read(text).found.map(({ isObservance }) => isObservance)).toEqual([true, false]);
  });

  test('without a name, or with a very long one, get a usable one', () => {
    const found = read(file(['DTSTART;VALUE=DATE:20261224'], day('20261225', 'x'.repeat(300)))).found;
    expect(found.map(({ name }) => name)).toEqual(['Holiday', 'x'.repeat(100)]);
  });
});

describe('recurring events', () => {
  test.each([
    ['FREQ=YEARLY', '20200501', ['2026-05-01', '2027-05-01', '2028-05-01', '2029-05-01']],
    ['FREQ=YEARLY;UNTIL=20271231', '20200501', ['2026-05-01', '2027-05-01']],
    ['FREQ=YEARLY;COUNT=2', '20260501', ['2026-05-01', '2027-05-01']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '20201126', ['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '20200525', ['2026-05-25', '2027-05-31', '2028-05-29', '2029-05-28']],
    [
      'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=MO',
      '20200518',
      ['2026-05-18', '2027-05-24', '2028-05-22', '2029-05-21'],
    ],
    ['FREQ=YEARLY', '20240229', ['2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '20240229', ['2028-02-29']],
  ])('%s from %s are expanded over this year and the next three', (rule, start, expected) => {
    expect(dates(file(day(start, 'Holiday', `RRULE:${rule}`)))).toEqual(expected);
  });

  test.each([
    [
      'dates in a list, the first one included',
      ['RDATE;VALUE=DATE:20270616,20280614'],
      ['2026-06-15', '2027-06-16', '2028-06-14'],
    ],
    [
      'dates beside a rule',
      ['RRULE:FREQ=YEARLY;COUNT=2', 'RDATE;VALUE=DATE:20260704'],
      ['2026-06-15', '2026-07-04', '2027-06-15'],
    ],
    [
      'dates that are left out again',
      ['RDATE;VALUE=DATE:20270616,20280614', 'EXDATE;VALUE=DATE:20270616'],
      ['2026-06-15', '2028-06-14'],
    ],
  ])('have %s', (_what, lines, expected) => {
    expect(dates(file(day('20260615', 'Founding day', ...lines)))).toEqual(expected);
  });

  test('leave out exceptions, moved and cancelled dates', () => {
    const series = ['UID:s', ...day('20260501', 'Spring', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270501')];
    const moved = ['UID:s', 'RECURRENCE-ID;VALUE=DATE:20280501', ...day('20280502', 'Spring, moved')];
    const cancelled = ['UID:s', 'RECURRENCE-ID;VALUE=DATE:20290501', 'STATUS:CANCELLED', ...day('20290501', 'Spring')];
    const text = file(series, moved, cancelled).replaceAll(/UID:\d\r\n/g, '');
    expect(dates(text)).toEqual(['2026-05-01', '2028-05-02']);
    expect(reasons(text)).toEqual(['cancelled']);
  });

  test.each([
    ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=SECONDLY'],
    ['FREQ=YEARLY;BYMONTHDAY=-31;BYDAY=MO'],
    ['FREQ=YEARLY;BYMONTH=8,12;BYMONTHDAY=29;BYDAY=6MO'],
    ['FREQ=WEEKLY;INTERVAL=100000;BYDAY=SA'],
    ['FREQ=YEARLY;BYWEEKNO=53'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=99'],
    ['FREQ=WEEKLY'],
    ['FREQ=DAILY'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ])('%s is ignored with a reason, and at once', (rule) => {
    const text = file(day('20260101', 'Odd', `RRULE:${rule}`));
    expect(read(text).found.length).toBeLessThanOrEqual(1);
    expect(reasons(file(day('16000101', 'Odd', `RRULE:${rule}`)))).toEqual([
      expect.stringMatching(/^repeats|^outside/),
    ]);
  });
});

describe('what is not taken over is listed with the reason', () => {
  test.each([
    ['a timed event', ['DTSTART:20261224T100000Z', 'SUMMARY:Meeting'], 'not all day: it has a time'],
    ['a cancelled one', [...day('20261224', 'Off'), 'STATUS:CANCELLED'], 'cancelled'],
    ['a past one', day('20251225', 'Christmas'), 'outside the years 2026–2029'],
    ['a far one', day('20301225', 'Christmas'), 'outside the years 2026–2029'],
    ['a date that does not exist', day('20260230', 'Never'), 'not a date that exists'],
    ['one without a date', ['SUMMARY:Nothing'], 'without a date'],
    ['a season', day('20260701', 'Summer', 'DTEND;VALUE=DATE:20260901'), 'longer than 31 days'],
  ])('%s', (_case, event, reason) => {
    expect(read(file(event))).toMatchObject({ found: [], ignored: [{ because: reason }] });
  });

  test('a date that a listed holiday closes, or that comes twice', () => {
    const text = file(day('20261126', 'Thanksgiving'), day('20261127', 'Bridge'), day('20261127', 'Black Friday'));
    expect(dates(text, usFederalHolidays)).toEqual(['2026-11-27']);
    expect(reasons(text, usFederalHolidays)).toEqual([
      'already closed by a listed holiday',
      'duplicate: the same day as Bridge',
    ]);
  });

  test('more than the list can hold', () => {
    const listed = Array.from({ length: MOST_HOLIDAYS - 1 }, (_, index) => ({
      date: `${1000 + index}-01-01`,
      name: 'Old',
    }));
    const text = file(day('20261224', 'One'), day('20261225', 'Two'));
    expect(dates(text, listed)).toEqual(['2026-12-24']);
    expect(reasons(text, listed)).toEqual(['more than the list can hold (400 entries)']);
  });
});

describe('what is no calendar', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'Dear team, here are the holidays.'],
    ['a web page', '<!doctype html>\n<title>Sign in</title>'],
    ['JSON', '{"BEGIN":"VCALENDAR"}'],
    ['bytes', '\u0000\u0001\uFFFDPNG'],
    ['half a calendar', file(day('20261225', 'Christmas')).slice(0, 60)],
    ['no events', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR'],
    ['broken lines', 'BEGIN:VCALENDAR\r\nthis is not a line\r\nEND:VCALENDAR'],
  ])('%s gets a sentence', (_case, text) => {
    expect(because(text)).toMatch(/^The calendar file .+\.$|^This is no calendar file\. .+\.$/);
  });

  test('a file of five megabytes is refused before it is read', () => {
    const large = file(day('20261225', 'x'.repeat(5_000_000)));
    expect(because(large)).toBe('This is 4.8 MB; a calendar of holidays has at most 1 MB. Export the holidays alone.');
    expect(refuseSize(1_048_576)).toBeNull();
  });

  test('a full megabyte of events is read', () => {
    const events = Array.from({ length: 5500 }, (_, index) =>
      day(
        `2027${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`,
        `Day ${index} ${'of the year '.repeat(8)}`,
      ),
    );
    const { found, ignored } = read(file(...events));
    expect(found.length).toBe(84);
    expect(ignored.length).toBe(5500 - 84);
  });

  test('a byte order mark and lower-case line ends do no harm', () => {
    expect(dates(`\uFEFF${file(day('20261225', 'Christmas')).replaceAll('\r\n', '\n')}\n\n`)).toEqual(['2026-12-25']);
  });
});
