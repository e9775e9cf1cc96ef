import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import type { Supported } from '../../../../src/rules/supported';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

const hostings = [
  { value: 'cloud', label: 'Cloud' },
  { value: 'data-center', label: 'Data Center' },
  { value: 'server', label: 'Server' },
] as const;

/** Clause L2: the configurations that are supported; a product that is not listed is supported as it comes. */
export function SupportedEditor() {
  const { settings, change } = useDraft();
  const { supported, products } = settings;
  const [first] = products;
  const replace = (index: number, changes: Partial<Supported>) =>
    change({ supported: supported.map((each, position) => (position === index ? { ...each, ...changes } : each)) });
  return (
    <Group
      title="Supported configurations"
      hint="A product that is not listed here is supported in every version and on every hosting. What a customer does not say is not held against them."
    >
      {supported.length === 0 ? <p className="note">Every configuration is supported.</p> : null}
      {supported.map((entry, index) => (
        <SupportedRow
          key={index}
          index={index}
          entry={entry}
          onChange={(changes) => replace(index, changes)}
          onRemove={() => change({ supported: supported.filter((_, position) => position !== index) })}
        />
      ))}
      <div>
        <Button
          isDisabled={!first}
          onClick={() =>
            first && change({ supported: [...supported, { productId: first.id, hostings: [], from: '', to: '' }] })
          }
        >
          Add configuration
        </Button>
      </div>
    </Group>
  );
}

interface SupportedRowProps {
  readonly index: number;
  readonly entry: Supported;
  readonly onChange: (changes: Partial<Supported>) => void;
  readonly onRemove: () => void;
}

function SupportedRow({ index, entry, onChange, onRemove }: SupportedRowProps) {
  const { settings } = useDraft();
  const path = `supported.${index}`;
  const name = settings.products.find(({ id }) => id === entry.productId)?.name ?? entry.productId;
  return (
    <div className="card" role="group" aria-label={`Supported: ${name}`}>
      <Choice
        path={`${path}.productId`}
        label="Product"
        value={entry.productId}
        options={settings.products.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(productId) => onChange({ productId })}
      />
      <Hostings chosen={entry.hostings} onChange={(chosen) => onChange({ hostings: chosen })} />
      <div className="pair">
        <TextInput
          path={`${path}.from`}
          label="From version"
          value={entry.from}
          onChange={(from) => onChange({ from })}
        />
        <TextInput path={`${path}.to`} label="Up to version" value={entry.to} onChange={(to) => onChange({ to })} />
      </div>
      <div>
        <Button appearance="subtle" spacing="compact" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}

interface HostingsProps {
  readonly chosen: Supported['hostings'];
  readonly onChange: (chosen: Supported['hostings']) => void;
}

function Hostings({ chosen, onChange }: HostingsProps) {
  return (
    <fieldset className="plain-fieldset">
      <legend>Hosting</legend>
      {hostings.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          isChecked={chosen.includes(value)}
          onChange={(event) =>
            onChange(
              hostings
                .map((each) => each.value)
                .filter((each) => (each === value ? event.currentTarget.checked : chosen.includes(each))),
            )
          }
        />
      ))}
      <p className="hint">None chosen: all of them.</p>
    </fieldset>
  );
}
