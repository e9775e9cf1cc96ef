import * as v from 'valibot';

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));
const weekday = v.picklist(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);

/** Holidays that fall on another date every year. */
const holidayRule = v.variant('kind', [
  /** The nth weekday of a month; −1 is the last one. */
  v.object({ kind: v.literal('nth-weekday'), month, weekday, nth: v.picklist([1, 2, 3, 4, -1]) }),
  /** A weekday found from a fixed date, such as the Monday before 25 May. */
  v.object({
    kind: v.literal('weekday-near'),
    month,
    day: dayOfMonth,
    weekday,
    side: v.picklist(['before', 'on-or-before', 'on-or-after', 'after']),
  }),
  /** Days after (before, when negative) Easter Sunday of the western or of the Orthodox churches. */
  v.object({
    kind: v.literal('easter'),
    church: v.picklist(['western', 'orthodox']),
    offsetDays: v.pipe(v.number(), v.integer(), v.minValue(-120), v.maxValue(120)),
  }),
]);

const common = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  /** Absent means on; an entry that is off closes nothing. */
  enabled: v.optional(v.boolean()),
  /**
   * Which weekday is closed as well when the date falls on a Saturday or Sunday: the nearest one (Saturday → Friday,
   * Sunday → Monday), or the next one that no other holiday takes. Absent: none.
   */
  observed: v.optional(v.picklist(['nearest-weekday', 'next-free-weekday'])),
  /** The first year in which the holiday exists. */
  since: v.optional(year),
};

const date = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}|\*)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'Use a date such as 2026-12-25, or *-12-25 for every year.',
  ),
);

/** Clause B2: one closed date (`2026-12-25`), the same date every year (`*-12-25`), or a rule that finds the date. */
export const holidaySchema = v.union([v.object({ date, ...common }), v.object({ rule: holidayRule, ...common })]);

export type Holiday = v.InferOutput<typeof holidaySchema>;
export type HolidayRule = v.InferOutput<typeof holidayRule>;
export type Weekday = HolidayRule extends infer Rule ? (Rule extends { weekday: infer Name } ? Name : never) : never;
