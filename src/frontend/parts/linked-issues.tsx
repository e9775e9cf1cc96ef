import { Heading, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { LinkedIssueView } from '../../contracts/portal';
import { FixVersions } from './fix-versions';
import { useReader } from './reader';

export const statusAppearances = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** What became of the request (clauses O3–O5). Of a private issue only that it is there. */
export function LinkedIssues({ issues }: { readonly issues: readonly LinkedIssueView[] }) {
  const { say } = useReader();
  if (issues.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {say('linked.title')}
      </Heading>
      {issues.map((issue, index) =>
        issue.visibility === 'public' && issue.key !== null ? (
          <PublicIssue key={issue.key} issue={issue} />
        ) : (
          <PrivateIssue key={`private-${index}`} />
        ),
      )}
    </Stack>
  );
}

function PublicIssue({ issue }: { readonly issue: LinkedIssueView }) {
  const { say } = useReader();
  const name = issue.summary ? say('linked.name', { key: issue.key ?? '', summary: issue.summary }) : (issue.key ?? '');
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {issue.url ? (
          <Link href={issue.url} openNewTab>
            {name}
          </Link>
        ) : (
          <Text>{name}</Text>
        )}
        {issue.statusName && (
          <Lozenge appearance={statusAppearances[issue.statusCategory ?? 'new']}>{issue.statusName}</Lozenge>
        )}
      </Inline>
      <FixVersions versions={issue.fixVersions} />
    </Stack>
  );
}

function PrivateIssue() {
  const { say } = useReader();
  return (
    <Stack space="space.050">
      <Text weight="medium">{say('linked.private')}</Text>
      <Text color="color.text.subtle">{say('linked.private-advice')}</Text>
    </Stack>
  );
}
