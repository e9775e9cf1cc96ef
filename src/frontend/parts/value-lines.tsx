import { ErrorMessage, HelperMessage, Label, Stack, TextArea } from '@forge/react';
import { isReadable } from './plan-adjustments';
import { useReader } from './reader';
import type { WordKey } from './words';

interface ValueLinesProps {
  readonly id: string;
  readonly label: WordKey;
  readonly help: WordKey;
  readonly lines: string;
  readonly onChange: (lines: string) => void;
}

/** Values as the contract takes them, one a line. */
export function ValueLines({ id, label, help, lines, onChange }: ValueLinesProps) {
  const { say } = useReader();
  const isOk = isReadable(lines);
  return (
    <Stack>
      <Label labelFor={id}>{say(label)}</Label>
      <TextArea
        id={id}
        minimumRows={2}
        value={lines}
        isInvalid={!isOk}
        onChange={(event) => onChange(event.target.value)}
      />
      {isOk ? <HelperMessage>{say(help)}</HelperMessage> : <ErrorMessage>{say('adjust.redact-wrong')}</ErrorMessage>}
    </Stack>
  );
}
