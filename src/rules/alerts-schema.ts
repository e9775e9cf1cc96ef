import * as v from 'valibot';

/** Business minutes, at most a month of them. */
export const minutes = v.pipe(
  v.number('Use a number of minutes.'),
  v.integer('Use whole minutes.'),
  v.maxValue(60 * 24 * 30, 'Use at most 43,200 minutes.'),
);
/** Business minutes; 0 switches off what they are for. */
const minutesOrOff = v.pipe(minutes, v.minValue(0, 'Use 0 or more minutes.'));
const accountOrNone = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(128)), '');

/** When the team is told that an answer is due (clause L1), and who. */
export const alertsSchema = v.object({
  /** Shares of the goal's business time, in percent. */
  percentages: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))), v.maxLength(5)),
  onBreach: v.boolean(),
  /** Business minutes before the last closing at or before `dueAt`. */
  lastChanceMinutes: v.optional(minutesOrOff, 0),
  /** Business minutes between two reminders of a breach nobody has taken up. */
  repeatMinutes: v.optional(minutesOrOff, 0),
  /** Business minutes after which a breach nobody has taken up goes to `escalationAccountId`. */
  escalateMinutes: v.optional(minutesOrOff, 0),
  escalationAccountId: accountOrNone,
  /** Mentioned when nobody is assigned. */
  onCallAccountId: accountOrNone,
  /** A list of what is at risk, once per business day after opening. */
  digest: v.optional(v.boolean(), false),
});
