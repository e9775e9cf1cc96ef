import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import { useSyncExternalStore } from 'react';
import { Icon } from '../parts/icon.tsx';

export interface FlagMessage {
  readonly kind: 'success' | 'error' | 'info';
  readonly title: string;
  readonly description?: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

type Shown = FlagMessage & { readonly id: number };

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Tells the person what just happened; failures stay until dismissed. */
export function showFlag(message: FlagMessage): void {
  change([{ ...message, id: nextId++ }, ...shown].slice(0, 5));
}

export function showFailure(title: string, error: unknown): void {
  showFlag({ kind: 'error', title, description: error instanceof Error ? error.message : String(error) });
}

function dismiss(id: number): void {
  change(shown.filter((flag) => flag.id !== id));
}

const icons = {
  success: <Icon name="check" label="Success" color="var(--ds-icon-success)" />,
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
    <FlagGroup onDismissed={(id) => dismiss(Number(id))}>
      {flags.map((flag) => {
        const Kind = flag.kind === 'error' ? Flag : AutoDismissFlag;
        const actions = flag.action ? [{ content: flag.action.label, onClick: flag.action.onClick }] : [];
        return (
          <Kind
            key={flag.id}
            id={flag.id}
            icon={icons[flag.kind]}
            title={flag.title}
            description={flag.description}
            actions={actions}
          />
        );
      })}
    </FlagGroup>
  );
}
