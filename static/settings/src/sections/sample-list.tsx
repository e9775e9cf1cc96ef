import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useState } from 'react';
import type { KeptSample } from '../../../../src/contracts/admin';
import type { SampleResult } from '../../../../src/rules/regression-sample';
import { useBench } from '../bench/bench-context';
import { summaryOf } from '../bench/run-samples';

/** Every kept sample, tried with the policy as it stands in the page, saved or not. */
export function SampleList() {
  const { samples } = useBench();
  const { list, results, before, isRunning, problem } = samples;
  const { passed, failed, turned } = summaryOf(results, before);
  return (
    <>
      {problem ? (
        <SectionMessage appearance="error" title="That did not work">
          <p>{problem.message}</p>
        </SectionMessage>
      ) : null}
      <div role="status" className="bench-said">
        {isRunning ? <Spinner size="small" label="Trying the samples" /> : null}
        {list.length === 0
          ? 'No samples yet. Keep some texts that must stay private, and some that should be clean.'
          : `${passed} as expected, ${failed} not. ${turned.size > 0 ? `Unsaved changes are the reason for ${turned.size}.` : ''}`}
      </div>
      <ul className="samples">
        {list.map((sample) => (
          <Sample
            key={sample.id}
            sample={sample}
            result={results.get(sample.id)}
            isTurned={turned.has(sample.id)}
            onRemove={() => samples.remove(sample.id)}
          />
        ))}
      </ul>
      {list.length > 1 ? <DeleteAll count={list.length} onDelete={samples.removeAll} /> : null}
    </>
  );
}

interface SampleProps {
  readonly sample: KeptSample;
  readonly result: SampleResult | undefined;
  readonly isTurned: boolean;
  readonly onRemove: () => void;
}

function Sample({ sample, result, isTurned, onRemove }: SampleProps) {
  return (
    <li className="sample">
      <div className="card-head">
        <span>{sample.name}</span>
        {result ? (
          <Lozenge appearance={result.isPassed ? 'success' : 'removed'}>
            {`${isTurned ? 'Now ' : ''}${result.isPassed ? 'as expected' : 'not as expected'}`}
          </Lozenge>
        ) : null}
        <span className="row-actions">
          <Button appearance="subtle" spacing="compact" aria-label={`Delete sample ${sample.name}`} onClick={onRemove}>
            Delete
          </Button>
        </span>
      </div>
      {result && !result.isPassed ? (
        <ul className="findings">
          {result.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function DeleteAll({ count, onDelete }: { count: number; onDelete: () => void }) {
  const [isSure, setSure] = useState(false);
  if (!isSure)
    return (
      <div>
        <Button onClick={() => setSure(true)}>Delete all samples</Button>
      </div>
    );
  return (
    <div className="bench-request" role="group" aria-label="Delete all samples">
      <span>Delete all {count} samples for good?</span>
      <Button appearance="subtle" onClick={() => setSure(false)}>
        Cancel
      </Button>
      <Button
        appearance="danger"
        onClick={() => {
          setSure(false);
          onDelete();
        }}
      >
        Delete all
      </Button>
    </div>
  );
}
