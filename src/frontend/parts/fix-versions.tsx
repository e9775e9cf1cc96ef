import { Text } from '@forge/react';
import type { KnownIssueView } from '../../contracts/agent';
import { useReader } from './reader';

/** In which version an issue is fixed, and whether that is to be had. */
export function FixVersions({ versions }: { readonly versions: KnownIssueView['fixVersions'] }) {
  const { say } = useReader();
  return (
    <>
      {versions.map(({ name: version, released }) => (
        <Text key={version} color="color.text.subtle">
          {say(released ? 'linked.released' : 'linked.planned', { version })}
        </Text>
      ))}
    </>
  );
}
