import Toggle from '@atlaskit/toggle';
import type { ReactNode } from 'react';
import { fieldId } from '../draft/paths';

interface SwitchProps {
  readonly path: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly hint?: ReactNode;
}

/** A setting that is on or off. */
export function Switch({ path, label, isOn, onChange, hint }: SwitchProps) {
  const id = fieldId(path);
  return (
    <div className="switch">
      <Toggle id={id} isChecked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? <div className="hint">{hint}</div> : null}
      </div>
    </div>
  );
}
