import * as v from 'valibot';
import type { ScreenField } from '../rules/screen-fields';
import type { Result } from './result';

/** What may be preset for one type of issue in one project; `fields` is `null` where the app can create none. */
export interface PresettableScreen {
  readonly projectKey: string;
  readonly issueTypeName: string;
  readonly fields: readonly ScreenField[] | null;
}

export type CreateScreenCalls = {
  /** For the targets an admin is editing, saved or not. */
  readCreateScreens: (payload: { targets: Place[] }) => Result<readonly PresettableScreen[]>;
};

const place = v.strictObject({
  projectKey: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,20}$/)),
  issueTypeName: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
});
type Place = v.InferOutput<typeof place>;
export const readCreateScreensPayload = v.strictObject({
  targets: v.pipe(v.array(place), v.minLength(1), v.maxLength(30)),
});
