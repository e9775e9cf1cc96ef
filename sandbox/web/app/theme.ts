import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'auto';

const storageKey = 'sandbox-theme';
const listeners = new Set<() => void>();
let chosen = stored();

function stored(): ThemeChoice {
  const value = window.localStorage.getItem(storageKey);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** Loads the design tokens of the chosen theme into the page; `auto` follows the system. */
export async function applyTheme(choice: ThemeChoice = chosen): Promise<void> {
  chosen = choice;
  if (choice === 'auto') window.localStorage.removeItem(storageKey);
  else window.localStorage.setItem(storageKey, choice);
  await setGlobalTheme({
    colorMode: choice,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  for (const listener of listeners) listener();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
