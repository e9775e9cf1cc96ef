import { Code, DynamicTable, Heading, Lozenge, Stack, Text } from '@forge/react';
import type { Finding } from '../../rules/anonymize/verdict';
import { confidenceLooks, findingWords, placeWords } from './outcome-words';
import { useReader, type Reader } from './reader';

const rowsPerPage = 10;

/** Everything the anonymizer took out: what, by which rule, what it became, and how sure it is. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const reader = useReader();
  const { say } = reader;
  const head = (['what', 'replacement', 'rule', 'where', 'confidence'] as const).map((key) => ({
    key,
    content: say(`findings.${key}`),
  }));
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
      key: 'what',
      content: (
        <Stack space="space.025">
          <Text weight="medium">{finding.original}</Text>
          <Text size="small" color="color.text.subtle">
            {say(findingWords[finding.kind])}
          </Text>
        </Stack>
      ),
    },
    { key: 'replacement', content: <Code>{finding.replacement}</Code> },
    { key: 'rule', content: finding.rule },
    { key: 'where', content: say(placeWords[finding.where]) },
    { key: 'confidence', content: <Lozenge appearance={appearance}>{say(key)}</Lozenge> },
  ];
}
