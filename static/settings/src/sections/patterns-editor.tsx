import Button from '@atlaskit/button/new';
import type { Settings } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { TextInput } from '../parts/text-input';

type Pattern = Settings['anonymizer']['patterns'][number];

/** Patterns of the admin’s own: whatever matches is always removed. */
export function PatternsEditor() {
  const { settings, change } = useDraft();
  const { anonymizer } = settings;
  const { patterns } = anonymizer;
  const set = (next: Pattern[]) => change({ anonymizer: { ...anonymizer, patterns: next } });
  return (
    <div className="field">
      <div className="field-name">Patterns</div>
      <p className="hint">
        Regular expressions, such as <code>ACME-\d{'{6}'}</code> for numbers of your own. Look-around and
        back-references are not available: every pattern has to run in linear time.
      </p>
      {patterns.map((pattern, index) => (
        <div className="pattern" role="group" aria-label={pattern.name || `Pattern ${index + 1}`} key={index}>
          <TextInput
            path={`anonymizer.patterns.${index}.name`}
            label="Name"
            value={pattern.name}
            onChange={(name) => set(patterns.map((each, place) => (place === index ? { ...each, name } : each)))}
          />
          <TextInput
            path={`anonymizer.patterns.${index}.pattern`}
            label="Pattern"
            value={pattern.pattern}
            onChange={(text) =>
              set(patterns.map((each, place) => (place === index ? { ...each, pattern: text } : each)))
            }
          />
          <Button
            appearance="subtle"
            aria-label={`Remove ${pattern.name || `pattern ${index + 1}`}`}
            onClick={() => set(patterns.filter((_, place) => place !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => set([...patterns, { name: '', pattern: '' }])}>Add pattern</Button>
      </div>
    </div>
  );
}
