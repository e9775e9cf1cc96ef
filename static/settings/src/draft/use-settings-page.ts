import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Settings } from '../../../../src/rules/settings';
import type { AdminBackend } from '../admin-backend';
import { texts } from '../texts';
import type { ApplyTo } from './impact';
import { isDirty, nextState, type EditingState, type PageState } from './page-state';
import { checkDraft, type DraftChecks } from './problems';

const nothingKnown: DraftChecks = { problems: [], firstError: null, savable: null };

/** So long the admin must pause before the backend is asked about a draft. */
const PAUSE_MS = 800;

export interface SettingsPageControl {
  readonly state: PageState;
  readonly checks: DraftChecks;
  load(): void;
  change(change: Partial<Settings>): void;
  discard(): void;
  /** Saves the draft; `onProblem` hears the path of the first field that is in the way, here or in the backend. */
  save(onProblem: (path: string) => void, applyTo?: ApplyTo): void;
  /** Takes over the newest stored version as the base and keeps the draft, after somebody else saved. */
  rebase(): void;
}

/** Loads, edits, checks and saves the settings. */
export function useSettingsPage(backend: AdminBackend): SettingsPageControl {
  const [state, dispatch] = useReducer(nextState, { kind: 'loading' });
  const editing = state.kind === 'editing' ? state : null;
  const checks = useDraftChecks(editing);

  const load = useCallback(() => {
    dispatch({ type: 'load' });
    void backend.loadSettings().then((result) => dispatch({ type: 'loaded', result }));
  }, [backend]);
  useEffect(load, [load]);
  useBackendChecks(backend, editing, checks, (about, found) => dispatch({ type: 'checked', about, checks: found }));
  useLeaveWarning(editing !== null && isDirty(editing));

  return {
    state,
    checks,
    load,
    change: (change) => dispatch({ type: 'changed', change }),
    discard: () => dispatch({ type: 'discarded' }),
    rebase: () => void backend.loadSettings().then((result) => dispatch({ type: 'rebased', result })),
    save: (onProblem, applyTo = 'new') => {
      if (checks.firstError) return onProblem(checks.firstError.path);
      if (!editing || !checks.savable || editing.saving === 'yes') return undefined;
      const sent = { draft: editing.draft, settings: checks.savable };
      dispatch({ type: 'save-started' });
      void backend.saveSettings({ settings: sent.settings, basedOn: editing.page.version, applyTo }).then((result) => {
        dispatch({ type: 'saved', sent, result, at: new Date().toISOString() });
        if (result.ok) return backend.celebrate(texts.saved(result.value.version));
        const [path] = Object.keys(result.problem.fields ?? {});
        return path === undefined ? undefined : onProblem(path);
      });
      return undefined;
    },
  };
}

function useDraftChecks(editing: EditingState | null): DraftChecks {
  const { draft, page, word } = editing ?? {};
  return useMemo(
    () => (draft && page && word ? checkDraft(draft, page.settings, word, new Date()) : nothingKnown),
    [draft, page, word],
  );
}

/** Jira's side of the check (do project, link type and level exist?) is asked once the typing pauses. */
function useBackendChecks(
  backend: AdminBackend,
  editing: EditingState | null,
  { savable }: DraftChecks,
  tell: (about: Settings, checks: EditingState['word']['checks']) => void,
): void {
  const latest = useRef(tell);
  latest.current = tell;
  const draft = editing && isDirty(editing) ? editing.draft : null;
  useEffect(() => {
    if (!draft || !savable) return undefined;
    let isOutdated = false;
    const timer = setTimeout(() => {
      void backend.checkSettings({ settings: savable }).then((result) => {
        if (result.ok && !isOutdated) latest.current(draft, result.value);
      });
    }, PAUSE_MS);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
    // `savable` is derived from the draft; asking again for a new object of equal content would never end.
  }, [backend, draft]);
}

function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
