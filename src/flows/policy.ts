import type { SettingsSnapshot } from '../ports/records';
import { compileCalendar } from '../rules/business-calendar';
import type { PolicyContext } from '../rules/sla';

/** What decides on the promise, at one instant. */
export function policyOf(snapshot: SettingsSnapshot, now: Date): PolicyContext {
  return {
    settings: snapshot.settings,
    settingsVersion: snapshot.version,
    calendar: compileCalendar(snapshot.settings.calendar),
    now,
  };
}
