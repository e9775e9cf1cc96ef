import { Heading, Inline, Stack, Strong, Text } from '@forge/react';
import type { IssueNewsView } from '../../contracts/issue-news';
import { useReader } from './reader';
import type { WordKey } from './words';

/** How many are behind the issue, for agents alone, and what of it everybody reads (clauses O3, O4). */
export function AffectedCustomers({ affected }: Pick<IssueNewsView, 'affected'>) {
  const { say } = useReader();
  const { requests, organizations, individuals, said } = affected;
  const kinds: readonly (readonly [WordKey, number])[] = [
    ['affected.requests', requests],
    ['affected.organizations', organizations],
    ['affected.individuals', individuals],
  ];
  const counted = kinds.filter(([label, count]) => label === 'affected.requests' || count > 0);
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('affected.title')}
      </Heading>
      <Inline space="space.200" shouldWrap>
        {counted.map(([label, count]) => (
          <Text key={label}>
            {say(label)} <Strong>{String(count)}</Strong>
          </Text>
        ))}
      </Inline>
      <Text color="color.text.subtle">
        {said === null ? say('affected.unsaid') : say('affected.said', { count: said })}
      </Text>
    </Stack>
  );
}
