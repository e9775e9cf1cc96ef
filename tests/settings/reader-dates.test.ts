import { datesFor, readerStyle } from '../../static/settings/src/reader/dates';

const at = '2026-11-23T20:05:00.000Z';
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('dates on the settings page', () => {
  test.each([
    ['en-US', 'America/New_York', ['Thu, Dec 24, 2026', 'Nov 23, 2026, 3:05 PM', 'Mon, Nov 23, 9:05 PM']],
    ['en-GB', 'Europe/London', ['Thu, 24 Dec 2026', '23 Nov 2026, 20:05', 'Mon 23 Nov, 21:05']],
    ['de-DE', 'Europe/Berlin', ['Do., 24. Dez. 2026', '23.11.2026, 21:05', 'Mo., 23. Nov., 21:05']],
    ['fr-FR', 'Asia/Tokyo', ['jeu. 24 déc. 2026', '24 nov. 2026, 05:05', 'lun. 23 nov., 21:05']],
  ])('are written the way a reader in %s and %s does', (locale, zone, [date, instant, there]) => {
    const dates = datesFor({ locale, zone });
    expect(plain(dates.longDate('2026-12-24'))).toBe(date);
    expect(plain(dates.shortInstant(at))).toBe(instant);
    expect(plain(dates.inZone(new Date(at), 'Europe/Berlin'))).toBe(there);
  });

  test('what is no date stays what it is', () => {
    expect(datesFor({ locale: 'en-US', zone: 'UTC' }).longDate('2026-02-30')).toBe('2026-02-30');
  });

  test('the host’s word for language and zone is taken in any spelling', () => {
    expect(readerStyle({ locale: 'de_DE', timezone: 'Europe/Berlin' })).toEqual({
      locale: 'de-DE',
      zone: 'Europe/Berlin',
    });
  });

  test.each([[{}], [{ locale: 'not a locale', timezone: 'UTC' }], [{ locale: 'en-US', timezone: 'Mars/Olympus' }]])(
    'what nobody knows is the browser’s own: %j',
    (told) => {
      const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      expect(readerStyle(told)).toEqual({ locale, zone: timeZone });
    },
  );
});
