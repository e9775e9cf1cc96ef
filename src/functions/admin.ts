import { makeResolver } from '@forge/resolver';
import {
  checkSettingsPayload,
  saveSettingsPayload,
  type AdminCalls,
  type ImpactPreview,
  type ImpactProgress,
  type SettingsCheck,
  type SettingsPage,
} from '../contracts/admin';
import type { CreateScreenCalls } from '../contracts/create-screens';
import type { LicenceCalls } from '../contracts/licences';
import type { OpennessCalls } from '../contracts/openness';
import type { Result } from '../contracts/result';
import type { RetentionCalls } from '../contracts/retention';
import { checkAgainstJira } from '../flows/check-against-jira';
import { loadSettings } from '../flows/load-settings';
import { previewImpact, readImpactProgress } from '../flows/preview-impact';
import { saveSettings, type SaveAnswer } from '../flows/save-settings';
import type { Ports } from '../ports';
import { benchCalls } from './admin-bench';
import { adminCaller } from './callers';
import { createScreenCalls } from './create-screen-calls';
import { guarded, noPayload } from './guard';
import { licenceCalls } from './licence-calls';
import { opennessCalls } from './openness-calls';
import { refused, solved } from './problems';
import { retentionCalls } from './retention-calls';
import { wirePorts } from './wiring';

/** The admin's side (manifest function `admin`). */
export function adminResolver(wire: () => Ports = wirePorts) {
  return makeResolver<AdminCalls & CreateScreenCalls & LicenceCalls & OpennessCalls & RetentionCalls>({
    ...createScreenCalls(wire),
    ...licenceCalls(wire),
    ...opennessCalls(wire),
    ...retentionCalls(wire),

    loadSettings: guarded(wire, {
      name: 'admin.loadSettings',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<SettingsPage>> => solved(await loadSettings(ports)),
    }),

    checkSettings: guarded(wire, {
      name: 'admin.checkSettings',
      authorise: adminCaller,
      payload: checkSettingsPayload,
      run: async ({ ports, payload }): Promise<Result<readonly SettingsCheck[]>> => {
        const { settings: saved } = await ports.settings.read();
        return solved(await checkAgainstJira(ports, payload.settings, saved));
      },
    }),

    previewImpact: guarded(wire, {
      name: 'admin.previewImpact',
      authorise: adminCaller,
      payload: checkSettingsPayload,
      run: async ({ ports, payload }): Promise<Result<ImpactPreview>> =>
        solved(await previewImpact(ports, payload.settings)),
    }),

    impactProgress: guarded(wire, {
      name: 'admin.impactProgress',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<ImpactProgress | null>> => solved(await readImpactProgress(ports)),
    }),

    ...benchCalls(wire),

    saveSettings: guarded(wire, {
      name: 'admin.saveSettings',
      authorise: adminCaller,
      payload: saveSettingsPayload,
      run: async ({ ports, caller, payload }) =>
        saveResult(await saveSettings(ports, { ...payload, accountId: caller.accountId })),
    }),
  });
}

export const handler = adminResolver();

function saveResult(answer: SaveAnswer): Result<{ version: number; checks: readonly SettingsCheck[] }> {
  switch (answer.kind) {
    case 'saved':
      return solved({ version: answer.version, checks: answer.checks });
    case 'conflict':
      return refused(
        'conflict',
        'Somebody else saved the settings since you opened this page. Reload it and make your changes again.',
      );
    case 'wrong': {
      const errors = answer.checks
        .filter(({ level }) => level === 'error')
        .map(({ path, message }) => [path, message] as const);
      return refused('refused', 'Nothing was saved: some settings cannot be used.', Object.fromEntries(errors));
    }
  }
}
