import { Label } from '@atlaskit/form';
import type { ReactNode } from 'react';
import { useProblem } from '../draft/draft-context';
import { fieldId } from '../draft/paths';
import { FieldMessage } from './field-message';

/** What a control needs so that label, hint and message belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  /** Dotted path of the setting; its problems are shown below the control. */
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isLabelHidden?: boolean;
  /** Lists show the problems of their entries too. */
  readonly problemsOf?: 'exact' | 'below' | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, control, hint and message of one setting. */
export function Field({ path, label, hint, isLabelHidden = false, problemsOf = 'exact', children }: FieldProps) {
  const problem = useProblem(path, problemsOf);
  const id = fieldId(path);
  const describedBy = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ');
  const isInvalid = problem?.level === 'error';
  return (
    <div className="field">
      <div className={isLabelHidden ? 'visually-hidden' : undefined}>
        <Label htmlFor={id}>{label}</Label>
      </div>
      {children({ id, isInvalid, 'aria-describedby': describedBy || undefined, 'aria-invalid': isInvalid })}
      {hint ? (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      ) : null}
      {problem ? <FieldMessage id={`${id}-problem`} problem={problem} /> : null}
    </div>
  );
}
