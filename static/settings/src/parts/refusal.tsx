import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../../src/contracts/result';

interface RefusalProps {
  readonly problem: Problem | null;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Why the last save did not happen, and the way on; brought into sight, because Save stands at the page's end. */
export function Refusal({ problem, onTakeTheirs, onKeepMine }: RefusalProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!problem) return null;
  return (
    <div role="alert" className="refusal" ref={box}>
      {problem.code === 'conflict' ? (
        <SectionMessage
          appearance="warning"
          title="Somebody else saved these settings meanwhile"
          actions={[
            <SectionMessageAction key="theirs" onClick={onTakeTheirs}>
              Load their version
            </SectionMessageAction>,
            <SectionMessageAction key="mine" onClick={onKeepMine}>
              Keep my version
            </SectionMessageAction>,
          ]}
        >
          <p>{problem.message} Loading their version drops your changes; keeping yours lets you save over theirs.</p>
        </SectionMessage>
      ) : (
        <SectionMessage appearance="error" title="The settings were not saved">
          <p>{problem.message}</p>
        </SectionMessage>
      )}
    </div>
  );
}
