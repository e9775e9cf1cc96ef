import CreatableSelect from '@atlaskit/select/creatable-select';
import type { ReactNode } from 'react';
import { Field } from './field';

interface MultiChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly choices: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** How a value is called; the value itself when absent. */
  readonly nameOf?: (value: string) => string;
}

/** Any number of what is offered, or of what the admin types: Jira's list may be out of the app's sight. */
export function MultiChoice({
  path,
  label,
  value,
  choices,
  onChange,
  hint,
  placeholder,
  nameOf = (choice) => choice,
}: MultiChoiceProps) {
  const options = [...new Set([...choices, ...value])].map((choice) => ({ value: choice, label: nameOf(choice) }));
  return (
    <Field path={path} label={label} hint={hint} problemsOf="below">
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <CreatableSelect<{ value: string; label: string }, true>
          isMulti
          className="multi-choice"
          inputId={id}
          instanceId={id}
          isInvalid={isInvalid}
          descriptionId={describedBy}
          label={label}
          placeholder={placeholder ?? 'Choose or type'}
          options={options}
          value={options.filter((option) => value.includes(option.value))}
          onChange={(chosen) => onChange(chosen.map((option) => option.value))}
          formatCreateLabel={(typed) => `Add “${typed}”`}
          menuPlacement="auto"
        />
      )}
    </Field>
  );
}
