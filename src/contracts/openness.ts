import * as v from 'valibot';
import type { KnownOpenness } from '../rules/openness';
import type { Result } from './result';

/** Who may browse one project, as the settings page shows it. */
export type ProjectOpenness = Omit<KnownOpenness, 'schemeId'>;

export type OpennessCalls = {
  /** Who may browse the projects, in the admin's own name; `again` asks Jira even when it was asked a moment ago. */
  readOpenness: (payload: { projectKeys: string[]; again: boolean }) => Result<readonly ProjectOpenness[]>;
};

export const readOpennessPayload = v.strictObject({
  projectKeys: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,20}$/))), v.minLength(1), v.maxLength(30)),
  again: v.boolean(),
});
