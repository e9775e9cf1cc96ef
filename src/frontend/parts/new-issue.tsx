import { AdfRenderer, Box, Heading, Lozenge, Stack, Text, Inline } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import { IssueFields } from './issue-fields';
import { markValues } from './mark-values';
import { visibilityWords } from './outcome-words';
import { useReader } from './reader';

/** The issue as it would be created, and what the customer would be told. */
export function NewIssue({ preview }: { readonly preview: OutcomePreview }) {
  const { say } = useReader();
  const { target, visibility } = preview;
  return (
    <Stack space="space.200">
      <Stack space="space.100">
        <Heading as="h4" size="xsmall">
          {say('new-issue.title')}
        </Heading>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance={visibility === 'public' ? 'moved' : 'default'}>
            {say(visibilityWords[visibility])}
          </Lozenge>
          <Text color="color.text.subtle">
            {say('new-issue.target', { type: target.issueTypeName, project: target.projectKey })}
          </Text>
        </Inline>
        <Box padding="space.200" backgroundColor="elevation.surface.sunken">
          <Stack space="space.150">
            <Heading as="h5" size="small">
              {preview.summary}
            </Heading>
            <AdfRenderer document={markValues(preview.description, preview.unsure)} />
          </Stack>
        </Box>
        <IssueFields fields={preview.fields} />
      </Stack>
      <Stack space="space.100">
        <Heading as="h4" size="xsmall">
          {say('new-issue.comment')}
        </Heading>
        {preview.customerComment === '' ? <Text>{say('new-issue.no-comment')}</Text> : <Comment preview={preview} />}
      </Stack>
    </Stack>
  );
}

function Comment({ preview }: { readonly preview: OutcomePreview }) {
  const { say } = useReader();
  const issue = say('new-issue.key', { project: preview.target.projectKey });
  return (
    <>
      <Box padding="space.200" backgroundColor="elevation.surface.sunken">
        <Text>{preview.customerComment.replaceAll('{issue}', issue)}</Text>
      </Box>
      <Text color="color.text.subtle">
        {say(preview.countsAsAnswer ? 'new-issue.counts-as-answer' : 'new-issue.no-answer')}
      </Text>
    </>
  );
}
