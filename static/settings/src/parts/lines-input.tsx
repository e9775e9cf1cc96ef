import TextArea from '@atlaskit/textarea';
import { useState, type ReactNode } from 'react';
import { isSame } from '../draft/paths';
import { Field } from './field';

interface LinesInputProps {
  readonly path: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly hint?: ReactNode;
  readonly rows?: number;
}

/** A list of texts, one a line: quick to read, and to paste into. */
export function LinesInput({ path, label, value, onChange, hint, rows = 3 }: LinesInputProps) {
  const [typed, setTyped] = useState(value.join('\n'));
  const shown = isSame(linesOf(typed), value) ? typed : value.join('\n');
  return (
    <Field path={path} label={label} hint={hint} problemsOf="below">
      {(control) => (
        <TextArea
          {...control}
          value={shown}
          minimumRows={Math.min(12, Math.max(rows, value.length))}
          maxHeight="40vh"
          resize="vertical"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(linesOf(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
