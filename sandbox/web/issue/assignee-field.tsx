import { useState } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { useLoader } from '../parts/loader.ts';
import { assign, assignableTo } from '../rest/issue-changes.ts';
import type { Issue } from '../rest/issue.ts';

interface AssigneeFieldProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

export function AssigneeField({ issue, onChanged }: AssigneeFieldProps): JSX.Element {
  const people = useLoader(`assignable ${issue.key}`, (signal) => assignableTo(issue.key, signal));
  const [isSaving, setSaving] = useState(false);
  const current = issue.fields.assignee ?? null;
  const found = people.now.state === 'loaded' ? people.now.value : [];
  const isListed = current === null || found.some(({ accountId }) => accountId === current.accountId);
  const shown = isListed ? found : [current, ...found];
  const save = async (accountId: string): Promise<void> => {
    setSaving(true);
    try {
      await assign(issue.key, accountId === '' ? null : accountId);
      const name = shown.find((user) => user.accountId === accountId)?.displayName;
      showFlag({
        kind: 'success',
        title: name === undefined ? `${issue.key} is unassigned` : `${issue.key} is assigned to ${name}`,
      });
      onChanged();
    } catch (error) {
      showFailure('The assignee was not changed', error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <select
      aria-label="Assignee"
      className="quiet-select"
      value={current?.accountId ?? ''}
      disabled={isSaving}
      onChange={(event) => void save(event.target.value)}
    >
      <option value="">Unassigned</option>
      {shown.map((user) => (
        <option key={user.accountId} value={user.accountId}>
          {user.displayName}
        </option>
      ))}
    </select>
  );
}
