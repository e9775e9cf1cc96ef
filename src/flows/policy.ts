import type { SettingsVersion } from '../ports/records';
import { compileCalendar } from '../rules/business-calendar';
import type { PolicyContext } from '../rules/sla';
import type { Policy } from '../rules/sla-policy';

/** What decides on the promise, at one instant. */
export function policyOf(version: SettingsVersion, now: Date): PolicyContext {
  return { ...policyIn(version), now };
}

/** One version of the settings, ready to judge by. */
export function policyIn({ settings, version, savedAt, applyTo, carriedBefore }: SettingsVersion): Policy {
  const calendar = compileCalendar(settings.calendar);
  return { settings, settingsVersion: version, calendar, savedAt, appliesTo: applyTo, carriedBefore };
}
