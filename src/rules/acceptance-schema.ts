import * as v from 'valibot';
import { translation } from './translated-words';

const words = (min: number, max: number) => v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(max));
const daysOrOff = v.pipe(
  v.number('Use a number of days.'),
  v.integer('Use whole days.'),
  v.minValue(0, 'Use 0 or more days.'),
  v.maxValue(365, 'Use at most 365 days.'),
);

/** What customers are told while a solution waits for them (clause O1). */
export const solutionWords = ['reminder', 'closing'] as const;
export type SolutionWord = (typeof solutionWords)[number];

const translated = v.object({ reminder: translation, closing: translation });
const translations = v.object({ de: translated, fr: translated });
const none = { reminder: '', closing: '' };
export const noSolutionTranslations: v.InferOutput<typeof translations> = { de: none, fr: none };

/** What the admin decides about the end of a request (clause O1). */
export const acceptanceSchema = v.object({
  /** Status an accepted request goes to; empty: the first the workflow offers that counts as done. */
  status: words(0, 255),
  /** Status a resolved request goes to when its customer needs help again; empty: the team is asked to reopen it. */
  reopenStatus: v.optional(words(0, 255), ''),
  /** Business days without acceptance until the customer is reminded; 0: never, and nothing is closed either. */
  remindAfterDays: daysOrOff,
  /** Business days from the reminder until the request is closed; 0: never. */
  closeAfterDays: daysOrOff,
  reminder: words(1, 2000),
  closing: words(1, 2000),
  translations: v.optional(translations, noSolutionTranslations),
});

export type AcceptancePolicy = v.InferOutput<typeof acceptanceSchema>;
