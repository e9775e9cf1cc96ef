import { fieldValueOf, instantOfField } from '../../../sandbox/web/app/clock-moves.ts';
import { briefTime, fullTime, timeStyle } from '../../../sandbox/web/parts/time-text.ts';

const at = new Date('2026-12-28T20:00:00Z');
const brief = { isShort: true, isDue: false, thisYear: 2026 };
const plain = (text: string): string => text.replace(/\u202f/g, ' ');

describe('a time on the pages', () => {
  test('is in the zone of the account, with the halves of the day where the language has them', () => {
    expect(plain(briefTime(at, timeStyle('en-US', 'Europe/Berlin'), brief))).toBe('Dec 28, 9:00 PM');
    expect(plain(briefTime(at, timeStyle('de-DE', 'Europe/Berlin'), brief))).toBe('Dec 28, 21:00');
    expect(plain(briefTime(at, timeStyle('en-GB', 'America/New_York'), brief))).toBe('28 Dec, 15:00');
  });

  test('has its year unless it is the year of the sandbox’s clock', () => {
    const text = briefTime(at, timeStyle('en-US', 'UTC'), { ...brief, thisYear: 2027 });
    expect(plain(text)).toBe('Dec 28, 2026, 8:00 PM');
  });

  test('says which day ends when something is due at midnight, across the turn of the year too', () => {
    const due = { ...brief, isDue: true };
    const style = timeStyle('en-US', 'Europe/Berlin');
    expect(briefTime(new Date('2026-11-23T23:00:00Z'), style, due)).toBe('end of Nov 23');
    expect(briefTime(new Date('2026-12-31T23:00:00Z'), style, due)).toBe('end of Dec 31');
    expect(plain(briefTime(new Date('2026-11-23T23:00:00Z'), style, brief))).toBe('Nov 24, 12:00 AM');
  });

  test('leaves nothing to guess when it is written in full', () => {
    const text = plain(fullTime(at, timeStyle('en-US', 'America/New_York')));
    expect(text).toBe('Monday, December 28, 2026 at 3:00 PM EST');
  });
});

describe('the field that moves the clock', () => {
  test.each(['2026-12-28T20:00', '2026-03-29T03:30', '2026-10-25T12:00'])('means %s in the zone it shows', (value) => {
    const zone = 'Europe/Berlin';
    expect(fieldValueOf(instantOfField(value, zone), zone)).toBe(value);
  });
});
