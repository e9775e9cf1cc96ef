import { Inline, Spinner, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';
import type { Load } from './use-load';

/** Shows what was loaded; until then that it is on its way, or why it is not coming. */
export function LoadGate<T>(props: { readonly load: Load<T>; readonly children: (value: T) => ReactNode }) {
  const { loaded, reload } = props.load;
  const { say } = useReader();
  if (loaded.state === 'ready') return <>{props.children(loaded.value)}</>;
  if (loaded.state === 'refused') return <ProblemMessage problem={loaded.problem} onRetry={reload} />;
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={say('state.loading')} />
      <Text color="color.text.subtle">{say('state.loading')}</Text>
    </Inline>
  );
}
