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
  const isFinished = outcome.step === 'told';
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance={isFinished ? 'success' : 'inprogress'}>{say(linkedKindWords[outcome.kind])}</Lozenge>
        {outcome.issueKey && <Link href={`/browse/${outcome.issueKey}`}>{outcome.issueKey}</Link>}
        <Text color="color.text.subtle">
          {say('outcomes.line', {
            visibility: say(visibilityWords[outcome.visibility]),
            time: describeMoment(outcome.startedAt, reader, new Date()),
          })}
        </Text>
        {!isFinished && <Text>{say('outcomes.unfinished')}</Text>}
      </Inline>
      <OutcomeDecision outcome={outcome} />
      {outcome.news && <NewsLine news={outcome.news} />}
    </Stack>
  );
}
