import { SectionMessage, Stack, Text } from '@forge/react';
import type { PromiseView } from '../../contracts/portal';
import { describeBecause } from './because-words';
import { ClosedNow, OpensAgain } from './closed-now';
import { DeadlineSummary } from './deadline-summary';
import { describeDue } from './due-time';
import { formatDate } from './format-time';
import { useReader, type Reader } from './reader';

/** Before Create: by when an answer is promised, or that it is not and why (clauses L1, L3, B1, B2). */
export function PromiseNotice({ promise }: { readonly promise: PromiseView }) {
  const reader = useReader();
  const { say } = reader;
  const because = describeBecause(promise, reader);
  if (!promise.covered) {
    return (
      <SectionMessage appearance="information" title={say('promise.not-covered')}>
        <Stack space="space.100">
          {because && <Text>{because}</Text>}
          <Text>{say('promise.not-covered-advice')}</Text>
          <OpensAgain closed={promise.closed} zone={promise.zone} />
        </Stack>
      </SectionMessage>
    );
  }
  if (!promise.answerBy)
    return (
      <SectionMessage appearance="information" title={say('promise.no-time')}>
        <Stack space="space.100">
          {because && <Text>{because}</Text>}
          <OpensAgain closed={promise.closed} zone={promise.zone} />
        </Stack>
      </SectionMessage>
    );
  const due = describeDue(promise.answerBy, promise.zone, reader, new Date());
  return (
    <SectionMessage appearance="success" title={say('promise.answer-by', { time: due.time })}>
      <Stack space="space.100">
        {due.there && <Text>{due.there}</Text>}
        {promise.isOpenNow ? (
          <Text>{say('promise.open-now')}</Text>
        ) : (
          <ClosedNow closed={promise.closed} zone={promise.zone} />
        )}
        {promise.deadline && <DeadlineSummary deadline={promise.deadline} />}
        {promise.closures.length > 0 && <Text>{say('promise.closures', { dates: closureList(promise, reader) })}</Text>}
      </Stack>
    </SectionMessage>
  );
}

function closureList(promise: PromiseView, { say, locale }: Reader): string {
  const named = promise.closures.map(({ date, name }) =>
    say('promise.closure', { date: formatDate(date, locale), name }),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
}
