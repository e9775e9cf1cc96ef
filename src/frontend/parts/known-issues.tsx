import {
  Button,
  Heading,
  Inline,
  Link,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from '@forge/react';
import { useState } from 'react';
import type { KnownIssueView } from '../../contracts/agent';
import type { OutcomeKind } from '../../rules/outcome';
import { call } from '../invoke';
import { FixVersions } from './fix-versions';
import { statusAppearances } from './linked-issues';
import { LoadGate } from './load-gate';
import { useReader } from './reader';
import { useLoad } from './use-load';
import type { WordKey } from './words';

interface KnownIssuesProps {
  readonly kind: OutcomeKind;
  readonly isDisabled: boolean;
  readonly onLink: (issueKey: string) => Promise<void>;
}

/** Before anything is made: what looks the same and is public already, to be linked instead. */
export function KnownIssues({ kind, ...props }: KnownIssuesProps) {
  return kind === 'development' ? null : <PublicIssues {...props} />;
}

function PublicIssues({ isDisabled, onLink }: Omit<KnownIssuesProps, 'kind'>) {
  const { say } = useReader();
  const load = useLoad(() => call('knownIssues'));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack space="space.150">
      <Heading as="h4" size="xsmall">
        {say('known.title')}
      </Heading>
      <LoadGate load={load}>
        {(issues) => (
          <Stack space="space.150">
            <Text color="color.text.subtle">{say(introWords(issues))}</Text>
            {issues.map((issue) => (
              <KnownIssue key={issue.key} {...{ issue, isDisabled }} onChoose={() => setChosen(issue.key)} />
            ))}
          </Stack>
        )}
      </LoadGate>
      <ModalTransition>
        {chosen !== null && (
          <LinkConfirm
            issueKey={chosen}
            onCancel={() => setChosen(null)}
            onConfirm={() => {
              setChosen(null);
              void onLink(chosen);
            }}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}

function introWords(issues: readonly KnownIssueView[]): WordKey {
  if (issues.length === 0) return 'known.none';
  return issues.every(({ isLinked }) => isLinked) ? 'known.all-linked' : 'known.intro';
}

function KnownIssue(props: {
  readonly issue: KnownIssueView;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}) {
  const { key, url, summary, statusName, statusCategory, fixVersions, shared, requests, organizations, isLinked } =
    props.issue;
  const { say } = useReader();
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Link href={url} openNewTab>
          {say('linked.name', { key, summary })}
        </Link>
        <Lozenge appearance={statusAppearances[statusCategory]}>{statusName}</Lozenge>
        {isLinked ? (
          <Lozenge appearance="success">{say('known.linked')}</Lozenge>
        ) : (
          <Button spacing="compact" isDisabled={props.isDisabled} onClick={props.onChoose}>
            {say('known.link', { issue: key })}
          </Button>
        )}
      </Inline>
      <FixVersions versions={fixVersions} />
      <Text color="color.text.subtle">{say('known.shared', { words: shared.join(', ') })}</Text>
      {requests > 0 && (
        <Text color="color.text.subtle">
          {say(behindWords(organizations), { count: requests, organizations: organizations ?? 0 })}
        </Text>
      )}
    </Stack>
  );
}

function behindWords(organizations: number | null): WordKey {
  if (organizations === null) return 'known.requests';
  if (organizations === 0) return 'known.requests-of-people';
  return organizations === 1 ? 'known.requests-of-one' : 'known.requests-counted';
}

function LinkConfirm(props: {
  readonly issueKey: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}) {
  const { say } = useReader();
  const values = { issue: props.issueKey };
  return (
    <Modal onClose={props.onCancel} width="small">
      <ModalHeader>
        <ModalTitle>{say('known.confirm', values)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Text>{say('known.confirm-advice', values)}</Text>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={props.onCancel}>
          {say('confirm.back')}
        </Button>
        <Button appearance="primary" onClick={props.onConfirm}>
          {say('known.do')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
