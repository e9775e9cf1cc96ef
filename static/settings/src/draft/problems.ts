import * as v from 'valibot';
import type { SettingsCheck } from '../../../../src/contracts/admin';
import { checkSettings } from '../../../../src/rules/check-settings';
import { settingsSchema, type Settings } from '../../../../src/rules/settings';
import { texts } from '../texts';
import { isSame, valueAt } from './paths';

/** Something the backend said about settings as they were then. */
export interface BackendWord {
  readonly about: Settings;
  readonly checks: readonly SettingsCheck[];
}

export interface DraftChecks {
  /** Errors first within a path; one entry per path and message. */
  readonly problems: readonly SettingsCheck[];
  /** The draft as it would be saved; `null` while it does not fit the schema. */
  readonly savable: Settings | null;
}

/**
 * Everything known about a draft at once: the schema, the shared rules (the same code that the backend runs), and
 * what the backend last said about values that have not been touched since.
 */
export function checkDraft(draft: Settings, saved: Settings, word: BackendWord, now: Date): DraftChecks {
  const parsed = v.safeParse(settingsSchema, draft);
  const own: readonly SettingsCheck[] = parsed.success
    ? [...checkSettings(parsed.output, now), ...checkTermsVersion(parsed.output, saved)]
    : parsed.issues.map((issue) => ({ level: 'error', path: v.getDotPath(issue) ?? '', message: sentence(issue) }));
  const theirs = word.checks.filter(({ path }) => isSame(valueAt(draft, path), valueAt(word.about, path)));
  const all = [...own, ...theirs].sort((one, other) => rank(one) - rank(other));
  const problems = all.filter(
    ({ path, message }, index) => all.findIndex((each) => each.path === path && each.message === message) === index,
  );
  return { problems, savable: parsed.success ? parsed.output : null };
}

/** Clause T1: acceptances name a version, so a changed text under an old version would be accepted by nobody. */
export function checkTermsVersion({ terms }: Settings, saved: Settings): readonly SettingsCheck[] {
  const isStale = terms.text !== saved.terms.text && terms.version === saved.terms.version;
  return isStale ? [{ level: 'warning', path: 'terms.version', message: texts.termsNeedVersion }] : [];
}

function rank({ level }: SettingsCheck): number {
  return level === 'error' ? 0 : 1;
}

/** Valibot's own messages speak of types; those written in the schema speak to people. */
function sentence(issue: v.BaseIssue<unknown>): string {
  const requirement = (issue as { requirement?: unknown }).requirement;
  const limit = typeof requirement === 'number' ? requirement : 0;
  const isList = Array.isArray(issue.input);
  const known: Record<string, string> = {
    min_length: texts.required,
    max_length: isList ? texts.tooMany(limit) : texts.tooLong(limit),
    min_value: texts.tooSmall(limit),
    max_value: texts.tooLarge(limit),
    integer: texts.wholeNumber,
    number: texts.wholeNumber,
    starts_with: 'Use an address that starts with https://.',
  };
  return known[issue.type] ?? (issue.message.startsWith('Invalid') ? texts.invalid : issue.message);
}
