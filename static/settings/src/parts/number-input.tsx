import Textfield from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { Field } from './field';

interface NumberInputProps {
  readonly path: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly hint?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly unit?: string;
}

/** One setting that is a whole number; what is not one becomes 0, which no number setting accepts. */
export function NumberInput({ path, label, value, onChange, hint, isLabelHidden, unit }: NumberInputProps) {
  const [typed, setTyped] = useState(String(value));
  const shown = toNumber(typed) === value ? typed : String(value);
  return (
    <Field path={path} label={label} hint={hint} isLabelHidden={isLabelHidden}>
      {(control) => (
        <Textfield
          {...control}
          value={shown}
          inputMode="numeric"
          width={unit ? 110 + unit.length * 8 : 100}
          autoComplete="off"
          elemAfterInput={unit ? <span className="unit">{unit}</span> : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(toNumber(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

function toNumber(text: string): number {
  const number = Number(text.trim());
  return Number.isFinite(number) ? number : 0;
}
