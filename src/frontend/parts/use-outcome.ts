import { useState } from 'react';
import type { OutcomePreview, PreviewOutcome, RequestOverview } from '../../contracts/agent';
import type { Problem } from '../../contracts/result';
import { call, type ValueOf } from '../invoke';

export interface Published extends ValueOf<'publishOutcome'> {
  /** Was there a comment for the customer? */
  readonly isCustomerTold: boolean;
  /** It was there before. */
  readonly isKnown: boolean;
}

/** Where the agent is: choosing, looking at a preview, or done. */
export interface OutcomeWork {
  /** What was last asked for, answered or not. */
  readonly wanted: PreviewOutcome | null;
  /** What the shown preview was asked with; publishing sends exactly this. */
  readonly asked: PreviewOutcome | null;
  readonly preview: OutcomePreview | null;
  readonly busy: 'preview' | 'publish' | null;
  readonly problem: Problem | null;
  readonly published: Published | null;
}

const nothing: OutcomeWork = { wanted: null, asked: null, preview: null, busy: null, problem: null, published: null };

export interface Outcome extends OutcomeWork {
  readonly look: (asked: PreviewOutcome) => Promise<void>;
  readonly publish: () => Promise<void>;
  /** Links a known issue instead. */
  readonly link: (issueKey: string) => Promise<void>;
  readonly leave: () => void;
}

/** The steps of publishing: what is published is what was shown, or nothing (`shown`, contract of the agent). */
export function useOutcome(outcomes: RequestOverview['outcomes'], onPublished: () => void): Outcome {
  const [work, setWork] = useState<OutcomeWork>(nothing);
  const look = async (wanted: PreviewOutcome) => {
    setWork((before) => ({ ...before, wanted, busy: 'preview', problem: null }));
    const answer = await call('previewOutcome', wanted);
    setWork((before) => {
      if (!answer.ok) return { ...before, busy: null, problem: answer.problem };
      return { ...before, busy: null, asked: wanted, preview: answer.value };
    });
  };
  const publish = async () => {
    const { asked, preview } = work;
    if (!asked || !preview) return;
    setWork({ ...work, busy: 'publish', problem: null });
    const answer = await call('publishOutcome', { ...asked, shown: preview.shown });
    if (!answer.ok) return setWork({ ...work, busy: null, problem: answer.problem });
    setWork({
      ...nothing,
      published: { ...answer.value, isCustomerTold: preview.customerComment !== '', isKnown: false },
    });
    onPublished();
  };
  const link = async (issueKey: string) => {
    setWork({ ...work, busy: 'publish', problem: null });
    const answer = await call('linkKnownIssue', { issueKey, became: becameOf(outcomes) });
    if (!answer.ok) return setWork({ ...work, busy: null, problem: answer.problem });
    setWork({ ...nothing, published: { ...answer.value, visibility: 'public', isCustomerTold: true, isKnown: true } });
    onPublished();
  };
  return { ...work, look, publish, link, leave: () => setWork(nothing) };
}

/** What the agent sees that the request became, for the server to notice what they do not see. */
const becameOf = (outcomes: RequestOverview['outcomes']): string[] =>
  outcomes.flatMap(({ issueKey }) => issueKey ?? []);
