import { Heading, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import { describeMoment } from './due-time';
import { NewsLine } from './news-line';
import { OutcomeDecision } from './outcome-decision';
import { linkedKindWords, visibilityWords } from './outcome-words';
import { useReader } from './reader';

type Outcomes = RequestOverview['outcomes'];

/** What the request has already turned into, so that nobody makes the same issue twice. */
export function OutcomesSoFar({ outcomes }: { readonly outcomes: Outcomes }) {
  const { say } = useReader();
  if (outcomes.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('outcomes.title')}
      </Heading>
      {outcomes.map((outcome) => (
        <Outcome key={`${outcome.kind} ${outcome.issueKey ?? ''}`} outcome={outcome} />
      ))}
    </Stack>
  );
}

function Outcome({ outcome }: { readonly outcome: Outcomes[number] }) {
  const reader = useReader();
  const { say } = reader;
  const { kind, issueKey, whereabouts, news } = outcome;
  const isDeleted = whereabouts.kind === 'deleted';
  const isFinished = outcome.step === 'told';
  const appearance = isDeleted ? 'removed' : isFinished ? 'success' : 'inprogress';
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance={appearance}>{say(linkedKindWords[kind])}</Lozenge>
        {issueKey && (isDeleted ? <Text>{issueKey}</Text> : <Link href={`/browse/${issueKey}`}>{issueKey}</Link>)}
        <Text color="color.text.subtle">
          {say('outcomes.line', {
            visibility: say(visibilityWords[outcome.visibility]),
            time: describeMoment(outcome.startedAt, reader, new Date()),
          })}
        </Text>
        {isDeleted && (
          <Text weight="semibold">
            {say('outcomes.deleted', { time: describeMoment(whereabouts.at, reader, new Date()) })}
          </Text>
        )}
        {!isFinished && !isDeleted && <Text>{say('outcomes.unfinished')}</Text>}
      </Inline>
      {whereabouts.kind === 'out-of-sight' && <Text>{say('outcomes.out-of-sight', { issue: issueKey ?? '' })}</Text>}
      <OutcomeDecision outcome={outcome} />
      {news && !isDeleted && <NewsLine news={news} />}
    </Stack>
  );
}
