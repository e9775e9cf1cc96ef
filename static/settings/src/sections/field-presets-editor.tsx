import Button from '@atlaskit/button/new';
import type { FieldPreset } from '../../../../src/rules/field-presets';
import type { Product } from '../../../../src/rules/settings';
import { targetNames, type TargetName } from '../../../../src/rules/target-names';
import { useScreenFields } from '../draft/create-screens';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { outcomeNames } from './outcome-names';
import { PresetValueInput } from './preset-value-input';

interface FieldPresetsEditorProps {
  readonly path: string;
  readonly product: string;
  readonly targets: Product['targets'];
  readonly value: readonly FieldPreset[];
  readonly onChange: (presets: FieldPreset[]) => void;
}

/** Other fields of the create screens, and the constants that new issues get there. */
export function FieldPresetsEditor({ path, product, targets, value, onChange }: FieldPresetsEditorProps) {
  return (
    <div className="field">
      <div className="field-name">Other fields</div>
      <p className="hint">
        The same in every new issue: constants of yours, nothing of a request. Fields for people cannot be preset, and
        what the app fills in itself is not offered.
      </p>
      {value.map((preset, index) => (
        <PresetRow
          key={index}
          path={`${path}.${index}`}
          number={index + 1}
          product={product}
          targets={targets}
          preset={preset}
          others={value.filter((_, place) => place !== index)}
          onChange={(changes) =>
            onChange(value.map((each, place) => (place === index ? { ...each, ...changes } : each)))
          }
          onRemove={() => onChange(value.filter((_, place) => place !== index))}
        />
      ))}
      <div>
        <Button
          aria-label={`Add field to ${product}`}
          onClick={() => onChange([...value, { outcome: 'bug', fieldId: '', fieldName: '', values: [''] }])}
        >
          Add field
        </Button>
      </div>
    </div>
  );
}

interface PresetRowProps {
  readonly path: string;
  readonly number: number;
  readonly product: string;
  readonly targets: Product['targets'];
  readonly preset: FieldPreset;
  readonly others: readonly FieldPreset[];
  readonly onChange: (changes: Partial<FieldPreset>) => void;
  readonly onRemove: () => void;
}

function PresetRow({ path, number, product, targets, preset, others, onChange, onRemove }: PresetRowProps) {
  const { settings } = useDraft();
  const { outcome, fieldId, fieldName } = preset;
  const target = targets[outcome] ?? settings.outcomes[outcome];
  const fields = useScreenFields(target);
  const field = fields?.find(({ id }) => id === fieldId);
  const free = (fields ?? []).filter(
    ({ id }) => !others.some((other) => other.outcome === outcome && other.fieldId === id),
  );
  const offered = free.map(({ id, name }) => ({ value: id, label: name }));
  const gone =
    fieldId === '' || field ? [] : [{ value: fieldId, label: fields ? `${fieldName} (not found)` : fieldName }];
  const name = fieldName || `field ${number}`;
  return (
    <div className="preset" role="group" aria-label={`${name} of ${outcomeNames[outcome]}`}>
      <Choice
        path={`${path}.outcome`}
        label="For"
        value={outcome}
        options={targetNames.map((each) => ({ value: each, label: outcomeNames[each] }))}
        onChange={(chosen) => onChange({ outcome: chosen as TargetName, fieldId: '', fieldName: '', values: [''] })}
      />
      <Choice
        path={`${path}.fieldId`}
        label="Field"
        value={fieldId}
        options={[...gone, ...offered]}
        onChange={(id) =>
          onChange({ fieldId: id, fieldName: free.find((each) => each.id === id)?.name ?? '', values: [''] })
        }
        hint={fields === null ? `The app can create no ${target.issueTypeName} in ${target.projectKey}.` : undefined}
      />
      <PresetValueInput path={path} field={field} values={preset.values} onChange={(values) => onChange({ values })} />
      <Button appearance="subtle" aria-label={`Remove ${name} of ${product}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
