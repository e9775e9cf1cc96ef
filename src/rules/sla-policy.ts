import type { BusinessCalendar } from './business-calendar';
import type { Settings } from './settings';

/** One version of the settings with its calendar compiled. */
export interface Policy {
  readonly settings: Settings;
  readonly settingsVersion: number;
  readonly calendar: BusinessCalendar;
}

/** What decides besides the history: the policy, its version, its calendar compiled, and the time it is. */
export interface PolicyContext extends Policy {
  readonly now: Date;
  /** Older versions that open cycles began under, by number; one that is absent is judged by what its cycle holds. */
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
