import { useId, useState, type KeyboardEvent } from 'react';
import { useLoader } from '../parts/loader.ts';
import { Skeleton, View } from '../parts/states.tsx';
import { readComments, readHistory, type Issue } from '../rest/issue.ts';
import { CommentBox } from './comment-box.tsx';
import { CommentList } from './comment-list.tsx';
import { History } from './history.tsx';

interface ActivityProps {
  readonly issue: Issue;
  readonly isRequest: boolean;
  readonly onChanged: () => void;
}

const tabs = ['Comments', 'History'] as const;
type Tab = (typeof tabs)[number];

export function Activity({ issue, isRequest, onChanged }: ActivityProps): JSX.Element {
  const [tab, setTab] = useState<Tab>('Comments');
  const id = useId();
  const turn = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'Comments' ? 'History' : 'Comments';
    setTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section aria-labelledby="activity">
      <h2 id="activity" className="section-heading">
        Activity
      </h2>
      <div role="tablist" aria-label="Activity" className="tabs" onKeyDown={turn}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'Comments' ? (
          <Comments issue={issue} isRequest={isRequest} onChanged={onChanged} />
        ) : (
          <Changes issue={issue} />
        )}
      </div>
    </section>
  );
}

function Comments({ issue, isRequest, onChanged }: ActivityProps): JSX.Element {
  const comments = useLoader(`comments ${issue.key}`, (signal) => readComments(issue.key, { signal }));
  return (
    <>
      <CommentBox
        issueKey={issue.key}
        isRequest={isRequest}
        onAdded={() => {
          comments.reload();
          onChanged();
        }}
      />
      <View of={comments} loading={<Skeleton rows={3} isTall />}>
        {(found) => <CommentList comments={found} isRequest={isRequest} />}
      </View>
    </>
  );
}

function Changes({ issue }: { readonly issue: Issue }): JSX.Element {
  const history = useLoader(`history ${issue.key} ${issue.fields.updated}`, (signal) =>
    readHistory(issue.key, { signal }),
  );
  return (
    <View of={history} loading={<Skeleton rows={4} />}>
      {(found) => <History changes={found} />}
    </View>
  );
}
