import { useState } from 'react';
import { Link, useSearchParam } from '../app/router.tsx';
import { isStaff, useSession } from '../app/session.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { serviceDesks } from '../rest/portal.ts';
import { countIssues } from '../rest/search.ts';
import { JqlBox } from './jql-box.tsx';
import { IssueList } from './issue-list.tsx';
import {
  orderBy,
  queueGroups,
  readJql,
  shownQuery,
  sortingOf,
  type QueueDefinition,
  type QueueGroup,
} from './queues.ts';

/** The agent's queues, with the state of the promise on every request. */
export function Queue(): JSX.Element {
  const { session } = useSession();
  const desks = useLoader('desks', serviceDesks);
  if (!isStaff(session)) return <ForAgents />;
  return (
    <Page title="Queues" width="wide">
      <View of={desks} loading={<Skeleton rows={8} />}>
        {(found) => <Queues groups={queueGroups(found)} startsWith={session?.role === 'developer' ? '' : undefined} />}
      </View>
    </Page>
  );
}

function ForAgents(): JSX.Element {
  return (
    <Page title="Queues" width="narrow">
      <Notice
        icon="lock"
        title="Queues are for the support team"
        action={<Link to="/portal/requests">Go to my requests</Link>}
      >
        You are signed in as a customer. Your own requests, and those shared with you, are in the help center.
      </Notice>
    </Page>
  );
}

interface QueuesProps {
  readonly groups: readonly QueueGroup[];
  /** Key of the group shown first; the first one unless told. */
  readonly startsWith: string | undefined;
}

function Queues({ groups, startsWith }: QueuesProps): JSX.Element {
  const [groupKey, setGroupKey] = useSearchParam('project', startsWith ?? groups[0]?.key ?? '');
  const [queueId, setQueueId] = useSearchParam('queue', '');
  const [typedJql, setTypedJql] = useSearchParam('jql', '');
  // What a click on a column asked for; until then a query has its own order.
  const [clicked, setClicked] = useState<string | null>(null);
  const { group, queue } = choiceOf(groups, groupKey, queueId);
  const isOwn = typedJql !== '';
  const { jql, text, order, typed } = shownQuery(typedJql, queue, clicked);
  const run = (written: string): void => {
    const read = readJql(written);
    const isQueue = read.condition === queue?.jql;
    setClicked(isQueue ? read.order : null);
    setTypedJql(isQueue ? '' : written.trim());
  };
  const choose = (key: string, id: string): void => {
    setClicked(null);
    setTypedJql('');
    setGroupKey(key);
    setQueueId(id);
  };
  return (
    <div className="queue-layout">
      <nav className="queue-list" aria-label="Queues">
        {groups.map((one) => (
          <Group
            key={one.key}
            group={one}
            chosen={!isOwn && one === group ? queue?.id : undefined}
            onChoose={(id) => choose(one.key, id)}
          />
        ))}
      </nav>
      <section className="queue-content" aria-labelledby="queue-name">
        <h2 id="queue-name">{isOwn ? 'Search' : queue?.name}</h2>
        {!isOwn && queue?.about !== undefined && <p className="subtle">{queue.about}</p>}
        <JqlBox key={`box ${text}`} jql={text} onRun={run} />
        <IssueList
          key={jql}
          jql={jql}
          typed={typed}
          sorting={sortingOf(order)}
          onSort={(field) => setClicked(orderBy(field, sortingOf(order)))}
        />
      </section>
    </div>
  );
}

/** The chosen queue, or the first one where the address names none that exists. */
function choiceOf(
  groups: readonly QueueGroup[],
  groupKey: string,
  queueId: string,
): { group: QueueGroup | undefined; queue: QueueDefinition | undefined } {
  const group = groups.find(({ key }) => key === groupKey) ?? groups[0];
  return { group, queue: group?.queues.find(({ id }) => id === queueId) ?? group?.queues[0] };
}

interface GroupProps {
  readonly group: QueueGroup;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Group({ group, chosen, onChoose }: GroupProps): JSX.Element {
  const counts = useLoader(`counts ${group.key}`, (signal) =>
    Promise.all(group.queues.map(({ jql }) => countIssues(jql, signal))),
  );
  return (
    <>
      <h2 className="small-heading">{group.name}</h2>
      <ul>
        {group.queues.map((queue, index) => (
          <li key={queue.id}>
            <button
              type="button"
              className="queue-button"
              aria-current={chosen === queue.id ? 'true' : undefined}
              onClick={() => onChoose(queue.id)}
            >
              <span>{queue.name}</span>{' '}
              {counts.now.state === 'loaded' && <span className="subtle">{counts.now.value[index]}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
