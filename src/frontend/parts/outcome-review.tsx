import { Button, ButtonGroup, Heading, Inline, LoadingButton, ModalTransition, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { OutcomePreview, PreviewOutcome, RequestOverview } from '../../contracts/agent';
import { Comparison } from './comparison';
import { FindingsTable } from './findings-table';
import { KnownIssues } from './known-issues';
import { NewIssue } from './new-issue';
import { OutcomeAdjust } from './outcome-adjust';
import { kindWords } from './outcome-words';
import {
  draftOf,
  isReadable,
  isSameAsked,
  isTitleMissing,
  planAsked,
  valuesOfLines,
  withValue,
  type AdjustDraft,
} from './plan-adjustments';
import { ProblemMessage } from './problem-message';
import { PublishConfirm } from './publish-confirm';
import { useReader } from './reader';
import type { StayChoices } from './stay-buttons';
import type { Outcome } from './use-outcome';
import { useSuggestions } from './use-suggestions';
import { VisibilityNotice } from './visibility-notice';

interface OutcomeReviewProps {
  readonly outcome: Outcome;
  readonly preview: OutcomePreview;
  readonly asked: PreviewOutcome;
  readonly comments: RequestOverview['comments'];
}

/** What would be created and said, to be looked at before anything is (design decision 10). */
export function OutcomeReview({ outcome, preview, asked, comments }: OutcomeReviewProps) {
  const { say } = useReader();
  const [draft, setDraft] = useState<AdjustDraft>(() => draftOf(asked));
  const [isAsking, setAsking] = useState(false);
  const planned = planAsked(asked.kind, draft);
  const isCurrent = isSameAsked(planned, asked);
  const isComplete = !isTitleMissing(draft) && isReadable(draft.redact) && isReadable(draft.restore);
  const change = (part: Partial<AdjustDraft>) => setDraft((before) => ({ ...before, ...part }));
  const remove = (value: string) => change({ redact: withValue(draft.redact, value) });
  const suggestions = useSuggestions();
  const choices: StayChoices = {
    staying: valuesOfLines(draft.restore),
    suggested: suggestions.suggested,
    onStay: (value) => change({ restore: withValue(draft.restore, value) }),
    onAlways: suggestions.suggest,
  };
  return (
    <Stack space="space.300">
      <Heading as="h3" size="small">
        {say('review.title', { kind: say(kindWords[preview.kind].name) })}
      </Heading>
      <KnownIssues kind={preview.kind} onLink={outcome.link} isDisabled={outcome.busy !== null} />
      <VisibilityNotice preview={preview} choices={choices} onRemove={remove} />
      <NewIssue preview={preview} />
      <Comparison {...preview} />
      <FindingsTable {...{ preview, choices }} asked={asked.redact ?? []} />
      {suggestions.problem && <ProblemMessage problem={suggestions.problem} />}
      <OutcomeAdjust {...{ draft, preview, asked, comments }} onChange={change} />
      {outcome.problem && <ProblemMessage problem={outcome.problem} onRetry={() => void outcome.look(planned)} />}
      {!isComplete && <Text>{say('review.incomplete')}</Text>}
      {isComplete && !isCurrent && <Text>{say('review.changed')}</Text>}
      {outcome.busy === 'publish' && (
        <Text>{say(preview.customerComment === '' ? 'outcome.publishing-no-comment' : 'outcome.publishing')}</Text>
      )}
      <Actions
        {...{ outcome, isComplete, isCurrent, preview }}
        onLook={() => void outcome.look(planned)}
        onPublish={() => setAsking(true)}
      />
      <ModalTransition>
        {isAsking && (
          <PublishConfirm
            preview={preview}
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              void outcome.publish();
            }}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}

function Actions(props: {
  readonly outcome: Outcome;
  readonly preview: OutcomePreview;
  readonly isComplete: boolean;
  readonly isCurrent: boolean;
  readonly onLook: () => void;
  readonly onPublish: () => void;
}) {
  const { outcome, preview, isComplete, isCurrent } = props;
  const { say } = useReader();
  const isBusy = outcome.busy !== null;
  const publishKey = preview.visibility === 'public' ? 'review.publish' : 'review.create-private';
  const canPublish = isCurrent && !preview.fields.isRefused;
  return (
    <Inline>
      <ButtonGroup>
        {canPublish ? (
          <LoadingButton
            appearance="primary"
            isLoading={outcome.busy === 'publish'}
            isDisabled={isBusy || !isComplete}
            onClick={props.onPublish}
          >
            {say(publishKey)}
          </LoadingButton>
        ) : (
          <LoadingButton
            appearance="primary"
            isLoading={outcome.busy === 'preview'}
            isDisabled={isBusy || !isComplete}
            onClick={props.onLook}
          >
            {say('review.look-again')}
          </LoadingButton>
        )}
        <Button appearance="subtle" isDisabled={isBusy} onClick={outcome.leave}>
          {say('action.cancel')}
        </Button>
      </ButtonGroup>
    </Inline>
  );
}
