import { AdfRenderer, Box, Button, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { OutcomePreview } from '../../contracts/agent';
import type { Passage } from '../../rules/anonymize/verdict';
import { asksForALook, compared } from './compare-passages';
import { placeWords } from './outcome-words';
import { useReader } from './reader';
import type { WordKey } from './words';

/** Two columns where there is room for them, below each other where there is none. */
const column = xcss({
  width: '46%',
  minWidth: '240px',
  flexGrow: 1,
  padding: 'space.150',
  backgroundColor: 'elevation.surface.sunken',
});

type ComparisonProps = Pick<OutcomePreview, 'passages' | 'findings' | 'guesses' | 'unsure'>;

/** The request and the issue beside each other, passage by passage: what changed or is to be looked at first, the rest on demand. */
export function Comparison(props: ComparisonProps) {
  const { say } = useReader();
  const [isAllShown, setAllShown] = useState(false);
  const telling = props.passages.filter((passage) => asksForALook(passage, props.unsure));
  const others = props.passages.length - telling.length;
  const shown = isAllShown ? props.passages : telling;
  return (
    <Stack space="space.100" alignInline="stretch">
      <Heading as="h4" size="xsmall">
        {say('compare.title')}
      </Heading>
      <Text color="color.text.subtle">{say(telling.length === 0 ? 'compare.none' : 'compare.legend')}</Text>
      {shown.map((passage, number) => (
        <Pair key={`${isAllShown}-${number}`} passage={passage} {...props} />
      ))}
      {others > 0 && (
        <Inline>
          <Button appearance="subtle" spacing="compact" onClick={() => setAllShown(!isAllShown)}>
            {say(isAllShown ? 'compare.less' : 'compare.more', { count: others })}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

function Pair({ passage, ...shown }: ComparisonProps & { readonly passage: Passage }) {
  const { original, result } = compared(passage, shown);
  return (
    <Inline space="space.100" rowSpace="space.050" shouldWrap>
      <Side title="compare.original" place={passage.where} document={original} />
      <Side title="compare.result" place={passage.where} document={result} />
    </Inline>
  );
}

interface SideProps {
  readonly title: WordKey;
  readonly place: Passage['where'];
  readonly document: ReturnType<typeof compared>['original'];
}

function Side({ title, place, document }: SideProps) {
  const { say } = useReader();
  return (
    <Box xcss={column}>
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {say(title, { place: say(placeWords[place]) })}
        </Text>
        <AdfRenderer document={document} />
      </Stack>
    </Box>
  );
}
