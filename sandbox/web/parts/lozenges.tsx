import Lozenge from '@atlaskit/lozenge';

type Appearance = 'default' | 'inprogress' | 'success' | 'removed' | 'moved' | 'new';

/** Jira's three status categories, under the names the platform and JSM give them. */
function appearanceOf(category: string | undefined): Appearance {
  const name = (category ?? '').toLowerCase();
  if (name === 'done') return 'success';
  if (name === 'indeterminate' || name === 'in progress') return 'inprogress';
  return 'default';
}

export function StatusLozenge({ name, category }: { readonly name: string; readonly category?: string }): JSX.Element {
  return <Lozenge appearance={appearanceOf(category)}>{name}</Lozenge>;
}

const slaLooks: Record<string, { label: string; appearance: Appearance }> = {
  running: { label: 'Running', appearance: 'inprogress' },
  paused: { label: 'Paused', appearance: 'default' },
  met: { label: 'Met', appearance: 'success' },
  breached: { label: 'Breached', appearance: 'removed' },
  cancelled: { label: 'Cancelled', appearance: 'default' },
};

/** The state of the promise on a request, from its `support-sla` property. */
export function SlaLozenge({ state }: { readonly state: string | undefined }): JSX.Element {
  if (state === undefined) return <span className="subtle nowrap">No SLA</span>;
  const look = slaLooks[state] ?? { label: state, appearance: 'default' as const };
  return <Lozenge appearance={look.appearance}>{look.label}</Lozenge>;
}
