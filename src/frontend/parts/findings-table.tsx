import { Code, DynamicTable, Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import type { Finding } from '../../rules/anonymize/verdict';
import { describeFinding } from './finding-words';
import { confidenceLooks, placeWords } from './outcome-words';
import { useReader, type Reader } from './reader';
import { StayButtons, type StayChoices } from './stay-buttons';

const rowsPerPage = 10;

/** Two columns, because the panel may be narrow; widths in percent, lest the buttons of one leave the other no room. */
const columns = [
  { key: 'findings.what', width: 56 },
  { key: 'findings.rule', width: 44 },
] as const;

interface FindingsTableProps {
  readonly preview: Pick<OutcomePreview, 'findings' | 'guesses'>;
  readonly choices: StayChoices;
  /** What the agent asked to take out. */
  readonly asked: readonly string[];
}

/** Everything the anonymizer took out: what, why, what it became, and how sure it is. */
export function FindingsTable({ preview, choices, asked }: FindingsTableProps) {
  const { findings, guesses } = preview;
  const reader = useReader();
  const { say } = reader;
  const head = columns.map(({ key, width }) => ({ key, width, content: say(key) }));
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xsmall">
        {say('findings.title', { count: findings.length })}
      </Heading>
      {findings.length === 0 ? (
        <Text>{say('findings.none')}</Text>
      ) : (
        <DynamicTable
          label={say('findings.title', { count: findings.length })}
          head={{ cells: head }}
          rows={findings.map((finding, index) => ({
            key: `finding-${index}`,
            cells: cellsOf(finding, { asked, reader, choices: guesses.includes(index) ? choices : null }),
          }))}
          {...(findings.length > rowsPerPage ? { rowsPerPage } : {})}
        />
      )}
    </Stack>
  );
}

interface RowContext {
  readonly asked: readonly string[];
  readonly reader: Reader;
  /** `null` where nothing can be decided. */
  readonly choices: StayChoices | null;
}

function cellsOf(finding: Finding, { asked, reader: { say }, choices }: RowContext) {
  const { what, why } = describeFinding(finding, asked);
  const { appearance, key } = confidenceLooks[finding.confidence];
  return [
    {
      key: 'findings.what',
      content: (
        <Stack space="space.025">
          <Text weight="medium">{finding.original}</Text>
          <Text size="small" color="color.text.subtle">
            {say(what)}
          </Text>
          <Inline space="space.050" rowSpace="space.025" alignBlock="center" shouldWrap>
            <Text size="small" color="color.text.subtle">
              {say('findings.replacement')}
            </Text>
            <Code>{finding.replacement}</Code>
          </Inline>
          {choices && <StayButtons value={finding.original} choices={choices} />}
        </Stack>
      ),
    },
    {
      key: 'findings.rule',
      content: (
        <Stack space="space.025" alignInline="start">
          <Text>{say(why)}</Text>
          <Inline space="space.100" rowSpace="space.025" alignBlock="center" shouldWrap>
            <Text size="small" color="color.text.subtle">
              {say(placeWords[finding.where])}
            </Text>
            <Lozenge appearance={appearance}>{say(key)}</Lozenge>
          </Inline>
        </Stack>
      ),
    },
  ];
}
