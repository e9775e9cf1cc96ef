import { createContext, useContext } from 'react';

/** A flag as an app asks for it (`showFlag`); the page draws it in its own flag group. */
export interface ForgeFlag {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly appearance: 'info' | 'success' | 'warning' | 'error';
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[];
}

export interface ForgeFlags {
  show(flag: ForgeFlag): void;
  close(id: string): void;
}

const nowhere: ForgeFlags = { show: () => undefined, close: () => undefined };

const FlagsContext = createContext<ForgeFlags>(nowhere);

/** Pages wrap themselves in it once, with their flag group behind `value`. */
export const ForgeFlagsProvider = FlagsContext.Provider;

export function useForgeFlags(): ForgeFlags {
  return useContext(FlagsContext);
}
