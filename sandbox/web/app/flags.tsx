import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import { useSyncExternalStore } from 'react';
import type { ForgeFlags } from '../bridge/forge-flags.tsx';
import { Icon } from '../parts/icon.tsx';

export interface FlagMessage {
  readonly kind: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void }[];
}

type Shown = FlagMessage & { readonly id: string; readonly isAutoDismiss: boolean };

const mostShown = 3;
/** A flag lies over the page; with the pointer or the focus on it, it stays. */
const secondsShown = 4;
let shown: readonly Shown[] = [];
let lastNumber = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function add(flag: Shown): void {
  change([flag, ...shown.filter(({ id }) => id !== flag.id)].slice(0, mostShown));
}

/** Tells the person what just happened; failures stay until dismissed. */
export function showFlag(message: FlagMessage): void {
  lastNumber += 1;
  add({ ...message, id: `page-${lastNumber}`, isAutoDismiss: message.kind !== 'error' });
}

export function showFailure(title: string, error: unknown): void {
  showFlag({ kind: 'error', title, description: error instanceof Error ? error.message : String(error) });
}

function dismiss(id: string): void {
  change(shown.filter((flag) => flag.id !== id));
}

/** The flags of an app's frames stand in the same group as the page's own. */
export const frameFlags: ForgeFlags = {
  show: ({ appearance, actions, ...flag }) =>
    add({ ...flag, kind: appearance, actions: actions.map(({ text, onClick }) => ({ label: text, onClick })) }),
  close: dismiss,
};

const icons = {
  success: <Icon name="check" label="Success" color="var(--ds-icon-success)" />,
  warning: <Icon name="error" label="Warning" color="var(--ds-icon-warning)" />,
  error: <Icon name="error" label="Error" color="var(--ds-icon-danger)" />,
  info: <Icon name="info" label="Information" color="var(--ds-icon-information)" />,
};

export function Flags(): JSX.Element {
  const flags = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <FlagGroup id="flags" onDismissed={(id) => dismiss(String(id))}>
      {flags.map((flag) => {
        const actions = (flag.actions ?? []).map(({ label, onClick }) => ({ content: label, onClick }));
        const parts = {
          id: flag.id,
          icon: icons[flag.kind],
          title: flag.title,
          description: flag.description,
          actions,
        };
        return flag.isAutoDismiss ? (
          <AutoDismissFlag key={flag.id} {...parts} autoDismissSeconds={secondsShown} />
        ) : (
          <Flag key={flag.id} {...parts} />
        );
      })}
    </FlagGroup>
  );
}
