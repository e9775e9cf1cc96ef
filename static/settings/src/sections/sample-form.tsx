import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import * as v from 'valibot';
import type { AnonymizedRequest } from '../../../../src/rules/anonymize/verdict';
import { regressionSampleSchema, type BenchSource } from '../../../../src/rules/regression-sample';
import { useBench } from '../bench/bench-context';
import { valuesTakenOut } from '../bench/values-taken-out';
import { DECISIONS } from './trial-result';

interface SampleFormProps {
  readonly source: BenchSource;
  readonly result: AnonymizedRequest;
  readonly proposedName: string;
}

/** Keeps the text on the bench as a sample: what is expected of it is what comes out now, unless changed here. */
export function SampleForm(props: SampleFormProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Form {...props} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Keep as a sample</Button>
    </div>
  );
}

function Form({ source, result, proposedName, onDone }: SampleFormProps & { onDone: () => void }) {
  const { samples } = useBench();
  const [name, setName] = useState(proposedName);
  const [decision, setDecision] = useState(result.decision);
  const [gone, setGone] = useState(() => valuesTakenOut(result.findings).join('\n'));
  const [stays, setStays] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const keep = async () => {
    const expected = { decision, gone: linesOf(gone), stays: linesOf(stays) };
    const parsed = v.safeParse(regressionSampleSchema, { name, source, expected });
    if (!parsed.success) return setRefusal(name.trim() === '' ? 'Give it a name.' : parsed.issues[0].message);
    setRefusal(null);
    return (await samples.keep(parsed.output)) ? onDone() : undefined;
  };
  return (
    <div className="card" role="group" aria-label="New sample">
      <p className="hint">
        A sample holds the text as it is, people included. It is stored with the app’s settings until somebody deletes
        it below; only Jira admins can read it.
      </p>
      <div className="pair">
        <div className="field">
          <Label htmlFor="sample-name">Name</Label>
          <Textfield id="sample-name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </div>
        <div className="field">
          <Label htmlFor="sample-decision">Has to be</Label>
          <select
            id="sample-decision"
            className="plain-select"
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value as typeof decision)}
          >
            {Object.entries(DECISIONS).map(([value, { text }]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="pair">
        <Lines id="sample-gone" label="Has to go" value={gone} onChange={setGone} />
        <Lines id="sample-stays" label="Has to stay" value={stays} onChange={setStays} />
      </div>
      {refusal ? <p role="alert">{refusal}</p> : null}
      <div className="save-actions">
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button appearance="primary" onClick={() => void keep()}>
          Keep sample
        </Button>
      </div>
    </div>
  );
}

function Lines(props: { id: string; label: string; value: string; onChange: (value: string) => void }) {
  const { id, label, value, onChange } = props;
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      <TextArea
        id={id}
        minimumRows={3}
        maxHeight="30vh"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="hint">One value per line.</div>
    </div>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}
