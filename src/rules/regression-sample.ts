import * as v from 'valibot';
import { adfToText } from './adf-text';
import { anonymize } from './anonymize/anonymize';
import { fold } from './anonymize/fold';
import type { AnonymizedRequest } from './anonymize/verdict';
import { anonymizerPolicy } from './anonymizer-policy';
import type { Settings } from './settings';

/** So many samples can be kept, each of so many characters of JSON: far below what one stored value and one answer hold. */
export const MOST_SAMPLES = 50;
export const LONGEST_SAMPLE = 60_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const values = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))), v.maxLength(300));
const document = v.object({ type: v.literal('doc'), version: v.literal(1), content: v.array(v.any()) });

/** What the test bench looks at: a text with the people and places it may not tell. */
export const benchSourceSchema = v.strictObject({
  summary: text(1000),
  description: v.nullable(document),
  comments: v.pipe(v.array(document), v.maxLength(20)),
  identities: v.strictObject({
    people: v.pipe(
      v.array(v.strictObject({ displayName: text(300), emailAddress: v.optional(text(300)), accountId: text(128) })),
      v.maxLength(100),
    ),
    organizations: v.pipe(v.array(text(300)), v.maxLength(500)),
    hosts: v.pipe(v.array(text(255)), v.maxLength(50)),
    privateProjectKeys: v.pipe(v.array(text(100)), v.maxLength(50)),
  }),
  /** Product of the settings, whose words stay; `null` when none is known. */
  productId: v.nullable(text(40)),
});
export type BenchSource = v.InferOutput<typeof benchSourceSchema>;

/** A text the admin keeps to see that an edit of the policy spoils nothing (clause O4). */
export const regressionSampleSchema = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
    source: benchSourceSchema,
    expected: v.strictObject({
      decision: v.picklist(['public', 'review', 'private']),
      /** Values that must not be in the result, and values that must. */
      gone: values,
      stays: values,
    }),
  }),
  v.check((sample) => JSON.stringify(sample).length <= LONGEST_SAMPLE, 'The sample is too large; keep a part of it.'),
);
export type RegressionSample = v.InferOutput<typeof regressionSampleSchema>;

export interface SampleResult {
  readonly isPassed: boolean;
  /** What differs from what is expected; sentences. Empty when passed. */
  readonly differences: readonly string[];
}

/** The same code path as a request of the app takes, with the settings as they would be saved. */
export function tryOn({ productId, identities, ...source }: BenchSource, settings: Settings): AnonymizedRequest {
  return anonymize(source, identities, anonymizerPolicy(settings, { productId: productId ?? undefined }));
}

/** Does a sample still come out as expected? */
export function judgeSample({ source, expected }: RegressionSample, settings: Settings): SampleResult {
  const result = tryOn(source, settings);
  const shown = fold(`${result.summary}\n${adfToText(result.description)}`);
  const has = (value: string) => shown.includes(fold(value));
  const differences = [
    ...(result.decision === expected.decision ? [] : [`Decided ${result.decision} instead of ${expected.decision}.`]),
    ...expected.gone.filter(has).map((value) => `“${value}” is not taken out.`),
    ...expected.stays.filter((value) => !has(value)).map((value) => `“${value}” does not stay.`),
  ];
  return { isPassed: differences.length === 0, differences };
}
