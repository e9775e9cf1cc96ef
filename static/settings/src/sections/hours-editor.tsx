import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { Settings } from '../../../../src/rules/settings';
import { useProblem } from '../draft/draft-context';
import { fieldId } from '../draft/paths';
import { FieldMessage } from '../parts/field-message';

type Hours = Settings['calendar']['week']['mon'];

interface HoursEditorProps {
  readonly path: string;
  /** Whose hours they are, such as “Monday”: part of every control's name. */
  readonly of: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

/** The opening hours of one day: none, one or several intervals. */
export function HoursEditor({ path, of, hours, onChange }: HoursEditorProps) {
  const problem = useProblem(path, 'below');
  const replace = (index: number, opening: Hours[number]) =>
    onChange(hours.map((each, position) => (position === index ? opening : each)));
  return (
    <div className="hours" role="group" aria-label={`Hours on ${of}`}>
      {hours.length === 0 ? <span className="closed">Closed</span> : null}
      {hours.map((opening, index) => (
        <div className="opening" key={index}>
          <TimeInput
            path={`${path}.${index}.from`}
            label={`${of} opens${nth(index)}`}
            value={opening.from}
            onChange={(from) => replace(index, { ...opening, from })}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            path={`${path}.${index}.to`}
            label={`${of} closes${nth(index)}`}
            value={opening.to}
            onChange={(to) => replace(index, { ...opening, to })}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`Remove hours ${opening.from} to ${opening.to} on ${of}`}
            onClick={() => onChange(hours.filter((_, position) => position !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        appearance="subtle"
        spacing="compact"
        isDisabled={hours.length >= 6}
        aria-label={`Add hours on ${of}`}
        onClick={() => onChange([...hours, nextOpening(hours)])}
      >
        + Add hours
      </Button>
      {problem ? <FieldMessage id={`${fieldId(path)}-problem`} problem={problem} /> : null}
    </div>
  );
}

interface TimeInputProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text field, because the browser's own time field knows no 24:00. */
function TimeInput({ path, label, value, onChange }: TimeInputProps) {
  const problem = useProblem(path);
  const isInvalid = problem?.level === 'error';
  return (
    <Textfield
      id={fieldId(path)}
      aria-label={label}
      aria-invalid={isInvalid}
      aria-describedby={problem ? `${fieldId(path.replace(/\.\d+\.(from|to)$/, ''))}-problem` : undefined}
      isInvalid={isInvalid}
      isCompact
      width={76}
      placeholder="10:00"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => onChange(tidy(event.currentTarget.value))}
    />
  );
}

/** `9` and `9:30` as people type them. */
function tidy(text: string): string {
  const match = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*$/.exec(text);
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}` : text.trim();
}

function nth(index: number): string {
  return index === 0 ? '' : ` (${index + 1})`;
}

function nextOpening(hours: Hours): Hours[number] {
  const last = hours.at(-1);
  if (!last) return { from: '10:00', to: '18:00' };
  const hour = Math.min(Number(last.to.slice(0, 2)) + 1 || 18, 22);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(hour + 1).padStart(2, '0')}:00` };
}
