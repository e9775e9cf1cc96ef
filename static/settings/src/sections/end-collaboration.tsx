import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState } from 'react';
import type { EndCollaboration as Ended } from '../../../../src/contracts/retention';
import type { Result } from '../../../../src/contracts/result';
import { ask } from '../retention/use-collaborations';
import { localToday } from '../reader/dates';

const requestKey = /^[A-Z][A-Z0-9_]+-\d{1,12}$/;
/** People type faster than a list is read. */
const PAUSE_MS = 300;

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Notes the last day of a collaboration: of an organization by its name, of a customer without one by a request. */
export function EndCollaboration({ act }: { act: (doing: Promise<Result<null>>) => Promise<string | null> }) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Note an end</Button>
      </div>
    );
  }
  return (
    <EndForm
      problem={problem}
      onCancel={() => setOpen(false)}
      onEnd={(ended) =>
        void act(ask('endCollaboration', ended)).then((because) => {
          setProblem(because);
          setOpen(because !== null);
        })
      }
    />
  );
}

interface EndFormProps {
  readonly problem: string | null;
  readonly onCancel: () => void;
  readonly onEnd: (ended: Ended) => void;
}

function EndForm({ problem, onCancel, onEnd }: EndFormProps) {
  const ids = useId();
  const [text, setText] = useState('');
  const [endedOn, setEndedOn] = useState(localToday());
  const found = useOrganizations(text);
  const organization = found.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  const whose = organization
    ? { organizationId: organization.id }
    : requestKey.test(text.trim())
      ? { requestKey: text.trim() }
      : null;
  return (
    <form
      className="retention-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (whose && endedOn !== '') onEnd({ ...whose, endedOn });
      }}
    >
      <label htmlFor={`${ids}-who`}>Organization, or a request of a customer without one (SUP-12)</label>
      <Textfield
        id={`${ids}-who`}
        list={`${ids}-list`}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={`${ids}-list`}>
        {found.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <label htmlFor={`${ids}-day`}>Last day of the collaboration</label>
      <Textfield
        id={`${ids}-day`}
        type="date"
        value={endedOn}
        width={180}
        onChange={(event) => setEndedOn(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <SectionMessage appearance="error">
          <p>{problem}</p>
        </SectionMessage>
      )}
      <div className="retention-actions">
        <Button type="submit" appearance="primary" isDisabled={whose === null || endedOn === ''}>
          Note the end
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useOrganizations(text: string): readonly Choice[] {
  const [found, setFound] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => {
      void ask('findOrganizations', { text }).then((answer) => {
        if (answer.ok) setFound(answer.value);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return found;
}
