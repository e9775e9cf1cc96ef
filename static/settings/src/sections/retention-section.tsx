import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { CollaborationView } from '../../../../src/contracts/retention';
import { Group, SectionBody } from '../parts/section-body';
import '../retention/retention.css';
import { useCollaborations, type Collaborations } from '../retention/use-collaborations';
import { useDates } from '../reader/reader-context';
import { CollaborationCard } from './collaboration-card';
import { EndCollaboration } from './end-collaboration';

/** Clause A3: what a customer left is kept for two years after the collaboration ended, and then goes. */
export function RetentionSection() {
  const collaborations = useCollaborations();
  const { list, problem } = collaborations;
  const deleted = list?.filter(({ stage }) => stage === 'purged') ?? [];
  return (
    <SectionBody
      title="Data retention"
      intro="Requests and everything this app knows of them are kept until two years after the collaboration with a customer has ended. What is due is listed here; nothing is deleted before you confirm it."
    >
      {problem === null ? null : (
        <SectionMessage appearance="error" title="The list could not be read">
          <p>{problem}</p>
        </SectionMessage>
      )}
      <Group
        title="Ended collaborations"
        hint="Organizations whose licences all ended two years ago are put here once a day. You can note the end of any other one."
      >
        <Ended collaborations={collaborations} />
        <EndCollaboration act={collaborations.act} />
      </Group>
      {deleted.length > 0 ? (
        <Group title="Deleted" hint="The proof of what was deleted: counts and a sum, no names.">
          <ul className="samples">
            {deleted.map((one) => (
              <Proof key={one.id} proof={one} />
            ))}
          </ul>
        </Group>
      ) : null}
    </SectionBody>
  );
}

function Ended({ collaborations }: { collaborations: Collaborations }) {
  const { list, problem } = collaborations;
  if (list === null) {
    return problem === null ? (
      <div role="status">
        <Spinner size="small" label="Reading the list" />
      </div>
    ) : null;
  }
  const ended = list.filter(({ stage }) => stage !== 'purged');
  if (ended.length === 0) return <p className="empty">No collaboration has an end. Nothing will be deleted.</p>;
  return (
    <ul className="samples">
      {ended.map((one) => (
        <CollaborationCard key={one.id} collaboration={one} act={collaborations.act} />
      ))}
    </ul>
  );
}

function Proof({ proof: { kind, endedOn, purgedAt, progress } }: { proof: CollaborationView }) {
  const { longDate, shortInstant } = useDates();
  const when = purgedAt === null ? '' : shortInstant(purgedAt);
  const counts = progress?.counts;
  return (
    <li className="sample">
      <p>
        {kind === 'organization' ? 'An organization' : 'A customer'}, ended {longDate(endedOn)}, deleted {when}.
      </p>
      {counts ? (
        <p className="note">
          {counted(counts.requests, 'request')}, {counted(counts.issues, 'private issue')},{' '}
          {counted(counts.records, 'record')}.{' '}
          {counts.kept > 0 ? `Kept, because somebody else takes part: ${counted(counts.kept, 'request')}.` : ''}
        </p>
      ) : null}
      {progress?.digest ? <p className="note digest">SHA-256 {progress.digest}</p> : null}
    </li>
  );
}

const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;
