import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Spinner from '@atlaskit/spinner';
import { useEffect, useRef, useState } from 'react';
import type { ImpactPreview } from '../../../src/contracts/admin';
import type { Result } from '../../../src/contracts/result';
import type { Settings } from '../../../src/rules/settings';
import type { AdminBackend } from './admin-backend';
import { impactLines, type ApplyTo } from './draft/impact';
import { RadioCards } from './parts/radio-cards';
import { useDates } from './reader/reader-context';

interface ImpactDialogProps {
  readonly backend: AdminBackend;
  readonly settings: Settings;
  readonly onSave: (applyTo: ApplyTo) => void;
  readonly onCancel: () => void;
}

/** What an edit of the clock does to open requests, before it is saved, and for which of them it is meant. */
export function ImpactDialog({ backend, settings, onSave, onCancel }: ImpactDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [preview, setPreview] = useState<Result<ImpactPreview> | null>(null);
  const [applyTo, setApplyTo] = useState<ApplyTo>('new');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    let isOutdated = false;
    void backend.previewImpact({ settings }).then((result) => {
      if (!isOutdated) setPreview(result);
    });
    return () => {
      isOutdated = true;
    };
  }, [backend, settings]);
  return (
    <dialog ref={dialog} className="impact" aria-labelledby="impact-title" onCancel={onCancel} onClose={onCancel}>
      <div className="stack">
        <div id="impact-title">
          <Heading size="medium" as="h2">
            Save a new clock
          </Heading>
        </div>
        <div role="status">{preview ? <Preview result={preview} /> : <Spinner label="Looking at open requests" />}</div>
        <RadioCards<ApplyTo>
          path="impact"
          legend="Which requests is it for?"
          value={applyTo}
          onChange={setApplyTo}
          cards={choices}
        />
        <div className="save-actions">
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
          <Button appearance="primary" onClick={() => onSave(applyTo)}>
            Save
          </Button>
        </div>
      </div>
    </dialog>
  );
}

const choices: readonly { value: ApplyTo; title: string; text: string }[] = [
  {
    value: 'new',
    title: 'New requests only',
    text: 'Promises made already keep their due times and are judged as before.',
  },
  {
    value: 'open',
    title: 'Open requests too',
    text: 'Open promises move, stop or resume. None becomes overdue by it; answered and broken ones stay as they are.',
  },
  {
    value: 'open-and-breached',
    title: 'Open requests and broken promises',
    text: 'Broken promises that nobody has answered run again where they are not overdue any more.',
  },
];

function Preview({ result }: { result: Result<ImpactPreview> }) {
  const { inZone } = useDates();
  if (!result.ok) return <p>What this changes could not be found out: {result.problem.message}</p>;
  const { open, moved, largest, isComplete, zone } = result.value;
  const lines = impactLines(result.value);
  const shown = (at: string | null) => (at === null ? 'none' : inZone(new Date(at), zone));
  return (
    <div className="stack">
      <p>
        Of {open} open {open === 1 ? 'promise' : 'promises'}, {moved} would move.
      </p>
      {lines.length > 0 ? (
        <ul className="impact-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {isComplete ? null : <p>There are more open promises than could be looked at; the numbers are higher.</p>}
      {largest.length > 0 ? (
        <table className="moves">
          <caption>The largest moves</caption>
          <thead>
            <tr>
              <th scope="col">Request</th>
              <th scope="col">Due now</th>
              <th scope="col">Due then</th>
            </tr>
          </thead>
          <tbody>
            {largest.map(({ requestKey, oldDueAt, newDueAt }) => (
              <tr key={requestKey}>
                <th scope="row">{requestKey}</th>
                <td>{shown(oldDueAt)}</td>
                <td>{shown(newDueAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
