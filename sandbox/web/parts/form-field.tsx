import { useId, type ReactNode } from 'react';

interface FormFieldProps {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Gets what ties the input to its label, hint and error. */
  readonly children: (input: {
    id: string;
    'aria-describedby'?: string;
    isInvalid: boolean;
    isRequired: boolean;
  }) => ReactNode;
}

/** A labelled field; its hint and its error are read out with it. */
export function FormField({ label, isRequired = false, hint, error, children }: FormFieldProps): JSX.Element {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
        {isRequired && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        isInvalid: error !== undefined,
        isRequired,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
