import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { Icon } from '../parts/icon.tsx';
import { changeFields } from '../rest/issue-changes.ts';
import type { Issue } from '../rest/issue.ts';

interface LabelsFieldProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

/** Labels are how the team tells the app what a request turned out to be (`confirmed-bug`, `change-request` …). */
export function LabelsField({ issue, onChanged }: LabelsFieldProps): JSX.Element {
  const labels = issue.fields.labels ?? [];
  const [text, setText] = useState('');
  const [isSaving, setSaving] = useState(false);
  const save = async (next: readonly string[], told: string): Promise<void> => {
    setSaving(true);
    try {
      await changeFields(issue.key, { labels: next });
      setText('');
      showFlag({ kind: 'success', title: told });
      onChanged();
    } catch (error) {
      showFailure('The labels were not saved', error);
    } finally {
      setSaving(false);
    }
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const more = text.split(/[\s,]+/).filter((label) => label !== '' && !labels.includes(label));
    const added = [...new Set(more)];
    const told = added.length === 1 ? `Label ${added[0]} added` : `${added.length} labels added: ${added.join(', ')}`;
    if (added.length > 0) void save([...labels, ...added], told);
    else setText('');
  };
  return (
    <div className="labels">
      {labels.length > 0 && (
        <ul className="label-list">
          {labels.map((label) => (
            <li key={label} className="label">
              {label}
              <button
                type="button"
                aria-label={`Remove label ${label}`}
                disabled={isSaving}
                onClick={() =>
                  void save(
                    labels.filter((one) => one !== label),
                    `Label ${label} removed`,
                  )
                }
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="label-form" onSubmit={add}>
        <Textfield
          aria-label="Add label"
          placeholder="Add label"
          isCompact
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.trim() !== '' && (
          <Button type="submit" spacing="compact" isLoading={isSaving}>
            Add
          </Button>
        )}
      </form>
      {/\S[\s,]+\S/.test(text) && <p className="field-hint">A label has no spaces: these are several.</p>}
    </div>
  );
}
