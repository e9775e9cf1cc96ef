import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef } from 'react';
import type { Samples } from './bench/use-samples';

interface FailingSamplesDialogProps {
  readonly samples: Samples;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The last question before settings are saved with which samples do not come out as expected. */
export function FailingSamplesDialog({ samples, onSave, onCancel }: FailingSamplesDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const failing = samples.list.filter(({ id }) => samples.results.get(id)?.isPassed === false);
  return (
    <dialog ref={dialog} className="impact" aria-labelledby="failing-title" onCancel={onCancel} onClose={onCancel}>
      <div className="stack">
        <div id="failing-title">
          <Heading size="medium" as="h2">
            Save although samples fail?
          </Heading>
        </div>
        <p>
          With these settings, {failing.length === 1 ? 'a sample does' : `${failing.length} samples do`} not come out as
          expected:
        </p>
        <ul className="findings">
          {failing.map(({ id, name }) => (
            <li key={id}>
              {name}: {samples.results.get(id)?.differences[0]}
            </li>
          ))}
        </ul>
        <div className="save-actions">
          <Button appearance="subtle" onClick={onCancel}>
            Back
          </Button>
          <Button appearance="warning" onClick={onSave}>
            Save anyway
          </Button>
        </div>
      </div>
    </dialog>
  );
}
