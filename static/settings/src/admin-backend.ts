import { invoke, showFlag } from '@forge/bridge';
import type { AdminCalls } from '../../../src/contracts/admin';
import type { CreateScreenCalls } from '../../../src/contracts/create-screens';
import type { LicenceCalls } from '../../../src/contracts/licences';
import type { OpennessCalls } from '../../../src/contracts/openness';
import type { Problem, Result } from '../../../src/contracts/result';
import type { RetentionCalls } from '../../../src/contracts/retention';
import { texts } from './texts';

type Answer<Name extends keyof AdminCalls> = Promise<ReturnType<AdminCalls[Name]>>;

/** The app's own backend as this page sees it; what cannot be reached is an expected problem, never a throw. */
export interface AdminBackend {
  loadSettings(): Answer<'loadSettings'>;
  checkSettings(payload: Parameters<AdminCalls['checkSettings']>[0]): Answer<'checkSettings'>;
  saveSettings(payload: Parameters<AdminCalls['saveSettings']>[0]): Answer<'saveSettings'>;
  previewImpact(payload: Parameters<AdminCalls['previewImpact']>[0]): Answer<'previewImpact'>;
  impactProgress(): Answer<'impactProgress'>;
  readBenchRequest(payload: Parameters<AdminCalls['readBenchRequest']>[0]): Answer<'readBenchRequest'>;
  listSamples(): Answer<'listSamples'>;
  saveSample(payload: Parameters<AdminCalls['saveSample']>[0]): Answer<'saveSample'>;
  deleteSample(payload: Parameters<AdminCalls['deleteSample']>[0]): Answer<'deleteSample'>;
  deleteAllSamples(): Answer<'deleteAllSamples'>;
  listSuggestions(): Answer<'listSuggestions'>;
  dismissSuggestion(payload: Parameters<AdminCalls['dismissSuggestion']>[0]): Answer<'dismissSuggestion'>;
  /** Tells about success outside this page's frame, where the admin certainly sees it. */
  celebrate(title: string): void;
}

export const forgeBackend: AdminBackend = {
  loadSettings: () => call('loadSettings'),
  checkSettings: (payload) => call('checkSettings', payload),
  saveSettings: (payload) => call('saveSettings', payload),
  previewImpact: (payload) => call('previewImpact', payload),
  impactProgress: () => call('impactProgress'),
  readBenchRequest: (payload) => call('readBenchRequest', payload),
  listSamples: () => call('listSamples'),
  saveSample: (payload) => call('saveSample', payload),
  deleteSample: (payload) => call('deleteSample', payload),
  deleteAllSamples: () => call('deleteAllSamples'),
  listSuggestions: () => call('listSuggestions'),
  dismissSuggestion: (payload) => call('dismissSuggestion', payload),
  celebrate: (title) => {
    showFlag({ id: 'settings-saved', title, type: 'success', isAutoDismiss: true });
  },
};

/** A call of the app's backend. */
export async function call<T>(
  name: keyof (AdminCalls & CreateScreenCalls & LicenceCalls & OpennessCalls & RetentionCalls),
  payload?: object,
): Promise<Result<T>> {
  try {
    const answer: unknown = await invoke(name, payload as Record<string, unknown>);
    return isResult<T>(answer) ? answer : { ok: false, problem: unavailable };
  } catch {
    return { ok: false, problem: unavailable };
  }
}

const unavailable: Problem = { code: 'unavailable', message: texts.unavailable };

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
