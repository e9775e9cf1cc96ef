import * as v from 'valibot';
import type { BenchSource, RegressionSample } from '../rules/regression-sample';
import { settingsSchema, type Settings } from '../rules/settings';
import type { ChangeKind, Impact } from '../rules/plan-impact';
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

export interface ImpactPreview extends Impact {
  /** `false` when there are too many open requests to look at all of them while the admin waits. */
  readonly isComplete: boolean;
  readonly zone: string;
}

/** Progress of carrying a version of the settings over to open requests. Instants are ISO-8601 UTC. */
export interface ImpactProgress {
  readonly version: number;
  readonly applyTo: 'open' | 'open-and-breached';
  readonly startedAt: string;
  readonly isDone: boolean;
  /** Promises looked at so far. */
  readonly looked: number;
  /** What became of them: another due time, run again, outside the promise, on hold. */
  readonly changed: Readonly<Record<ChangeKind, number>>;
}

/** A request for the test bench; `gaps` say what could not be read. */
export interface BenchRequest {
  readonly source: BenchSource;
  readonly gaps: readonly string[];
}

/** A regression sample as it is kept. `savedAt` is ISO-8601 UTC. */
export type KeptSample = RegressionSample & { readonly id: string; readonly savedAt: string };

/** What an agent wants to be kept always, in requests about one product or (`null`) in all. */
export interface SuggestedKeep {
  readonly id: string;
  readonly value: string;
  readonly productId: string | null;
  readonly suggestedAt: string;
}

export type AdminCalls = {
  /** A request the admin can see, by key, for the test bench; nothing of it is stored. */
  readBenchRequest: (payload: { key: string }) => Result<BenchRequest>;
  listSamples: () => Result<readonly KeptSample[]>;
  saveSample: (payload: RegressionSample) => Result<KeptSample>;
  deleteSample: (payload: { id: string }) => Result<null>;
  deleteAllSamples: () => Result<null>;
  listSuggestions: () => Result<readonly SuggestedKeep[]>;
  dismissSuggestion: (payload: { id: string }) => Result<null>;
  loadSettings: () => Result<SettingsPage>;
  /** The authoritative check, Jira's side included; saves nothing. */
  checkSettings: (payload: { settings: Settings }) => Result<readonly SettingsCheck[]>;
  saveSettings: (payload: SaveSettings) => Result<{ version: number; checks: readonly SettingsCheck[] }>;
  /** What the settings would do to open requests; saves nothing. */
  previewImpact: (payload: { settings: Settings }) => Result<ImpactPreview>;
  /** How far the last edit that was to be carried over has got; `null` when there was none. */
  impactProgress: () => Result<ImpactProgress | null>;
};

export const readBenchRequestPayload = v.strictObject({
  key: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z][A-Z0-9_]+-\d{1,9}$/, 'Use a key such as SUP-7.')),
});
const storedId = v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,64}$/));
export const deleteSamplePayload = v.strictObject({ id: storedId });
export const dismissSuggestionPayload = v.strictObject({ id: storedId });
export const checkSettingsPayload = v.strictObject({ settings: settingsSchema });
export const saveSettingsPayload = v.strictObject({
  settings: settingsSchema,
  /** The version the admin saw; saving over somebody else's edit is refused. */
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Which requests the edit is for; promises that run already keep their version otherwise. */
  applyTo: v.optional(v.picklist(['new', 'open', 'open-and-breached']), 'new'),
});
export type SaveSettings = v.InferInput<typeof saveSettingsPayload>;
