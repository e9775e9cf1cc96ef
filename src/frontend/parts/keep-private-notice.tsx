import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import { useReader } from './reader';

/** What to leave out of a request, and that nobody will ever ask for it (clause A2). */
export function KeepPrivateNotice() {
  const { say } = useReader();
  return (
    <SectionMessage appearance="warning" title={say('private.title')}>
      <Stack space="space.100">
        <List type="unordered">
          <ListItem>{say('private.secrets')}</ListItem>
          <ListItem>{say('private.people')}</ListItem>
        </List>
        <Text>{say('private.never-asked')}</Text>
      </Stack>
    </SectionMessage>
  );
}
