import { useCallback, useEffect, useState } from 'react';
import type { CollaborationView, RetentionCalls } from '../../../../src/contracts/retention';
import type { Result } from '../../../../src/contracts/result';
import { call } from '../admin-backend';

const EVERY_MS = 3000;

export const ask = <Name extends keyof RetentionCalls>(name: Name, payload?: Parameters<RetentionCalls[Name]>[0]) =>
  call(name, payload) as Promise<ReturnType<RetentionCalls[Name]>>;

export interface Collaborations {
  /** `null` while the list is read for the first time. */
  readonly list: readonly CollaborationView[] | null;
  readonly problem: string | null;
  /** What an admin does, and the list after it; `null` when it was done, else why not. */
  readonly act: (doing: Promise<Result<null>>) => Promise<string | null>;
}

/** Collaborations with an end, read again after every change and while something is being deleted. */
export function useCollaborations(): Collaborations {
  const [list, setList] = useState<readonly CollaborationView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await ask('listCollaborations');
    setProblem(answer.ok ? null : answer.problem.message);
    if (answer.ok) setList(answer.value);
  }, []);
  useEffect(() => void reload(), [reload]);
  const isDeleting = list?.some(({ stage }) => stage === 'purging') ?? false;
  useEffect(() => {
    if (!isDeleting) return undefined;
    const timer = setInterval(() => void reload(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isDeleting, reload]);
  const act = async (doing: Promise<Result<null>>) => {
    const answer = await doing;
    await reload();
    return answer.ok ? null : answer.problem.message;
  };
  return { list, problem, act };
}
