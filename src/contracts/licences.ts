import * as v from 'valibot';
import { licenceSchema } from '../rules/licence';
import type { Result } from './result';

/** The register of licences as the settings page shows it (clause L2). Instants are ISO-8601 UTC. */
export interface RegisterView {
  /** `null` while nothing was ever imported. */
  readonly last: {
    readonly importedAt: string;
    readonly mode: 'replace' | 'merge';
    readonly imported: number;
  } | null;
  /** How many open promises were looked at again since. */
  readonly review: { readonly looked: number; readonly isDone: boolean } | null;
}

export type LicenceCalls = {
  licenceRegister: () => Result<RegisterView>;
  /** `received`: so many of the same content are here already, from an import that was interrupted. */
  beginLicenceImport: (payload: BeginImport) => Result<{ id: string; received: number }>;
  /** At most `mostPerPart`, in order; `from` is the place of the first one. */
  sendLicences: (payload: SendLicences) => Result<{ received: number }>;
  finishLicenceImport: (payload: { id: string }) => Result<null>;
};

export const mostPerPart = 100;
export const mostLicences = 50_000;

const importId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostLicences));

export const beginImportPayload = v.strictObject({
  mode: v.picklist(['replace', 'merge']),
  /** SHA-256 of all licences that are to come. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  total: v.pipe(whole, v.minValue(1)),
});
export type BeginImport = v.InferOutput<typeof beginImportPayload>;

export const sendLicencesPayload = v.strictObject({
  id: importId,
  from: whole,
  licences: v.pipe(v.array(licenceSchema), v.minLength(1), v.maxLength(mostPerPart)),
});
export type SendLicences = v.InferOutput<typeof sendLicencesPayload>;

export const finishImportPayload = v.strictObject({ id: importId });
