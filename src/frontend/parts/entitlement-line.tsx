import { Lozenge, Stack, Text } from '@forge/react';
import type { Entitlement } from '../../rules/entitlement';
import { useReader } from './reader';
import type { WordKey } from './words';

const looks = {
  entitled: { appearance: 'success', key: 'entitlement.entitled' },
  'not-entitled': { appearance: 'default', key: 'entitlement.not-entitled' },
  unknown: { appearance: 'moved', key: 'entitlement.unknown' },
} as const satisfies Record<Entitlement['verdict'], { appearance: string; key: WordKey }>;

/** Whether the promise holds for this request, with the reasons the rules gave (clauses L2, L3). */
export function EntitlementLine({ entitlement }: { readonly entitlement: Entitlement }) {
  const { say } = useReader();
  const { appearance, key } = looks[entitlement.verdict];
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={appearance}>{say(key)}</Lozenge>
      {entitlement.reasons.map(({ rule, text }) => (
        <Text key={rule + text} size="small">
          {text}
        </Text>
      ))}
    </Stack>
  );
}
