import * as v from 'valibot';
import { issueFieldsSchema } from './issue-fields';
import { affectedCustomersSchema, defaultAffectedCustomers } from './affected-customers';
import { noTranslations, translationsSchema } from './customer-comments';
import { alertsSchema, minutes } from './alerts-schema';
import { acceptanceSchema } from './acceptance-schema';
import { holidaySchema } from './holidays/holiday-schema';
import { defaultIssueNews, issueNewsSchema } from './news-templates';
import { supportedSchema } from './supported';

/** The anonymizer's own thresholds, which it is tuned for. */
export const DEFAULT_THRESHOLDS = { review: 10, private: 60 } as const;

export const DEFAULT_KNOWN_ISSUE_COMMENT =
  'Thank you for your report. This is known as {issue}, where you can follow its progress; nothing there tells who you are. We consider your request answered. If you still need help, just write here.';

/** More entries than any list of public holidays needs, few enough to be one stored value. */
export const MOST_HOLIDAYS = 400;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const requiredText = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Use a time such as 10:00.'));
const openings = v.pipe(v.array(v.object({ from: clock, to: clock })), v.maxLength(6));
const projectKey = v.pipe(v.string(), v.trim(), v.regex(/^[A-Z][A-Z0-9_]+$/, 'Use a project key such as BUG.'));
const language = v.pipe(v.string(), v.trim(), v.regex(/^[a-z]{2}$/, 'Use two-letter codes such as en.'));
const label = v.pipe(v.string(), v.trim(), v.regex(/^\S{1,255}$/, 'A label has no spaces.'));

const businessDay = v.picklist(['business-minutes', 'end-of-next-business-day', 'same-time-next-business-day']);
const goalMinutes = v.pipe(minutes, v.minValue(1, 'Use 1 or more minutes.'));
const afterAnswer = v.picklist(['continue', 'new-cycle', 'nothing']);
const names = v.optional(v.pipe(v.array(requiredText(100)), v.maxLength(50)), []);

const keptValues = v.pipe(v.array(requiredText(200)), v.maxLength(500));
/** Residual risk as the anonymizer counts it: 0 nothing left, 100 certainly something. */
const risk = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const target = v.object({
  projectKey,
  issueTypeName: requiredText(60),
  /** Name of the issue security level a private issue gets; without it nothing private can be created. */
  privateLevelName: text(255),
});

/** Where outcomes of requests about a product go; `null`: where those of all products go. */
export const NO_TARGETS: { bug: null; changeRequest: null; development: null } = {
  ...{ bug: null, changeRequest: null, development: null },
};
const ownTarget = v.optional(v.nullable(target), null);
const productTargetsSchema = v.optional(
  v.object({ bug: ownTarget, changeRequest: ownTarget, development: ownTarget }),
  () => NO_TARGETS,
);

/**
 * Everything an admin decides. Stored as a partial in KVS, parsed on read, checked by `checkSettings`;
 * the defaults are the terms themselves (clauses B1, B2, L1, L3, H2).
 */
export const settingsSchema = v.object({
  serviceProjectKeys: v.pipe(v.array(projectKey), v.maxLength(20)),
  calendar: v.object({
    /** IANA zone; `Etc/GMT+4` is the literal "EDT, UTC−4 all year" (design decision 6). */
    zone: requiredText(64),
    week: v.object({
      mon: openings,
      tue: openings,
      wed: openings,
      thu: openings,
      fri: openings,
      sat: openings,
      sun: openings,
    }),
    holidays: v.pipe(v.array(holidaySchema), v.maxLength(MOST_HOLIDAYS)),
    /** Hours of one date that replace the weekly ones: half-days, extra days. */
    overrides: v.record(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), openings),
  }),
  goal: v.object({
    businessDay,
    minutes: goalMinutes,
    /** A question on an answered request opens a next-answer cycle (design decision 16). */
    nextAnswers: v.optional(v.boolean(), true),
    /** Business minutes that are left at least when a changed goal or calendar would make an answer overdue at once. */
    graceMinutes: v.optional(goalMinutes, 60),
  }),
  /** The first that matches a request applies; `goal` when none does. Inside `when`, an empty list matches all. */
  goals: v.pipe(
    v.array(
      v.object({
        name: requiredText(60),
        when: v.object({ priorities: names, products: names, requestTypes: names }),
        businessDay,
        minutes: goalMinutes,
      }),
    ),
    v.maxLength(30),
  ),
  /** Whether an unproven licence honours the promise or pauses the clock (clause L2, design decision 8). */
  unknownEntitlement: v.picklist(['honour', 'hold']),
  /** Labels with which an agent says what a check of the licence found. */
  entitlementLabels: v.object({ confirmed: label, refused: label }),
  /** What the customer's side does on an answered request: a clock of its own, the rest of the last one, or none. */
  reopen: v.object({
    /** Days since the answer that separate `within` from `later`. */
    withinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
    within: afterAnswer,
    later: afterAnswer,
    thanksOnly: afterAnswer,
  }),
  /** Phrases that only acknowledge a request; a comment of nothing else is no answer. Empty: every comment may be one. */
  acknowledgements: v.pipe(v.array(requiredText(300)), v.maxLength(50)),
  alerts: alertsSchema,
  excludedRequestTypes: v.pipe(v.array(requiredText(100)), v.maxLength(50)),
  automationAccountIds: v.pipe(v.array(requiredText(128)), v.maxLength(100)),
  products: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'Use lower-case letters, digits and hyphens.')),
        name: requiredText(80),
        versions: v.pipe(v.array(requiredText(40)), v.maxLength(100)),
        /** What to attach or tell, shown when the product is chosen (clause H2). */
        hint: text(500),
        /** Words that stay in requests about this product (clause O4). */
        alwaysKeep: v.optional(keptValues, []),
        issueFields: issueFieldsSchema,
        targets: productTargetsSchema,
      }),
    ),
    v.maxLength(100),
  ),
  supported: v.optional(supportedSchema, []),
  terms: v.object({
    version: v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9._-]{1,40}$/, 'Use a version such as 2026-11.')),
    text: requiredText(20000),
    eulaUrl: v.union([v.literal(''), v.pipe(v.string(), v.url('Use a web address.'), v.startsWith('https://'))]),
  }),
  outcomes: v.object({
    bug: target,
    changeRequest: target,
    development: target,
    linkTypeName: requiredText(100),
    labels: v.object({ bug: label, changeRequest: label, development: label }),
    /** Labels create nothing; the team reads what they would (design decision 10). */
    dryRun: v.optional(v.boolean(), false),
    /** Linking a Bug or Change request counts as the answer (clauses O3, O5; design decision 7). */
    consideredAnswered: v.boolean(),
    /** What the customer is told; `{issue}` becomes the linked issue's key and address. */
    publicComment: requiredText(2000),
    privateComment: requiredText(2000),
    /** Told when the request is linked to a public issue that was there before. */
    knownIssueComment: v.optional(requiredText(2000), DEFAULT_KNOWN_ISSUE_COMMENT),
    translations: v.optional(translationsSchema, noTranslations),
    /** Who still sees a comment of a public issue that gave a customer away (clause O4); no name: the issue is made private. */
    leakAudience: v.object({ type: v.picklist(['role', 'group']), name: text(255) }),
  }),
  acceptance: acceptanceSchema,
  issueNews: v.optional(issueNewsSchema, defaultIssueNews),
  affectedCustomers: v.optional(affectedCustomersSchema, defaultAffectedCustomers),
  /** Whether participants whose account is not active any more are taken off (clause P3); agents are told either way. */
  sharing: v.object({ removeInactive: v.boolean() }),
  anonymizer: v.object({
    vendorNames: v.pipe(v.array(requiredText(100)), v.maxLength(200)),
    publicHosts: v.pipe(v.array(requiredText(255)), v.maxLength(200)),
    publicIssueKeyPrefixes: v.pipe(v.array(projectKey), v.maxLength(100)),
    alwaysRemove: v.pipe(v.array(requiredText(200)), v.maxLength(500)),
    alwaysKeep: keptValues,
    /** Patterns of the admin's own whose matches are always removed. */
    patterns: v.optional(
      v.pipe(v.array(v.object({ name: requiredText(60), pattern: requiredText(500) })), v.maxLength(50)),
      [],
    ),
    /** From this risk on a person has to look, and from that on nothing is public. */
    reviewFrom: v.optional(risk, DEFAULT_THRESHOLDS.review),
    privateFrom: v.optional(risk, DEFAULT_THRESHOLDS.private),
    /** ISO 639-1 codes: requests in other languages are never decided public without a person. */
    languages: v.optional(v.pipe(v.array(language), v.minLength(1), v.maxLength(30)), ['en']),
    /** May what is decided public become public although nobody has looked? Otherwise it becomes private. */
    publishUnseen: v.optional(v.boolean(), false),
  }),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type OutcomeTarget = Settings['outcomes']['bug'];
/** A project role or a group of the site, by name. */
export type Audience = Settings['outcomes']['leakAudience'];
export type BusinessDay = Settings['goal']['businessDay'];
export type AfterAnswer = Settings['reopen']['within'];
export type Product = Settings['products'][number];
