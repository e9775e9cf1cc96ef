import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorMessage,
  Heading,
  HelperMessage,
  Inline,
  Label,
  SectionMessage,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import type { OutcomePreview, PreviewOutcome, RequestOverview } from '../../contracts/agent';
import { describeMoment } from './due-time';
import { valuesNotFound } from './finding-words';
import { isTitleMissing, valuesOfLines, type AdjustDraft } from './plan-adjustments';
import { useReader } from './reader';
import { listOf } from './reason-words';
import { ValueLines } from './value-lines';

interface OutcomeAdjustProps {
  readonly draft: AdjustDraft;
  readonly preview: OutcomePreview;
  /** What the preview was asked with. */
  readonly asked: PreviewOutcome;
  readonly comments: RequestOverview['comments'];
  readonly onChange: (part: Partial<AdjustDraft>) => void;
}

const longestTitle = 255;

/** What the agent may change: the title, more to take out, guesses that stay, private instead of public, comments to take along. */
export function OutcomeAdjust(props: OutcomeAdjustProps) {
  const { draft, preview, asked, comments, onChange } = props;
  const { say } = useReader();
  const isPrivateAnyway = preview.visibility === 'private' && !draft.makePrivate;
  return (
    <Stack space="space.200">
      <Heading as="h4" size="xsmall">
        {say('adjust.title')}
      </Heading>
      <Title {...{ draft, preview, onChange }} />
      <Values {...{ draft, preview, asked, onChange }} />
      <Stack>
        <Checkbox
          label={say('adjust.private')}
          isChecked={draft.makePrivate || isPrivateAnyway}
          isDisabled={isPrivateAnyway}
          onChange={(event) => onChange({ makePrivate: event.target.checked === true })}
        />
        {isPrivateAnyway && <HelperMessage>{say('adjust.private-anyway')}</HelperMessage>}
      </Stack>
      <Comments draft={draft} comments={comments} onChange={onChange} />
    </Stack>
  );
}

function Title({ draft, preview, onChange }: Pick<OutcomeAdjustProps, 'draft' | 'preview' | 'onChange'>) {
  const { say } = useReader();
  const isMissing = isTitleMissing(draft);
  return (
    <Stack alignInline="stretch">
      <Label labelFor="adjust-summary">{say('adjust.summary')}</Label>
      <Textfield
        id="adjust-summary"
        maxLength={longestTitle}
        isInvalid={isMissing}
        value={draft.summary ?? preview.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      {isMissing ? (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <ErrorMessage>{say('adjust.summary-missing')}</ErrorMessage>
          <Button spacing="compact" onClick={() => onChange({ summary: null })}>
            {say('adjust.summary-restore')}
          </Button>
        </Inline>
      ) : (
        <HelperMessage>{say('adjust.summary-help')}</HelperMessage>
      )}
    </Stack>
  );
}

function Values(props: Pick<OutcomeAdjustProps, 'draft' | 'preview' | 'asked' | 'onChange'>) {
  const { draft, preview, asked, onChange } = props;
  const looked = (asked.redact ?? []).filter((value) => valuesOfLines(draft.redact).includes(value));
  return (
    <Stack space="space.100">
      <ValueLines
        id="adjust-redact"
        label="adjust.redact"
        help="adjust.redact-help"
        lines={draft.redact}
        onChange={(redact) => onChange({ redact })}
      />
      <NotFound values={valuesNotFound(looked, preview.findings)} />
      <ValueLines
        id="adjust-restore"
        label="adjust.restore"
        help="adjust.restore-help"
        lines={draft.restore}
        onChange={(restore) => onChange({ restore })}
      />
    </Stack>
  );
}

/** A misspelt value would stay in the text, and the agent would believe it gone. */
function NotFound({ values }: { readonly values: readonly string[] }) {
  const reader = useReader();
  const { say } = reader;
  if (values.length === 0) return null;
  const quoted = values.map((value) => say('adjust.quoted', { value }));
  return (
    <SectionMessage appearance="warning" title={say('adjust.not-found-title')}>
      <Text>{say('adjust.not-found', { values: listOf(quoted, reader) })}</Text>
    </SectionMessage>
  );
}

function Comments({ draft, comments, onChange }: Pick<OutcomeAdjustProps, 'draft' | 'comments' | 'onChange'>) {
  const reader = useReader();
  const { say } = reader;
  if (comments.length === 0) return null;
  const options = comments.map(({ id, author, createdAt, excerpt }) => ({
    value: id,
    label: say('adjust.comment', { author, time: describeMoment(createdAt, reader, new Date()), excerpt }),
  }));
  return (
    <Stack space="space.050">
      <Text weight="medium">{say('adjust.comments')}</Text>
      <CheckboxGroup
        name="comments"
        options={options}
        value={[...draft.commentIds]}
        onChange={(commentIds) => onChange({ commentIds })}
      />
      <HelperMessage>{say('adjust.comments-help')}</HelperMessage>
    </Stack>
  );
}
