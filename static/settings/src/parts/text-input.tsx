import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from './field';

interface TextInputProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly width?: number;
  readonly problemsOf?: 'exact' | 'below';
  /** Lines of a text area; one line otherwise. */
  readonly rows?: number | undefined;
}

/** One setting that is a text. */
export function TextInput({
  path,
  label,
  value,
  onChange,
  hint,
  isLabelHidden,
  placeholder,
  width,
  rows,
  problemsOf,
}: TextInputProps) {
  return (
    <Field path={path} label={label} hint={hint} isLabelHidden={isLabelHidden} problemsOf={problemsOf}>
      {(control) =>
        rows ? (
          <TextArea
            {...control}
            value={value}
            minimumRows={rows}
            resize="vertical"
            placeholder={placeholder}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <Textfield
            {...control}
            value={value}
            width={width}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
