import { Heading, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { LinkedIssueView } from '../../contracts/portal';
import { describeMoment } from './due-time';
import { FixVersions } from './fix-versions';
import { useReader } from './reader';

export const statusAppearances = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

type State = NonNullable<LinkedIssueView['state']>;

const stateAppearances = {
  open: 'default',
  'in-progress': 'inprogress',
  fixed: 'success',
  'wont-fix': 'removed',
  'cannot-reproduce': 'removed',
  duplicate: 'moved',
  closed: 'default',
} as const satisfies Readonly<Record<State, string>>;

const stateWords = {
  open: 'linked.state.open',
  'in-progress': 'linked.state.in-progress',
  fixed: 'linked.state.fixed',
  'wont-fix': 'linked.state.wont-fix',
  'cannot-reproduce': 'linked.state.cannot-reproduce',
  duplicate: 'linked.state.duplicate',
  closed: 'linked.state.closed',
} as const satisfies Readonly<Record<State, string>>;

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
  const reader = useReader();
  const { say } = reader;
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
        {issue.state && <Lozenge appearance={stateAppearances[issue.state]}>{say(stateWords[issue.state])}</Lozenge>}
      </Inline>
      <FixVersions versions={issue.fixVersions} />
      {issue.updatedAt !== null && (
        <Text size="small" color="color.text.subtlest">
          {say('linked.updated', { time: describeMoment(issue.updatedAt, reader, new Date()) })}
        </Text>
      )}
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
