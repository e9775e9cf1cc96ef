import type { Holiday, HolidayRule } from './holiday-schema';

export type PresetId = 'us' | 'ca' | 'gb' | 'fr' | 'de' | 'ro';

/** The public holidays of one country as rules, so that the list never runs out. */
export interface HolidayPreset {
  readonly id: PresetId;
  readonly country: string;
  /** Which law or which part of the country. */
  readonly note: string;
  readonly holidays: readonly Holiday[];
}

const everyYear = (monthAndDay: string, name: string): Holiday => ({ date: `*-${monthAndDay}`, name });
const byRule = (rule: HolidayRule, name: string): Holiday => ({ rule, name });
const easter = (offsetDays: number, name: string): Holiday =>
  byRule({ kind: 'easter', church: 'western', offsetDays }, name);
const orthodoxEaster = (offsetDays: number, name: string): Holiday =>
  byRule({ kind: 'easter', church: 'orthodox', offsetDays }, name);
const monday = (nth: 1 | 2 | 3 | -1, month: number, name: string): Holiday =>
  byRule({ kind: 'nth-weekday', nth, weekday: 'mon', month }, name);
const nearest = (holiday: Holiday): Holiday => ({ ...holiday, observed: 'nearest-weekday' });
const nextFree = (holiday: Holiday): Holiday => ({ ...holiday, observed: 'next-free-weekday' });
const since = (year: number, holiday: Holiday): Holiday => ({ ...holiday, since: year });

const unitedStates: HolidayPreset = {
  id: 'us',
  country: 'United States',
  note: 'Federal holidays. One on a Saturday is observed on Friday, one on a Sunday on Monday.',
  holidays: [
    nearest(everyYear('01-01', 'New Year’s Day')),
    monday(3, 1, 'Martin Luther King Jr. Day'),
    monday(3, 2, 'Presidents’ Day'),
    monday(-1, 5, 'Memorial Day'),
    since(2021, nearest(everyYear('06-19', 'Juneteenth'))),
    nearest(everyYear('07-04', 'Independence Day')),
    monday(1, 9, 'Labor Day'),
    monday(2, 10, 'Columbus Day'),
    nearest(everyYear('11-11', 'Veterans Day')),
    byRule({ kind: 'nth-weekday', nth: 4, weekday: 'thu', month: 11 }, 'Thanksgiving Day'),
    nearest(everyYear('12-25', 'Christmas Day')),
  ],
};

const canada: HolidayPreset = {
  id: 'ca',
  country: 'Canada',
  note: 'General holidays of the Canada Labour Code; on a weekend, the next free weekday. Provinces have others too.',
  holidays: [
    nextFree(everyYear('01-01', 'New Year’s Day')),
    easter(-2, 'Good Friday'),
    byRule({ kind: 'weekday-near', weekday: 'mon', side: 'before', month: 5, day: 25 }, 'Victoria Day'),
    nextFree(everyYear('07-01', 'Canada Day')),
    monday(1, 9, 'Labour Day'),
    since(2021, nextFree(everyYear('09-30', 'National Day for Truth and Reconciliation'))),
    monday(2, 10, 'Thanksgiving'),
    nextFree(everyYear('11-11', 'Remembrance Day')),
    nextFree(everyYear('12-25', 'Christmas Day')),
    nextFree(everyYear('12-26', 'Boxing Day')),
  ],
};

const unitedKingdom: HolidayPreset = {
  id: 'gb',
  country: 'United Kingdom',
  note: 'Bank holidays of England and Wales; on a weekend, the next weekday that is not one already.',
  holidays: [
    nextFree(everyYear('01-01', 'New Year’s Day')),
    easter(-2, 'Good Friday'),
    easter(1, 'Easter Monday'),
    monday(1, 5, 'Early May bank holiday'),
    monday(-1, 5, 'Spring bank holiday'),
    monday(-1, 8, 'Summer bank holiday'),
    nextFree(everyYear('12-25', 'Christmas Day')),
    nextFree(everyYear('12-26', 'Boxing Day')),
  ],
};

const france: HolidayPreset = {
  id: 'fr',
  country: 'France',
  note: 'Jours fériés nationwide; one on a weekend is not moved. Alsace and Moselle have two more.',
  holidays: [
    everyYear('01-01', 'Jour de l’An'),
    easter(1, 'Lundi de Pâques'),
    everyYear('05-01', 'Fête du Travail'),
    everyYear('05-08', 'Victoire 1945'),
    easter(39, 'Ascension'),
    easter(50, 'Lundi de Pentecôte'),
    everyYear('07-14', 'Fête nationale'),
    everyYear('08-15', 'Assomption'),
    everyYear('11-01', 'Toussaint'),
    everyYear('11-11', 'Armistice 1918'),
    everyYear('12-25', 'Noël'),
  ],
};

const germany: HolidayPreset = {
  id: 'de',
  country: 'Germany',
  note: 'Gesetzliche Feiertage of all sixteen states; one on a weekend is not moved. Each state has more.',
  holidays: [
    everyYear('01-01', 'Neujahr'),
    easter(-2, 'Karfreitag'),
    easter(1, 'Ostermontag'),
    everyYear('05-01', 'Tag der Arbeit'),
    easter(39, 'Christi Himmelfahrt'),
    easter(50, 'Pfingstmontag'),
    everyYear('10-03', 'Tag der Deutschen Einheit'),
    everyYear('12-25', '1. Weihnachtstag'),
    everyYear('12-26', '2. Weihnachtstag'),
  ],
};

const romania: HolidayPreset = {
  id: 'ro',
  country: 'Romania',
  note: 'Sărbători legale by the Labour Code, with Orthodox Easter; one on a weekend is not moved.',
  holidays: [
    everyYear('01-01', 'Anul Nou'),
    everyYear('01-02', 'A doua zi de Anul Nou'),
    since(2024, everyYear('01-06', 'Boboteaza')),
    since(2024, everyYear('01-07', 'Sfântul Ioan Botezătorul')),
    everyYear('01-24', 'Ziua Unirii Principatelor Române'),
    orthodoxEaster(-2, 'Vinerea Mare'),
    orthodoxEaster(0, 'Paștele'),
    orthodoxEaster(1, 'A doua zi de Paște'),
    everyYear('05-01', 'Ziua Muncii'),
    everyYear('06-01', 'Ziua Copilului'),
    orthodoxEaster(49, 'Rusaliile'),
    orthodoxEaster(50, 'A doua zi de Rusalii'),
    everyYear('08-15', 'Adormirea Maicii Domnului'),
    everyYear('11-30', 'Sfântul Andrei'),
    everyYear('12-01', 'Ziua Națională a României'),
    everyYear('12-25', 'Crăciunul'),
    everyYear('12-26', 'A doua zi de Crăciun'),
  ],
};

export const holidayPresets: readonly HolidayPreset[] = [unitedStates, canada, unitedKingdom, france, germany, romania];

/** The rules of 5 U.S.C. 6103: the public holidays of the vendor's Eastern Time until an admin decides otherwise. */
export const usFederalHolidays: readonly Holiday[] = unitedStates.holidays;
