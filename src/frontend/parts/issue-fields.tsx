import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import { useReader } from './reader';

/** What the issue is filled in with beside its text, and what cannot be. */
export function IssueFields({ fields }: { readonly fields: OutcomePreview['fields'] }) {
  const { say } = useReader();
  const { components, versions, priority, labels, presets, leftOut, isRefused } = fields;
  const lines = [
    ['new-issue.components', components],
    ['new-issue.versions', versions],
    ['new-issue.priority', priority === null ? [] : [priority]],
    ['new-issue.labels', labels],
  ] as const;
  return (
    <Stack space="space.100">
      {lines.map(([key, names]) =>
        names.length === 0 ? null : (
          <Text key={key} color="color.text.subtle">
            {say(key, { names: names.join(', ') })}
          </Text>
        ),
      )}
      {presets.map(({ name, value }) => (
        <Text key={`${name} ${value}`} color="color.text.subtle">
          {say('new-issue.preset', { name, value })}
        </Text>
      ))}
      {leftOut.length === 0 ? null : (
        <SectionMessage
          appearance={isRefused ? 'error' : 'warning'}
          title={say(isRefused ? 'new-issue.insisted' : 'new-issue.left-out')}
        >
          <Stack space="space.100">
            <List type="unordered">
              {leftOut.map((sentence) => (
                <ListItem key={sentence}>{sentence}</ListItem>
              ))}
            </List>
            {isRefused && <Text>{say('new-issue.insisted-advice')}</Text>}
          </Stack>
        </SectionMessage>
      )}
    </Stack>
  );
}
