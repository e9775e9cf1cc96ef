import {
  Button,
  DatePicker,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  Select,
  Stack,
  TextArea,
  Textfield,
} from '@forge/react';
import { useState } from 'react';
import * as v from 'valibot';
import { askDisclosurePayload, type DisclosureDesk } from '../../contracts/disclosure';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';

interface DisclosureFormProps {
  readonly desk: DisclosureDesk;
  readonly onAsked: () => void;
  readonly onCancel: () => void;
}

const passage = 'text';
const third = 'third-party';

const blank = { what: '', text: '', whom: '', name: '', why: '', until: '' };

/** What, to whom, why, until when: the question as the customer will read it (clauses A4, P2). */
export function DisclosureForm({ desk, onAsked, onCancel }: DisclosureFormProps) {
  const { say, locale } = useReader();
  const [form, setForm] = useState(blank);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (field: keyof typeof blank) => (value: string) => setForm((before) => ({ ...before, [field]: value }));
  const payload = v.safeParse(askDisclosurePayload, asked(form));
  const obstacle = desk.files.find(({ id }) => id === form.what)?.obstacle ?? null;
  const isImpossible = form.whom !== third && form.whom !== '' && (obstacle !== null || form.what === passage);
  const send = async () => {
    if (!payload.success) return;
    setBusy(true);
    const answer = await call('askDisclosure', payload.output);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAsked();
  };
  return (
    <Stack space="space.150">
      <Choice
        id="disclose-what"
        label={say('disclose.what')}
        options={subjects(desk, say('disclose.text'))}
        onChoose={set('what')}
      />
      {form.what === passage && (
        <Stack>
          <Label labelFor="disclose-passage">{say('disclose.passage')}</Label>
          <TextArea
            id="disclose-passage"
            maxLength={2000}
            value={form.text}
            onChange={({ target }) => set('text')(target.value)}
          />
        </Stack>
      )}
      <Choice
        id="disclose-to"
        label={say('disclose.to')}
        options={[
          ...desk.issues.map(({ key, isPublic }) => ({
            value: key,
            label: say(isPublic ? 'disclose.public' : 'disclose.private', { issue: key }),
          })),
          { value: third, label: say('disclose.third') },
        ]}
        onChoose={set('whom')}
      />
      {isImpossible && <HelperMessage>{say('disclose.picture-only')}</HelperMessage>}
      {form.whom === third && (
        <Stack>
          <Label labelFor="disclose-name">{say('disclose.name')}</Label>
          <Textfield
            id="disclose-name"
            maxLength={200}
            value={form.name}
            onChange={({ target }) => set('name')(target.value)}
          />
          <HelperMessage>{say('disclose.name-help')}</HelperMessage>
        </Stack>
      )}
      <Stack>
        <Label labelFor="disclose-why">{say('disclose.why')}</Label>
        <TextArea
          id="disclose-why"
          maxLength={1000}
          value={form.why}
          onChange={({ target }) => set('why')(target.value)}
        />
      </Stack>
      <Stack>
        <Label labelFor="disclose-until">{say('disclose.until')}</Label>
        <DatePicker
          id="disclose-until"
          placeholder={say('disclose.until-choose')}
          value={form.until}
          locale={locale}
          onChange={(value) => set('until')(value)}
        />
        <HelperMessage>{say('disclose.until-help')}</HelperMessage>
      </Stack>
      {problem && <ProblemMessage problem={problem} onRetry={send} />}
      <Inline space="space.100">
        <LoadingButton
          appearance="primary"
          isLoading={isBusy}
          isDisabled={!payload.success || isImpossible}
          onClick={send}
        >
          {say('disclose.send')}
        </LoadingButton>
        <Button onClick={onCancel}>{say('action.cancel')}</Button>
      </Inline>
    </Stack>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Stack>
      <Label labelFor={props.id}>{props.label}</Label>
      <Select
        inputId={props.id}
        options={[...props.options]}
        onChange={(option: Option | null) => props.onChoose(option?.value ?? '')}
      />
    </Stack>
  );
}

const subjects = (desk: DisclosureDesk, text: string): readonly Option[] => [
  ...desk.files.map(({ id, fileName }) => ({ value: id, label: fileName })),
  { value: passage, label: text },
];

function asked({ what, text, whom, name, why, until }: typeof blank) {
  return {
    subject: what === passage ? { kind: 'text', text } : { kind: 'attachment', attachmentId: what },
    recipient: whom === third ? { kind: third, name } : { kind: 'issue', issueKey: whom },
    why,
    ...(until === '' ? {} : { until }),
  };
}
