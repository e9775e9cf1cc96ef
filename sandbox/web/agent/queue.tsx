import { useState } from 'react';
import { Link, useSearchParam } from '../app/router.tsx';
import { isStaff, useSession } from '../app/session.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { serviceDesks, type ServiceDesk } from '../rest/portal.ts';
import { JqlBox } from './jql-box.tsx';
import { IssueList } from './issue-list.tsx';
import { firstSorting, queuesOf, readJql, writeJql, type QueueDefinition } from './queues.ts';

/** The agent's queues, with the state of the promise on every request. */
export function Queue(): JSX.Element {
  const { session } = useSession();
  const desks = useLoader('desks', serviceDesks);
  if (!isStaff(session)) return <ForAgents />;
  return (
    <Page title="Queues" width="wide">
      <View of={desks} loading={<Skeleton rows={8} />}>
        {(found) =>
          found[0] === undefined ? (
            <Notice icon="lock" title="You work in no service desk">
              An admin has to make you an agent of one first.
            </Notice>
          ) : (
            <Queues desks={found} />
          )
        }
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

function Queues({ desks }: { readonly desks: readonly ServiceDesk[] }): JSX.Element {
  const [projectKey, setProjectKey] = useSearchParam('project', desks[0]?.projectKey ?? '');
  const [queueId, setQueueId] = useSearchParam('queue', 'open');
  const [typedJql, setTypedJql] = useSearchParam('jql', '');
  const [sorting, setSorting] = useState(firstSorting);
  const queues = queuesOf(projectKey);
  const queue = queues.find(({ id }) => id === queueId) ?? queues[0];
  const isOwn = typedJql !== '';
  const condition = isOwn ? typedJql : (queue?.jql ?? '');
  const run = (text: string): void => {
    const read = readJql(text, sorting);
    setSorting(read.sorting);
    setTypedJql(read.condition === queue?.jql ? '' : read.condition);
  };
  const choose = (id: string): void => {
    setTypedJql('');
    setQueueId(id);
  };
  return (
    <div className="queue-layout">
      <nav className="queue-list" aria-label="Queues">
        {desks.map((desk) => (
          <DeskQueues
            key={desk.id}
            desk={desk}
            queues={queuesOf(desk.projectKey)}
            chosen={!isOwn && desk.projectKey === projectKey ? queue?.id : undefined}
            onChoose={(id) => {
              setProjectKey(desk.projectKey);
              choose(id);
            }}
          />
        ))}
      </nav>
      <section className="queue-content" aria-labelledby="queue-name">
        <h2 id="queue-name">{isOwn ? 'Search' : queue?.name}</h2>
        <JqlBox
          key={`${condition} ${sorting.field} ${sorting.isAscending}`}
          jql={writeJql(condition, sorting)}
          onRun={run}
        />
        <IssueList
          key={writeJql(condition, sorting)}
          jql={writeJql(condition, sorting)}
          sorting={sorting}
          onSort={setSorting}
        />
      </section>
    </div>
  );
}

interface DeskQueuesProps {
  readonly desk: ServiceDesk;
  readonly queues: readonly QueueDefinition[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function DeskQueues({ desk, queues, chosen, onChoose }: DeskQueuesProps): JSX.Element {
  return (
    <>
      <h2 className="small-heading">{desk.projectName}</h2>
      <ul>
        {queues.map((queue) => (
          <li key={queue.id}>
            <button
              type="button"
              className="queue-button"
              aria-current={chosen === queue.id ? 'true' : undefined}
              onClick={() => onChoose(queue.id)}
            >
              {queue.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
