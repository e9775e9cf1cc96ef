import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type FormEvent } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { Icon } from '../parts/icon.tsx';
import { comment } from '../rest/issue-changes.ts';

interface CommentBoxProps {
  readonly issueKey: string;
  readonly isRequest: boolean;
  readonly onAdded: () => void;
}

/** A reply to the customer or an internal note: the choice is made first, and the box shows which it is. */
export function CommentBox({ issueKey, isRequest, onAdded }: CommentBoxProps): JSX.Element {
  const [isInternal, setInternal] = useState(false);
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const id = useId();
  const label = !isRequest ? 'Add a comment' : isInternal ? 'Internal note' : 'Reply to customer';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    try {
      await comment({ issueKey, text: text.trim(), isPublic: isRequest ? !isInternal : null });
      setText('');
      showFlag({ kind: 'success', title: isInternal ? 'Internal note added' : 'Comment added' });
      onAdded();
    } catch (error) {
      showFailure('The comment was not added', error);
    } finally {
      setSending(false);
    }
  };
  return (
    <form className={`comment-box ${isInternal ? 'is-internal' : ''}`} onSubmit={(event) => void submit(event)}>
      {isRequest && (
        <fieldset className="switch">
          <legend className="visually-hidden">Who sees the comment</legend>
          <SwitchOption label="Reply to customer" isChosen={!isInternal} onChoose={() => setInternal(false)} />
          <SwitchOption label="Add internal note" isChosen={isInternal} onChoose={() => setInternal(true)} />
        </fieldset>
      )}
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <TextArea
        id={id}
        placeholder={label}
        minimumRows={3}
        resize="vertical"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="button-row">
        <Button type="submit" appearance="primary" isDisabled={text.trim() === ''} isLoading={isSending}>
          Save
        </Button>
        {isInternal && (
          <span className="internal-hint">
            <Icon name="lock" /> Only the team sees this.
          </span>
        )}
      </div>
    </form>
  );
}

interface SwitchOptionProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function SwitchOption({ label, isChosen, onChoose }: SwitchOptionProps): JSX.Element {
  return (
    <label>
      <input type="radio" name="comment-kind" checked={isChosen} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
