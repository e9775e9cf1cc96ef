import type { FieldKind, ScreenField } from '../../../../src/rules/screen-fields';
import { Choice } from '../parts/choice';
import { MultiChoice } from '../parts/multi-choice';
import { TextInput } from '../parts/text-input';

interface PresetValueInputProps {
  /** Of the preset: what is wrong with it is said here. */
  readonly path: string;
  /** Absent while no field is chosen, or it is gone. */
  readonly field: ScreenField | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

const hints: Partial<Record<FieldKind, string>> = {
  number: 'A number such as 12.5.',
  date: 'A day such as 2026-11-30.',
  url: 'An https address of one of the public hosts (Anonymizer).',
};

/** What a field is filled in with, chosen from what Jira offers where it offers something. */
export function PresetValueInput({ path, field, values, onChange }: PresetValueInputProps) {
  const [first = ''] = values;
  switch (field?.kind) {
    case 'one':
      return (
        <Choice
          path={path}
          problemsOf="below"
          label="Value"
          value={first}
          options={optionsOf(field.options)}
          onChange={(value) => onChange([value])}
        />
      );
    case 'several':
    case 'words':
      return (
        <MultiChoice
          path={path}
          label="Values"
          value={values.filter((value) => value !== '')}
          choices={field.options.map(({ name }) => name)}
          onChange={onChange}
          placeholder={field.kind === 'words' ? 'Type labels' : 'Choose'}
        />
      );
    case 'cascade':
      return <TwoLevels path={path} options={field.options} values={values} onChange={onChange} />;
    default:
      return (
        <TextInput
          path={path}
          problemsOf="below"
          label="Value"
          value={values.join(', ')}
          rows={field?.kind === 'paragraph' ? 3 : undefined}
          onChange={(value) => onChange([value])}
          hint={field ? hints[field.kind] : undefined}
        />
      );
  }
}

interface TwoLevelsProps {
  readonly path: string;
  readonly options: ScreenField['options'];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

function TwoLevels({ path, options, values, onChange }: TwoLevelsProps) {
  const [first = '', second = ''] = values;
  const below = options.find(({ name }) => name === first)?.children ?? [];
  return (
    <div className="field">
      <Choice
        path={path}
        problemsOf="below"
        label="Value"
        value={first}
        options={optionsOf(options)}
        onChange={(value) => onChange([value])}
      />
      <Choice
        path={`${path}.child`}
        label="Second level"
        value={second}
        options={[{ value: '', label: 'None' }, ...optionsOf(below)]}
        onChange={(value) => onChange(value === '' ? [first] : [first, value])}
      />
    </div>
  );
}

function optionsOf(values: readonly { readonly name: string }[]) {
  return values.map(({ name }) => ({ value: name, label: name }));
}
