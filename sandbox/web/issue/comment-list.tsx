import { Icon } from '../parts/icon.tsx';
import { Instant } from '../parts/instant.tsx';
import { Avatar } from '../parts/person.tsx';
import type { IssueComment } from '../rest/issue.ts';
import { AdfView } from '../uikit/adf-view.tsx';

interface CommentListProps {
  readonly comments: readonly IssueComment[];
  readonly isRequest: boolean;
}

/** Newest first; internal notes are marked by color, icon and words. */
export function CommentList({ comments, isRequest }: CommentListProps): JSX.Element {
  if (comments.length === 0) return <p className="subtle">No comments yet.</p>;
  return (
    <ol className="comments">
      {[...comments].reverse().map((comment) => {
        const isInternal = isRequest && comment.jsdPublic === false;
        return (
          <li key={comment.id} className={`comment ${isInternal ? 'is-internal' : ''}`}>
            <Avatar name={comment.author.displayName} size={32} />
            <article>
              <header>
                <strong>{comment.author.displayName}</strong>
                <span className="subtle">
                  <Instant at={comment.created} isShort />
                </span>
                {isInternal && (
                  <span className="internal-hint">
                    <Icon name="lock" /> Internal note
                  </span>
                )}
              </header>
              <AdfView document={comment.body} />
            </article>
          </li>
        );
      })}
    </ol>
  );
}
