import Lozenge from '@atlaskit/lozenge';
import { useId } from 'react';
import type { FaultField } from '../../faults/fault-fields.ts';

export type FaultValue = number | boolean | string;

interface FaultInputProps {
  readonly field: FaultField;
  readonly value: FaultValue;
  /** Differs from what is switched. */
  readonly isChanged: boolean;
  readonly struck: number;
  readonly onChange: (value: FaultValue) => void;
}

/** One thing that can go wrong: how often or how much, what it means, and how often it happened. */
export function FaultInput({ field, value, isChanged, struck, onChange }: FaultInputProps): JSX.Element {
  const id = useId();
  const hint = `${id}-hint`;
  return (
    <div className="fault">
      <label htmlFor={id} className="fault-label">
        {field.label}
      </label>
      <span className="fault-state">
        {isChanged && <Lozenge appearance="inprogress">Changed</Lozenge>}
        {struck > 0 && <Lozenge appearance="moved">{`Struck ${struck}×`}</Lozenge>}
      </span>
      <div className="fault-control">
        <Control field={field} value={value} onChange={onChange} id={id} described={hint} />
      </div>
      <p id={hint} className="field-hint">
        {field.hint}
      </p>
    </div>
  );
}

interface ControlProps extends Pick<FaultInputProps, 'field' | 'value' | 'onChange'> {
  readonly id: string;
  readonly described: string;
}

function Control({ field, value, onChange, id, described }: ControlProps): JSX.Element {
  const shared = { id, 'aria-describedby': described };
  switch (field.kind) {
    case 'chance':
      return (
        <Slider
          shared={shared}
          value={Number(value) * 100}
          most={100}
          unit="%"
          onSlide={(percent) => onChange(percent / 100)}
        />
      );
    case 'number':
      return (
        <Slider
          shared={shared}
          value={Number(value)}
          least={field.least}
          most={field.most}
          unit={field.unit}
          onSlide={onChange}
        />
      );
    case 'switch':
      return (
        <input
          {...shared}
          type="checkbox"
          role="switch"
          className="fault-switch"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'choice':
      return (
        <select
          {...shared}
          className="quiet-select"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    case 'text':
      return (
        <input
          {...shared}
          className="quiet-select"
          value={String(value)}
          maxLength={100}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

interface SliderProps {
  readonly shared: { readonly id: string; readonly 'aria-describedby': string };
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly unit: string;
  readonly onSlide: (value: number) => void;
}

function Slider({ shared, value, least = 0, most, unit, onSlide }: SliderProps): JSX.Element {
  const shown = `${Math.round(value * 10) / 10}${unit === '%' ? ' %' : ` ${unit}`}`.trim();
  return (
    <>
      <input
        {...shared}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onSlide(Number(event.target.value))}
      />
      <output htmlFor={shared.id}>{shown}</output>
    </>
  );
}
