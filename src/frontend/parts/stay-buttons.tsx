import { Button, Inline, Text } from '@forge/react';
import { useReader } from './reader';

const longestLabel = 40;

/** What an agent may decide about one guess. */
export interface StayChoices {
  /** Values that stay in this issue, as asked so far. */
  readonly staying: readonly string[];
  /** Values suggested to the admins since the panel was opened. */
  readonly suggested: readonly string[];
  readonly onStay: (value: string) => void;
  readonly onAlways: (value: string) => void;
}

/** Lets a guess stay in this issue, or suggests to keep it always. */
export function StayButtons({ value, choices }: { readonly value: string; readonly choices: StayChoices }) {
  const { say } = useReader();
  const shown = { value: value.length > longestLabel ? `${value.slice(0, longestLabel)}…` : value };
  return (
    <Inline space="space.050" rowSpace="space.050" alignBlock="center" shouldWrap>
      {choices.staying.includes(value) ? (
        <Text size="small">{say('stay.will')}</Text>
      ) : (
        <Button spacing="compact" onClick={() => choices.onStay(value)}>
          {say('stay.here', shown)}
        </Button>
      )}
      {choices.suggested.includes(value) ? (
        <Text size="small">{say('stay.suggested')}</Text>
      ) : (
        <Button appearance="subtle" spacing="compact" onClick={() => choices.onAlways(value)}>
          {say('stay.always', shown)}
        </Button>
      )}
    </Inline>
  );
}
