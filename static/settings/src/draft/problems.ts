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
  /**
   * The first error that this page is sure of. What the backend said earlier forbids nothing here: somebody may have
   * put it right in Jira since, and the backend checks again when it saves.
   */
  readonly firstError: SettingsCheck | null;
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
  const theirs = word.checks.filter(({ path }) => isUntouched(path, draft, word.about));
  const all = [...own, ...theirs].sort((one, other) => rank(one) - rank(other));
  const problems = all.filter(
    ({ path, message }, index) => all.findIndex((each) => each.path === path && each.message === message) === index,
  );
  const firstError = problems.find((problem) => problem.level === 'error' && own.includes(problem)) ?? null;
  return { problems, firstError, savable: parsed.success ? parsed.output : null };
}

/** Neighbours count: an issue type is right or wrong for the project beside it. */
function isUntouched(path: string, draft: Settings, about: Settings): boolean {
  const around = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : path;
  return isSame(valueAt(draft, around), valueAt(about, around));
}

/** Clause T1: acceptances name a version, so a changed text under an old version would be accepted by nobody. */
export function checkTermsVersion({ terms }: Settings, saved: Settings): readonly SettingsCheck[] {
  const isStale = terms.text !== saved.terms.text && terms.version === saved.terms.version;
  return isStale ? [{ level: 'error', path: 'terms.version', message: texts.termsNeedVersion }] : [];
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
    starts_with: texts.secureAddress,
  };
  return known[issue.type] ?? (issue.message.startsWith('Invalid') ? texts.invalid : issue.message);
}
