import { Lozenge } from '@forge/react';
import type { SlaState } from '../../rules/sla-cycle';
import { useReader } from './reader';
import type { WordKey } from './words';

const looks = {
  running: { appearance: 'inprogress', key: 'cycle.running' },
  paused: { appearance: 'moved', key: 'cycle.paused' },
  met: { appearance: 'success', key: 'cycle.met' },
  breached: { appearance: 'removed', key: 'cycle.breached' },
  cancelled: { appearance: 'default', key: 'cycle.cancelled' },
} as const satisfies Record<SlaState, { appearance: string; key: WordKey }>;

/** The state of one cycle, in a word. */
export function CycleLozenge({ state }: { readonly state: SlaState }) {
  const { say } = useReader();
  return <Lozenge appearance={looks[state].appearance}>{say(looks[state].key)}</Lozenge>;
}
