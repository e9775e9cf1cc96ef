import { Button, Inline, Link, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import { view } from '@forge/bridge';
import type { RequestOverview } from '../../contracts/agent';
import { OutcomeChoice } from './outcome-choice';
import { OutcomeReview } from './outcome-review';
import { visibilityWords } from './outcome-words';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';
import { useOutcome, type Published } from './use-outcome';

interface OutcomeDeskProps extends Pick<RequestOverview, 'comments' | 'outcomes'> {
  readonly onPublished: () => void;
}

/** Choose, look, adjust, confirm: a request becomes an issue (design decision 10). */
export function OutcomeDesk({ comments, outcomes, onPublished }: OutcomeDeskProps) {
  const outcome = useOutcome(outcomes, () => {
    onPublished();
    void view.refresh().catch(() => undefined);
  });
  const { preview, asked, wanted, busy, problem, published } = outcome;
  if (published) return <Done published={published} onLeave={outcome.leave} />;
  if (preview && asked) return <OutcomeReview {...{ outcome, preview, asked, comments }} />;
  return (
    <Stack space="space.150">
      <OutcomeChoice {...{ outcomes }} isDisabled={busy !== null} onChoose={(kind) => void outcome.look({ kind })} />
      {busy === 'preview' && <Reading />}
      {problem && <ProblemMessage problem={problem} onRetry={wanted ? () => void outcome.look(wanted) : undefined} />}
    </Stack>
  );
}

function Reading() {
  const { say } = useReader();
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={say('outcome.reading')} />
      <Text>{say('outcome.reading')}</Text>
    </Inline>
  );
}

function Done({ published, onLeave }: { readonly published: Published; readonly onLeave: () => void }) {
  const { say } = useReader();
  const values = { issue: published.issueKey, visibility: say(visibilityWords[published.visibility]) };
  return (
    <SectionMessage appearance="success" title={say(published.isKnown ? 'outcome.done-known' : 'outcome.done', values)}>
      <Stack space="space.150" alignInline="start">
        <Text>{say(published.isCustomerTold ? 'outcome.done-advice' : 'outcome.done-no-comment')}</Text>
        <Link href={published.url}>{say('outcome.open', values)}</Link>
        <Button onClick={onLeave}>{say('outcome.another')}</Button>
      </Stack>
    </SectionMessage>
  );
}
