import type { SettingsCheck, SettingsPage } from '../../../../src/contracts/admin';
import type { Problem, Result } from '../../../../src/contracts/result';
import type { Settings } from '../../../../src/rules/settings';
import { isSame } from './paths';
import type { BackendWord } from './problems';

/** The page as a value; every change of it is an event below. */
export type PageState =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly problem: Problem } | EditingState;

export interface EditingState {
  readonly kind: 'editing';
  /** As stored, with what Jira offers to choose from. */
  readonly page: SettingsPage;
  readonly draft: Settings;
  readonly word: BackendWord;
  readonly saving: 'no' | 'yes' | 'just-saved';
  /** Why the last save did not happen; cleared by the next. */
  readonly refusal: Problem | null;
}

export type PageEvent =
  | { readonly type: 'load' }
  | { readonly type: 'loaded'; readonly result: Result<SettingsPage> }
  | { readonly type: 'changed'; readonly change: Partial<Settings> }
  | { readonly type: 'discarded' }
  | { readonly type: 'checked'; readonly about: Settings; readonly checks: readonly SettingsCheck[] }
  | { readonly type: 'save-started' }
  | { readonly type: 'saved'; readonly sent: SentDraft; readonly result: SaveResult; readonly at: string }
  | { readonly type: 'rebased'; readonly result: Result<SettingsPage> };

/** The draft as it was when Save was pressed, and the tidied settings that went out. */
export interface SentDraft {
  readonly draft: Settings;
  readonly settings: Settings;
}

export type SaveResult = Result<{ version: number; checks: readonly SettingsCheck[] }>;

/** What the page is after an event. */
export function nextState(state: PageState, event: PageEvent): PageState {
  if (event.type === 'load') return { kind: 'loading' };
  if (event.type === 'loaded') {
    return event.result.ok ? editing(event.result.value) : { kind: 'failed', problem: event.result.problem };
  }
  return state.kind === 'editing' ? nextEditing(state, event) : state;
}

/** Is there anything to save? */
export function isDirty({ draft, page }: EditingState): boolean {
  return !isSame(draft, page.settings);
}

function nextEditing(state: EditingState, event: Exclude<PageEvent, { type: 'load' | 'loaded' }>): EditingState {
  switch (event.type) {
    case 'changed':
      return { ...state, draft: { ...state.draft, ...event.change }, saving: state.saving === 'yes' ? 'yes' : 'no' };
    case 'discarded':
      return editing(state.page);
    case 'checked':
      return { ...state, word: { about: event.about, checks: event.checks } };
    case 'save-started':
      return { ...state, saving: 'yes', refusal: null };
    case 'saved':
      return event.result.ok
        ? savedState(state, event.sent, event.result.value, event.at)
        : refused(state, event.sent.draft, event.result.problem);
    case 'rebased':
      return event.result.ok
        ? { ...state, page: event.result.value, refusal: null }
        : { ...state, refusal: event.result.problem };
  }
}

function editing(page: SettingsPage): EditingState {
  const word = { about: page.settings, checks: page.checks };
  return { kind: 'editing', page, draft: page.settings, word, saving: 'no', refusal: null };
}

/** What was typed while the save was on its way stays a change to be saved. */
function savedState(
  state: EditingState,
  sent: SentDraft,
  { version, checks }: { version: number; checks: readonly SettingsCheck[] },
  savedAt: string,
): EditingState {
  const page = { ...state.page, settings: sent.settings, version, savedAt, checks };
  const draft = isSame(state.draft, sent.draft) ? sent.settings : state.draft;
  return { ...state, page, draft, word: { about: sent.settings, checks }, saving: 'just-saved', refusal: null };
}

function refused(state: EditingState, about: Settings, problem: Problem): EditingState {
  const checks = Object.entries(problem.fields ?? {}).map(([path, message]) => ({
    level: 'error' as const,
    path,
    message,
  }));
  const word = checks.length > 0 ? { about, checks } : state.word;
  return { ...state, word, saving: 'no', refusal: problem };
}
