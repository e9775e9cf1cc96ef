import { Code, DynamicTable, Heading, Lozenge, Stack, Text } from '@forge/react';
import type { Finding } from '../../rules/anonymize/verdict';
import { describeFinding } from './finding-words';
import { confidenceLooks, placeWords } from './outcome-words';
import { useReader, type Reader } from './reader';

const rowsPerPage = 10;

const columns = [
  'findings.what',
  'findings.replacement',
  'findings.rule',
  'findings.where',
  'findings.confidence',
] as const;

interface FindingsTableProps {
  readonly findings: readonly Finding[];
  /** What the agent asked to take out. */
  readonly asked: readonly string[];
}

/** Everything the anonymizer took out: what, why, what it became, and how sure it is. */
export function FindingsTable({ findings, asked }: FindingsTableProps) {
  const reader = useReader();
  const { say } = reader;
  const head = columns.map((key) => ({ key, content: say(key) }));
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
          rows={findings.map((finding, index) => ({ key: `finding-${index}`, cells: cellsOf(finding, asked, reader) }))}
          {...(findings.length > rowsPerPage ? { rowsPerPage } : {})}
        />
      )}
    </Stack>
  );
}

function cellsOf(finding: Finding, asked: readonly string[], { say }: Reader) {
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
        </Stack>
      ),
    },
    { key: 'findings.replacement', content: <Code>{finding.replacement}</Code> },
    { key: 'findings.rule', content: say(why) },
    { key: 'findings.where', content: say(placeWords[finding.where]) },
    { key: 'findings.confidence', content: <Lozenge appearance={appearance}>{say(key)}</Lozenge> },
  ];
}
