import { Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { RequestOverview } from '../../contracts/agent';
import type { Hosting } from '../../rules/request';
import { EntitlementLine } from './entitlement-line';
import { hostingWords } from './product-fields';
import { useReader } from './reader';

/** Whether the promise holds, for which product, and on which terms (clauses L2, H2, T1). */
export function RequestFacts({ overview }: { readonly overview: RequestOverview }) {
  const { say } = useReader();
  const { details, terms } = overview;
  const hosting =
    details.hosting && details.hosting in hostingWords ? say(hostingWords[details.hosting as Hosting]) : null;
  const product = [details.product ?? say('product.unknown'), details.version, hosting].filter(Boolean).join(' · ');
  const isAccepted = terms.state === 'accepted';
  return (
    <Stack space="space.150">
      <Fact name={say('context.entitlement')}>
        <EntitlementLine entitlement={overview.entitlement} cycle={overview.cycles[0]} />
      </Fact>
      <Fact name={say('context.product')}>
        <Text>{product}</Text>
      </Fact>
      <Fact name={say('context.terms')}>
        <Lozenge appearance={isAccepted ? 'success' : 'moved'}>
          {isAccepted ? say('context.terms-accepted', { version: terms.version }) : say('context.terms-pending')}
        </Lozenge>
      </Fact>
    </Stack>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Stack space="space.025" alignInline="start">
      <Text size="small" color="color.text.subtle">
        {name}
      </Text>
      {children}
    </Stack>
  );
}
