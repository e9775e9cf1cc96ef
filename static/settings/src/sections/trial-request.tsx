import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import type { BenchRequest } from '../../../../src/contracts/admin';
import type { Result } from '../../../../src/contracts/result';
import type { BenchSource } from '../../../../src/rules/regression-sample';
import { useBench } from '../bench/bench-context';

interface TrialRequestProps {
  /** Key of the request that is shown; `null` while a typed text is. */
  readonly shownKey: string | null;
  readonly onRead: (read: { key: string; source: BenchSource } | null) => void;
}

/** Picks a request by its key instead of a typed text, with its own people and organizations. */
export function TrialRequest({ shownKey, onRead }: TrialRequestProps) {
  const { backend } = useBench();
  const [key, setKey] = useState('');
  const [isReading, setReading] = useState(false);
  const [answer, setAnswer] = useState<Result<BenchRequest> | null>(null);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    setReading(true);
    const found = await backend.readBenchRequest({ key });
    setReading(false);
    setAnswer(found);
    if (found.ok) onRead({ key: key.trim().toUpperCase(), source: found.value.source });
  };
  return (
    <form className="bench-request" onSubmit={(event) => void read(event)}>
      <div className="field">
        <Label htmlFor="trial-request">Try a request</Label>
        <Textfield
          id="trial-request"
          placeholder="SUP-1"
          width={160}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" isLoading={isReading} isDisabled={key.trim() === ''}>
        Read request
      </Button>
      {shownKey === null ? null : (
        <Button
          appearance="subtle"
          onClick={() => {
            setAnswer(null);
            onRead(null);
          }}
        >
          Back to a typed text
        </Button>
      )}
      <div role="status" className="bench-said">
        {said(answer, shownKey)}
      </div>
    </form>
  );
}

function said(answer: Result<BenchRequest> | null, shownKey: string | null): string {
  if (answer?.ok === false) return Object.values(answer.problem.fields ?? {})[0] ?? answer.problem.message;
  if (shownKey === null) return '';
  return [`${shownKey} is shown, with everybody on it.`, ...(answer?.value.gaps ?? [])].join(' ');
}
