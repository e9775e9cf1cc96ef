import { Button, Code, Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import { useReader } from './reader';
import { riskWord } from './risk-word';
import { StayButtons, type StayChoices } from './stay-buttons';

interface VisibilityNoticeProps {
  readonly preview: OutcomePreview;
  readonly choices: StayChoices;
  /** Takes a value out everywhere. */
  readonly onRemove: (value: string) => void;
}

/** Who will see the new issue and why, and what the anonymizer is not sure about (clause O4). */
export function VisibilityNotice({ preview, choices, onRemove }: VisibilityNoticeProps) {
  const { say } = useReader();
  const isPublic = preview.visibility === 'public';
  const values = { project: preview.target.projectKey, level: preview.target.securityLevelName ?? '' };
  return (
    <Stack space="space.150">
      <SectionMessage
        appearance={isPublic ? 'warning' : 'information'}
        title={say(isPublic ? 'visibility.public-title' : 'visibility.private-title', values)}
      >
        <Stack space="space.100">
          <Text>{say(isPublic ? 'visibility.public-advice' : 'visibility.private-advice', values)}</Text>
          {preview.because.length > 0 && (
            <List type="unordered">
              {preview.because.map((reason) => (
                <ListItem key={reason}>{reason}</ListItem>
              ))}
            </List>
          )}
          <Text>{say('visibility.risk', { risk: preview.residualRisk, level: say(riskWord(preview)) })}</Text>
        </Stack>
      </SectionMessage>
      {preview.unsure.length > 0 && <Unsure values={preview.unsure} {...{ choices, onRemove }} />}
    </Stack>
  );
}

interface UnsureProps extends Omit<VisibilityNoticeProps, 'preview'> {
  readonly values: readonly string[];
}

function Unsure(props: UnsureProps) {
  const { say } = useReader();
  return (
    <SectionMessage appearance="warning" title={say('unsure.title')}>
      <Stack space="space.100">
        <Text>{say('unsure.advice')}</Text>
        {props.values.map((value) => (
          <Inline key={value} space="space.100" alignBlock="center" shouldWrap>
            <Code>{value}</Code>
            <Button spacing="compact" onClick={() => props.onRemove(value)}>
              {say('unsure.remove', { value })}
            </Button>
            <StayButtons value={value} choices={props.choices} />
          </Inline>
        ))}
      </Stack>
    </SectionMessage>
  );
}
