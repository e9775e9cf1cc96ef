import { createContext, useContext, type ReactNode } from 'react';
import type { SettingsCheck, SettingsPage } from '../../../../src/contracts/admin';
import type { Settings } from '../../../../src/rules/settings';

/** What every field of the page works on. */
export interface Draft {
  readonly settings: Settings;
  readonly page: SettingsPage;
  readonly problems: readonly SettingsCheck[];
  change(change: Partial<Settings>): void;
}

const DraftContext = createContext<Draft | null>(null);

export function DraftProvider({ draft, children }: { draft: Draft; children: ReactNode }) {
  return <DraftContext.Provider value={draft}>{children}</DraftContext.Provider>;
}

/** The draft being edited. @throws Error outside a DraftProvider */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('useDraft needs a DraftProvider.');
  return draft;
}

/** The most serious problem of exactly one path, or of everything below it. */
export function useProblem(path: string, scope: 'exact' | 'below' = 'exact'): SettingsCheck | null {
  const { problems } = useDraft();
  return problems.find((each) => each.path === path || (scope === 'below' && each.path.startsWith(`${path}.`))) ?? null;
}
