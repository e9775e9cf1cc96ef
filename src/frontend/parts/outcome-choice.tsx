import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import type { OutcomeKind } from '../../rules/outcome';
import { kindWords, outcomeKinds } from './outcome-words';
import { useReader } from './reader';

interface OutcomeChoiceProps {
  readonly outcomes: RequestOverview['outcomes'];
  readonly isDisabled: boolean;
  readonly onChoose: (kind: OutcomeKind) => void;
}

/** The three things a request can turn into (clauses O2, O3, O5). */
export function OutcomeChoice({ outcomes, isDisabled, onChoose }: OutcomeChoiceProps) {
  const { say } = useReader();
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {say('choice.title')}
      </Heading>
      <Text>{say('choice.intro')}</Text>
      {outcomeKinds.map((kind) => (
        <Choice
          key={kind}
          {...{ kind, isDisabled }}
          deleted={deletedOf(kind, outcomes)}
          onChoose={() => onChoose(kind)}
        />
      ))}
    </Stack>
  );
}

function Choice(props: {
  readonly kind: OutcomeKind;
  /** Key of what was deleted, where nothing of the kind stands. */
  readonly deleted: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}) {
  const { kind, deleted, isDisabled, onChoose } = props;
  const { say } = useReader();
  const { name, purpose } = kindWords[kind];
  return (
    <Inline space="space.150" alignBlock="center" shouldWrap>
      <Button isDisabled={isDisabled} onClick={onChoose}>
        {deleted === null ? say(name) : say('choice.again', { kind: say(name) })}
      </Button>
      <Text color="color.text.subtle">
        {deleted === null ? say(purpose) : say('choice.again-purpose', { issue: deleted })}
      </Text>
    </Inline>
  );
}

function deletedOf(kind: OutcomeKind, outcomes: RequestOverview['outcomes']): string | null {
  const made = outcomes.filter((outcome) => outcome.kind === kind);
  return made.every(({ whereabouts }) => whereabouts.kind === 'deleted') ? (made.at(-1)?.issueKey ?? null) : null;
}
