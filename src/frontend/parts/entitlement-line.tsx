import { Lozenge, Stack, Text } from '@forge/react';
import type { Entitlement } from '../../rules/entitlement';
import type { SlaCycle } from '../../rules/sla-cycle';
import { entitlementReasons, isHeldForLicence } from './entitlement-words';
import { useReader } from './reader';
import type { WordKey } from './words';

const looks = {
  entitled: { appearance: 'success', key: 'entitlement.entitled' },
  'not-entitled': { appearance: 'default', key: 'entitlement.not-entitled' },
  unknown: { appearance: 'moved', key: 'entitlement.unknown' },
  held: { appearance: 'moved', key: 'entitlement.held' },
} as const satisfies Record<Entitlement['verdict'] | 'held', { appearance: string; key: WordKey }>;

interface EntitlementLineProps {
  readonly entitlement: Entitlement;
  /** The latest turn of the promise. */
  readonly cycle: SlaCycle | undefined;
}

/** What is known of the licence and the configuration, and why the promise therefore holds or not (clauses L2, L3). */
export function EntitlementLine({ entitlement, cycle }: EntitlementLineProps) {
  const reader = useReader();
  const { say } = reader;
  const { appearance, key } = looks[isHeldForLicence(entitlement, cycle) ? 'held' : entitlement.verdict];
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={appearance}>{say(key)}</Lozenge>
      {entitlementReasons(entitlement, reader).map((text) => (
        <Text key={text} size="small">
          {text}
        </Text>
      ))}
    </Stack>
  );
}
