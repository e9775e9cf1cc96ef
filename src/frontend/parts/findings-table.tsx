import { Code, DynamicTable, Heading, Lozenge, Stack, Text } from '@forge/react';
import type { Finding } from '../../rules/anonymize/verdict';
import { confidenceLooks, findingWords, placeWords } from './outcome-words';
import { useReader, type Reader } from './reader';

const rowsPerPage = 10;

const columns = [
  'findings.what',
  'findings.replacement',
  'findings.rule',
  'findings.where',
  'findings.confidence',
] as const;

/** Everything the anonymizer took out: what, by which rule, what it became, and how sure it is. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
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
          rows={findings.map((finding, index) => ({ key: `finding-${index}`, cells: cellsOf(finding, reader) }))}
          {...(findings.length > rowsPerPage ? { rowsPerPage } : {})}
        />
      )}
    </Stack>
  );
}

function cellsOf(finding: Finding, { say }: Reader) {
  const { appearance, key } = confidenceLooks[finding.confidence];
  return [
    {
      key: 'findings.what',
      content: (
        <Stack space="space.025">
          <Text weight="medium">{finding.original}</Text>
          <Text size="small" color="color.text.subtle">
            {say(findingWords[finding.kind])}
          </Text>
        </Stack>
      ),
    },
    { key: 'findings.replacement', content: <Code>{finding.replacement}</Code> },
    { key: 'findings.rule', content: finding.rule },
    { key: 'findings.where', content: say(placeWords[finding.where]) },
    { key: 'findings.confidence', content: <Lozenge appearance={appearance}>{say(key)}</Lozenge> },
  ];
}
