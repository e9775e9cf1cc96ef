import { useState } from 'react';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';

/** Words suggested to the admins, and why the last one was not taken. */
export function useSuggestions(): {
  readonly suggested: readonly string[];
  readonly problem: Problem | null;
  readonly suggest: (value: string) => void;
} {
  const [state, setState] = useState<{ suggested: readonly string[]; problem: Problem | null }>({
    suggested: [],
    problem: null,
  });
  const suggest = async (value: string) => {
    const answer = await call('suggestKeep', { value });
    setState((before) =>
      answer.ok ? { suggested: [...before.suggested, value], problem: null } : { ...before, problem: answer.problem },
    );
  };
  return { ...state, suggest: (value) => void suggest(value) };
}
