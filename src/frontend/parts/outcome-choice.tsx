import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { OutcomeKind } from '../../rules/outcome';
import { kindWords, outcomeKinds } from './outcome-words';
import { useReader } from './reader';

interface OutcomeChoiceProps {
  readonly isDisabled: boolean;
  readonly onChoose: (kind: OutcomeKind) => void;
}

/** The three things a request can turn into (clauses O2, O3, O5). */
export function OutcomeChoice({ isDisabled, onChoose }: OutcomeChoiceProps) {
  const { say } = useReader();
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {say('choice.title')}
      </Heading>
      <Text>{say('choice.intro')}</Text>
      {outcomeKinds.map((kind) => (
        <Inline key={kind} space="space.150" alignBlock="center" shouldWrap>
          <Button isDisabled={isDisabled} onClick={() => onChoose(kind)}>
            {say(kindWords[kind].name)}
          </Button>
          <Text color="color.text.subtle">{say(kindWords[kind].purpose)}</Text>
        </Inline>
      ))}
    </Stack>
  );
}
