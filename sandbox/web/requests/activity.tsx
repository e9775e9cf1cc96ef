import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState, type FormEvent } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { AttachmentField } from '../parts/attachment-field.tsx';
import { FormField } from '../parts/form-field.tsx';
import { Instant } from '../parts/instant.tsx';
import { Avatar } from '../parts/person.tsx';
import { RichHtml } from '../parts/rich-html.tsx';
import { addComment, type RequestComment, type RequestPage } from '../rest/request.ts';

interface ActivityProps {
  readonly page: RequestPage;
  readonly onChanged: () => void;
}

/** Comments go back and forth until a solution is found (clause O1). */
export function Activity({ page, onChanged }: ActivityProps): JSX.Element {
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <CommentForm page={page} onChanged={onChanged} />
      {page.comments.length === 0 ? (
        <p className="subtle">No comments yet. The support team answers here.</p>
      ) : (
        <ol className="comments">
          {[...page.comments].reverse().map((comment) => (
            <PublicComment
              key={comment.id}
              comment={comment}
              isOwn={comment.author.accountId === page.request.reporter.accountId}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function PublicComment({ comment, isOwn }: { readonly comment: RequestComment; readonly isOwn: boolean }): JSX.Element {
  return (
    <li className="comment">
      <Avatar name={comment.author.displayName} size={32} />
      <article>
        <header>
          <strong>{comment.author.displayName}</strong>
          {isOwn && <span className="subtle">Requester</span>}
          <span className="subtle">
            <Instant at={comment.created.iso8601} isShort />
          </span>
        </header>
        <RichHtml html={comment.renderedBody?.html} text={comment.body} />
      </article>
    </li>
  );
}

function CommentForm({ page, onChanged }: ActivityProps): JSX.Element {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const isEmpty = text.trim() === '' && files.length === 0;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty) return;
    setSending(true);
    try {
      await addComment(page.request, text.trim(), files);
      setText('');
      setFiles([]);
      showFlag({ kind: 'success', title: 'Comment added' });
      onChanged();
    } catch (error) {
      showFailure('The comment was not added', error);
    } finally {
      setSending(false);
    }
  };
  return (
    <form className="comment-form" onSubmit={(event) => void submit(event)}>
      <FormField label="Add a comment">
        {(input) => (
          <TextArea
            {...input}
            minimumRows={3}
            resize="vertical"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
      <AttachmentField label="Attach files to the comment" files={files} onChange={setFiles} isCompact />
      <div className="button-row">
        <Button type="submit" appearance="primary" isDisabled={isEmpty} isLoading={isSending}>
          Add comment
        </Button>
      </div>
    </form>
  );
}
