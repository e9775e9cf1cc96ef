import { Text } from '@forge/react';
import { useReader } from './reader';

/** For whom there is nothing to do here, on an issue that is no request of theirs: what the place is for, quietly. */
export function OutsideRequests() {
  const { say } = useReader();
  return <Text color="color.text.subtle">{say('context.outside-requests')}</Text>;
}

/** Whether a refusal only says that this is no request of the reader's, which is nothing to be alarmed by. */
export const isOutsideRequests = (problem: { readonly code: string }) => problem.code === 'not-allowed';
