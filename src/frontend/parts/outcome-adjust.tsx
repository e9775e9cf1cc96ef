import {
  Checkbox,
  CheckboxGroup,
  ErrorMessage,
  Heading,
  HelperMessage,
  Label,
  Stack,
  Text,
  TextArea,
  Textfield,
} from '@forge/react';
import type { OutcomePreview, RequestOverview } from '../../contracts/agent';
import { describeMoment } from './due-time';
import { isReadable, type AdjustDraft } from './plan-adjustments';
import { useReader } from './reader';

interface OutcomeAdjustProps {
  readonly draft: AdjustDraft;
  readonly preview: OutcomePreview;
  readonly comments: RequestOverview['comments'];
  readonly onChange: (part: Partial<AdjustDraft>) => void;
}

const longestTitle = 255;

/** What the agent may change: the title, more to take out, private instead of public, comments to take along. */
export function OutcomeAdjust(props: OutcomeAdjustProps) {
  const { draft, preview, comments, onChange } = props;
  const { say } = useReader();
  const isPrivateAnyway = preview.visibility === 'private' && !draft.makePrivate;
  return (
    <Stack space="space.200">
      <Heading as="h4" size="xsmall">
        {say('adjust.title')}
      </Heading>
      <Stack>
        <Label labelFor="adjust-summary">{say('adjust.summary')}</Label>
        <Textfield
          id="adjust-summary"
          maxLength={longestTitle}
          value={draft.summary ?? preview.summary}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
        <HelperMessage>{say('adjust.summary-help')}</HelperMessage>
      </Stack>
      <Redact draft={draft} onChange={onChange} />
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

function Redact({ draft, onChange }: Pick<OutcomeAdjustProps, 'draft' | 'onChange'>) {
  const { say } = useReader();
  const isOk = isReadable(draft.redact);
  return (
    <Stack>
      <Label labelFor="adjust-redact">{say('adjust.redact')}</Label>
      <TextArea
        id="adjust-redact"
        minimumRows={2}
        value={draft.redact}
        isInvalid={!isOk}
        onChange={(event) => onChange({ redact: event.target.value })}
      />
      {isOk ? (
        <HelperMessage>{say('adjust.redact-help')}</HelperMessage>
      ) : (
        <ErrorMessage>{say('adjust.redact-wrong')}</ErrorMessage>
      )}
    </Stack>
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
