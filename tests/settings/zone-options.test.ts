import { compileWallClock, isKnownZone } from '../../src/rules/calendar/wall-clock';
import { zoneOptions } from '../../static/settings/src/sections/zone-options';

describe('the zones an admin can choose', () => {
  test('are all known, each once, cities and every whole fixed offset', () => {
    const options = zoneOptions();
    expect(options.filter(({ value }) => !isKnownZone(value))).toEqual([]);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['America/New York', 'Asia/Tokyo', 'UTC−12 all year', 'UTC all year', 'UTC+14 all year']),
    );
  });

  test.each([
    ['UTC−5 all year', 12 - 5],
    ['UTC+2 all year', 12 + 2],
    ['UTC all year', 12],
  ])('%s says what its clock shows at noon UTC, in summer and in winter', (label, hour) => {
    const { value } = zoneOptions().find((option) => option.label === label)!;
    for (const month of [0, 6]) {
      const reading = compileWallClock(value).readingAt(Date.UTC(2026, month, 15, 12));
      expect(new Date(reading).getUTCHours()).toBe(hour);
    }
  });
});
