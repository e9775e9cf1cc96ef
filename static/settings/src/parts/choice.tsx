import Select from '@atlaskit/select';
import type { ReactNode } from 'react';
import { Field } from './field';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly problemsOf?: 'exact' | 'below';
}

/** One of several; a stored value that is not offered any more stays visible as such. */
export function Choice({ path, label, value, options, onChange, hint, isLabelHidden, problemsOf }: ChoiceProps) {
  const isOffered = options.some((option) => option.value === value);
  const all = isOffered ? options : [{ value, label: value === '' ? 'None' : `${value} (not found)` }, ...options];
  return (
    <Field path={path} label={label} hint={hint} isLabelHidden={isLabelHidden} problemsOf={problemsOf}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Select<Option>
          inputId={id}
          instanceId={id}
          isInvalid={isInvalid}
          descriptionId={describedBy}
          label={label}
          options={all}
          value={all.find((option) => option.value === value) ?? null}
          onChange={(option) => onChange(option?.value ?? '')}
          menuPlacement="auto"
        />
      )}
    </Field>
  );
}
