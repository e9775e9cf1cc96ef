import type { BusinessCalendar } from './business-calendar';
import type { Settings } from './settings';

/** Which promises an edit of the settings is for; answered ones always keep the version they were judged by. */
export type ApplyTo = 'new' | 'open' | 'open-and-breached';

/** One version of the settings with its calendar compiled. */
export interface Policy {
  readonly settings: Settings;
  readonly settingsVersion: number;
  readonly calendar: BusinessCalendar;
  /** From when on the version is in force, ISO-8601 UTC; `null` or absent: from the beginning. */
  readonly savedAt?: string | null;
  /** Which promises of before the version was meant for; absent: none. */
  readonly appliesTo?: ApplyTo;
  /** The newest version before it that was meant for open promises as well; 0 or absent: none. */
  readonly carriedBefore?: number;
}

/** What decides besides the history: the policy, its version, its calendar compiled, and the time it is. */
export interface PolicyContext extends Policy {
  readonly now: Date;
  /** Older versions that are needed, by number; one that is absent is judged by what its cycle holds. */
  readonly earlier?: ReadonlyMap<number, Policy>;
}

/** The version a cycle is judged by (design decision 4); `null` when it is not at hand. */
export function judgeOf(
  { settingsVersion }: { readonly settingsVersion: number },
  context: PolicyContext,
): Policy | null {
  if (settingsVersion === context.settingsVersion) return context;
  return context.earlier?.get(settingsVersion) ?? null;
}

/** What was saved after a version and meant for open promises as well, oldest first. */
export function carriedSince(settingsVersion: number, context: PolicyContext): readonly Policy[] {
  return [...(context.earlier?.values() ?? []), context]
    .filter((policy) => policy.settingsVersion > settingsVersion && (policy.appliesTo ?? 'new') !== 'new')
    .sort((one, other) => one.settingsVersion - other.settingsVersion);
}

/** The version that was in force at an instant: what is saved later changes nothing about what happened before. */
export function policyAt(at: string, context: PolicyContext): Policy {
  const former = [...(context.earlier?.values() ?? [])].sort(
    (one, other) => other.settingsVersion - one.settingsVersion,
  );
  return [context, ...former].find(({ savedAt }) => (savedAt ?? '') <= at) ?? context;
}
