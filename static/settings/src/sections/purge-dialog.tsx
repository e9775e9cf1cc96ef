import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState } from 'react';
import type { CollaborationView, RetentionCalls } from '../../../../src/contracts/retention';
import { ask } from '../retention/use-collaborations';

interface PurgeDialogProps {
  readonly collaboration: CollaborationView;
  readonly onCancel: () => void;
  readonly onDelete: (typedName: string) => void;
}

type Preview = Extract<ReturnType<RetentionCalls['previewPurge']>, { ok: true }>['value'];

/** The last question before data is deleted for good: what goes, what stays, and the name once more. */
export function PurgeDialog({ collaboration: { id, name }, onCancel, onDelete }: PurgeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  const [typed, setTyped] = useState('');
  const [preview, setPreview] = useState<Preview | string | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    void ask('previewPurge', { id }).then((answer) => setPreview(answer.ok ? answer.value : answer.problem.message));
  }, [id]);
  const isNamed = typed.trim() === name.trim();
  return (
    <dialog ref={dialog} className="impact" aria-labelledby={`${field}-title`} onCancel={onCancel} onClose={onCancel}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) onDelete(typed);
        }}
      >
        <div id={`${field}-title`}>
          <Heading size="medium" as="h2">
            Delete what {name} left?
          </Heading>
        </div>
        <WhatGoes preview={preview} />
        <div>
          <label htmlFor={field}>Type the name “{name}” to confirm. This cannot be undone.</label>
          <Textfield
            id={field}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div className="save-actions">
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
          <Button appearance="danger" type="submit" isDisabled={!isNamed}>
            Delete for good
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function WhatGoes({ preview }: { preview: Preview | string | null }) {
  if (preview === null) return <Spinner size="small" label="Looking at the requests" />;
  if (typeof preview === 'string') {
    return (
      <SectionMessage appearance="warning">
        <p>{preview}</p>
      </SectionMessage>
    );
  }
  const { requests, isComplete, left } = preview;
  return (
    <>
      <ul className="findings">
        <li>
          {isComplete ? '' : 'At least '}
          {requests === 1 ? '1 request' : `${requests} requests`} with comments and attachments
        </li>
        <li>Private issues made of them alone, and what this app recorded: promises, acceptances, audit, licences</li>
        <li>Public Bugs stay: they were published without the customer’s data</li>
        <li>The organization and the accounts in Jira stay: delete those there</li>
      </ul>
      {left.length > 0 ? (
        <details>
          <summary>{left.length === 1 ? '1 request stays' : `${left.length} requests stay`}</summary>
          <ul className="findings">
            {left.map(({ key, because }) => (
              <li key={key}>
                {key}: {because}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
