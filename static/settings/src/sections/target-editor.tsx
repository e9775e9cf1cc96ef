import { useDraft } from '../draft/draft-context';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { TargetFields } from './target-fields';

interface TargetEditorProps {
  readonly kind: 'bug' | 'changeRequest' | 'development';
  readonly title: string;
  readonly hint: string;
}

/** Project, issue type, security level and label of one outcome. */
export function TargetEditor({ kind, title, hint }: TargetEditorProps) {
  const { settings, change } = useDraft();
  const { outcomes } = settings;
  return (
    <Group title={title} hint={hint}>
      <div className="pair">
        <TargetFields
          path={`outcomes.${kind}`}
          target={outcomes[kind]}
          onChange={(changes) => change({ outcomes: { ...outcomes, [kind]: { ...outcomes[kind], ...changes } } })}
        />
        <TextInput
          path={`outcomes.labels.${kind}`}
          label="Label on the request"
          value={outcomes.labels[kind]}
          onChange={(label) =>
            change({ outcomes: { ...outcomes, labels: { ...outcomes.labels, [kind]: label.trim() } } })
          }
          hint="An agent or an automation sets it, and the app does the rest."
        />
      </div>
    </Group>
  );
}
