import { DynamicTable, Heading, Link, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { IssueNewsView } from '../../contracts/issue-news';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { describeLeftOut, describeNews } from './news-words';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';

/** On the issue itself: which of the requests behind it heard what, and who did not (clauses O3, O5). */
export function IssueNews({ news }: { readonly news: IssueNewsView }) {
  const reader = useReader();
  const { say } = reader;
  const { latest, told, all, missing } = news;
  return (
    <Stack space="space.150" alignInline="start">
      <Heading as="h3" size="xsmall">
        {say('news.title')}
      </Heading>
      {latest ? (
        <Text>{say('news.counts', { told, all, what: describeNews(latest, reader) })}</Text>
      ) : (
        <Text>{say(waiting(news))}</Text>
      )}
      {latest && missing.length > 0 && (
        <>
          <Missing missing={missing} />
          <Retry />
        </>
      )}
    </Stack>
  );
}

function waiting({ phase, hasFixVersion }: IssueNewsView) {
  if (phase !== 'watching') return 'news.none';
  return hasFixVersion ? 'news.watching' : 'news.waits-for-version';
}

function Missing({ missing }: Pick<IssueNewsView, 'missing'>) {
  const reader = useReader();
  const { say } = reader;
  return (
    <DynamicTable
      caption={say('news.missing')}
      rowsPerPage={10}
      head={{
        cells: [
          { key: 'request', content: say('news.request') },
          { key: 'why', content: say('news.why') },
        ],
      }}
      rows={missing.map(({ requestKey, because }) => ({
        key: requestKey,
        cells: [
          { key: 'request', content: <Link href={`/browse/${requestKey}`}>{requestKey}</Link> },
          { key: 'why', content: describeLeftOut(because, reader) },
        ],
      }))}
    />
  );
}

function Retry() {
  const { say } = useReader();
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const retry = async () => {
    setState('busy');
    const answer = await call('retryNews');
    setState(answer.ok ? 'done' : 'idle');
    setProblem(answer.ok ? null : answer.problem);
  };
  if (state === 'done')
    return (
      <SectionMessage appearance="information">
        <Text>{say('news.retried')}</Text>
      </SectionMessage>
    );
  return (
    <Stack space="space.100" alignInline="start">
      {problem && <ProblemMessage problem={problem} onRetry={retry} />}
      <LoadingButton isLoading={state === 'busy'} onClick={retry}>
        {say('news.retry')}
      </LoadingButton>
    </Stack>
  );
}
