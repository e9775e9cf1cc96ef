import Button from '@atlaskit/button/new';
import type { Product } from '../../../../src/rules/settings';
import { TextInput } from '../parts/text-input';

type Pair = Product['issueFields']['priorities'][number];

interface PrioritiesEditorProps {
  readonly path: string;
  readonly product: string;
  readonly value: readonly Pair[];
  readonly onChange: (priorities: Pair[]) => void;
}

/** What the priorities of requests become in issues; the first that matches counts. */
export function PrioritiesEditor({ path, product, value, onChange }: PrioritiesEditorProps) {
  const set = (index: number, changes: Partial<Pair>) =>
    onChange(value.map((pair, place) => (place === index ? { ...pair, ...changes } : pair)));
  return (
    <div className="field">
      <div className="field-name">Priorities of requests</div>
      <p className="hint">What a request’s priority becomes in its issue; all others get the priority above.</p>
      {value.map((pair, index) => (
        <div className="pattern" role="group" aria-label={pair.request || `Priority ${index + 1}`} key={index}>
          <TextInput
            path={`${path}.${index}.request`}
            label="Request’s priority"
            value={pair.request}
            onChange={(request) => set(index, { request })}
          />
          <TextInput
            path={`${path}.${index}.issue`}
            label="Issue’s priority"
            value={pair.issue}
            onChange={(issue) => set(index, { issue })}
          />
          <Button
            appearance="subtle"
            aria-label={`Remove ${pair.request || `priority ${index + 1}`} of ${product}`}
            onClick={() => onChange(value.filter((_, place) => place !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          aria-label={`Add priority to ${product}`}
          onClick={() => onChange([...value, { request: '', issue: '' }])}
        >
          Add priority
        </Button>
      </div>
    </div>
  );
}
