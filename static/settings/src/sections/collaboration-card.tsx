import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { CollaborationView } from '../../../../src/contracts/retention';
import type { Result } from '../../../../src/contracts/result';
import { ask } from '../retention/use-collaborations';
import { useDates } from '../reader/reader-context';
import { PurgeDialog } from './purge-dialog';

const looks = {
  kept: ['default', 'Kept'],
  due: ['moved', 'Due'],
  held: ['new', 'On hold'],
  purging: ['inprogress', 'Being deleted'],
  purged: ['success', 'Deleted'],
} as const;

interface CollaborationCardProps {
  readonly collaboration: CollaborationView;
  readonly act: (doing: Promise<Result<null>>) => Promise<string | null>;
}

/** One ended collaboration: until when its data is kept, and what can be done about it. */
export function CollaborationCard({ collaboration, act }: CollaborationCardProps) {
  const { id, name, kind, stage, hold } = collaboration;
  const [problem, setProblem] = useState<string | null>(null);
  const [open, setOpen] = useState<'hold' | 'delete' | null>(null);
  const doing = (answer: Promise<Result<null>>) => {
    setOpen(null);
    void act(answer).then(setProblem);
  };
  const [appearance, word] = looks[stage];
  return (
    <li className="sample">
      <div className="card-head">
        <span>
          {name}
          {kind === 'customer' ? ' (customer without an organization)' : ''}
        </span>
        <Lozenge appearance={appearance}>{word}</Lozenge>
      </div>
      <Facts collaboration={collaboration} />
      {problem === null ? null : (
        <SectionMessage appearance="error">
          <p>{problem}</p>
        </SectionMessage>
      )}
      <div className="retention-actions">
        {stage === 'due' ? (
          <Button appearance="danger" aria-label={`Review and delete: ${name}`} onClick={() => setOpen('delete')}>
            Review and delete
          </Button>
        ) : null}
        {hold === null ? (
          <Button aria-label={`Put on hold: ${name}`} onClick={() => setOpen(open === 'hold' ? null : 'hold')}>
            Put on hold
          </Button>
        ) : (
          <Button aria-label={`Release: ${name}`} onClick={() => doing(ask('holdCollaboration', { id, reason: null }))}>
            Release
          </Button>
        )}
        {stage === 'purging' ? null : (
          <Button
            appearance="subtle"
            aria-label={`It goes on: ${name}`}
            onClick={() => doing(ask('resumeCollaboration', { id }))}
          >
            It goes on
          </Button>
        )}
      </div>
      {open === 'hold' ? <HoldForm onHold={(reason) => doing(ask('holdCollaboration', { id, reason }))} /> : null}
      {open === 'delete' ? (
        <PurgeDialog
          collaboration={collaboration}
          onCancel={() => setOpen(null)}
          onDelete={(typed) => doing(ask('confirmPurge', { id, name: typed }))}
        />
      ) : null}
    </li>
  );
}

function Facts({ collaboration }: { collaboration: CollaborationView }) {
  const { longDate } = useDates();
  const { endedOn, dueOn, stage, isFromLicences, hold, progress } = collaboration;
  const counts = progress?.counts;
  return (
    <>
      <p className="note">
        Ended {longDate(endedOn)}
        {isFromLicences ? ', as the licences say' : ''}.{' '}
        {stage === 'kept' ? `Its data is due on ${longDate(dueOn)}.` : `May be deleted since ${longDate(dueOn)}.`}
      </p>
      {hold === null ? null : <p>On hold: {hold}</p>}
      {stage === 'purging' && counts ? (
        <p role="status">
          {counts.requests} requests and {counts.records} records deleted so far.
        </p>
      ) : null}
      {progress?.isDone && counts && counts.refused > 0 ? (
        <SectionMessage appearance="warning" title={`${counts.refused} requests could not be deleted`}>
          <p>
            Give this app’s account the permission Delete issues in their project, then delete once more. First of them:{' '}
            {progress.left.find(({ because }) => because.startsWith('This app'))?.key}.
          </p>
        </SectionMessage>
      ) : null}
    </>
  );
}

function HoldForm({ onHold }: { onHold: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <form
      className="retention-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onHold(reason.trim());
      }}
    >
      <label htmlFor={id}>Why may nothing be deleted?</label>
      <Textfield
        id={id}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" isDisabled={reason.trim() === ''}>
        Hold
      </Button>
    </form>
  );
}
