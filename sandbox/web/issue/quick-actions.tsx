import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { attach } from '../rest/issue-changes.ts';
import type { Issue } from '../rest/issue.ts';
import type { PinnedPanels } from './app-places.tsx';

interface QuickActionsProps {
  readonly issue: Issue;
  readonly panels: PinnedPanels;
  readonly onChanged: () => void;
}

/** The row of buttons under the summary: attach, link, and a button for every panel an app offers. */
export function QuickActions({ issue, panels, onChanged }: QuickActionsProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const upload = async (files: FileList | null): Promise<void> => {
    if (files === null || files.length === 0) return;
    try {
      await attach(issue.key, [...files]);
      showFlag({ kind: 'success', title: files.length === 1 ? 'File attached' : `${files.length} files attached` });
      onChanged();
    } catch (error) {
      showFailure('The files were not attached', error);
    } finally {
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <div className="button-row quick-actions">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => void upload(event.target.files)}
      />
      <Button onClick={() => input.current?.click()}>Attach</Button>
      <Button onClick={() => document.getElementById('link-type')?.focus()}>Link issue</Button>
      {panels.others.map((module) => (
        <Button key={module.key} onClick={() => panels.show(module.key)}>
          {module.title}
        </Button>
      ))}
    </div>
  );
}
