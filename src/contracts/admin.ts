import * as v from 'valibot';
import { settingsSchema, type Settings } from '../rules/settings';
import type { Result } from './result';

/** A problem or a warning about one setting; `path` is dotted, such as `calendar.zone`. */
export interface SettingsCheck {
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}

export interface SettingsPage {
  readonly settings: Settings;
  /** 0 while nothing was ever saved and the defaults apply. */
  readonly version: number;
  readonly savedAt: string | null;
  readonly checks: readonly SettingsCheck[];
  readonly choices: {
    readonly projects: readonly ProjectChoice[];
    readonly requestTypes: readonly string[];
    readonly linkTypes: readonly string[];
  };
}

export interface ProjectChoice {
  readonly key: string;
  readonly name: string;
  readonly kind: 'service_desk' | 'software' | 'business';
  readonly issueTypes: readonly string[];
  /** Security levels the app itself may set; empty when it may set none. */
  readonly securityLevels: readonly string[];
}

export type AdminCalls = {
  loadSettings: () => Result<SettingsPage>;
  /** The authoritative check, Jira's side included; saves nothing. */
  checkSettings: (payload: { settings: Settings }) => Result<readonly SettingsCheck[]>;
  saveSettings: (payload: SaveSettings) => Result<{ version: number; checks: readonly SettingsCheck[] }>;
};

export const checkSettingsPayload = v.strictObject({ settings: settingsSchema });
export const saveSettingsPayload = v.strictObject({
  settings: settingsSchema,
  /** The version the admin saw; saving over somebody else's edit is refused. */
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type SaveSettings = v.InferOutput<typeof saveSettingsPayload>;
