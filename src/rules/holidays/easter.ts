import { DAY, type DayNumber } from '../calendar/local-date';

/** Easter Sunday of the Gregorian churches: the full moon by epact and century corrections, then the next Sunday. */
export function westernEaster(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leapDaysLeftOut = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const age = (19 * golden + leapDaysLeftOut - moonDrift + 15) % 30;
  const fullMoon = age - (age === 29 || (age === 28 && golden > 10) ? 1 : 0);
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - leapDaysLeftOut) % 7;
  return Date.UTC(year, 2, 28 + fullMoon - weekday) / DAY;
}

/** Easter Sunday of the Orthodox churches: reckoned in the Julian calendar, given as the Gregorian date. */
export function orthodoxEaster(year: number): DayNumber {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const weekday = (year + Math.floor(year / 4) + fullMoon) % 7;
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return Date.UTC(year, 2, 28 + fullMoon - weekday + julianLag) / DAY;
}
