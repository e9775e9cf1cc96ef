import { Text } from '@forge/react';
import type { NewsView } from '../../contracts/issue-news';
import { describeMoment } from './due-time';
import { describeLeftOut, describeNews } from './news-words';
import { useReader } from './reader';

/** What the customer of a request heard of an issue it is linked to. */
export function NewsLine({ news }: { readonly news: NewsView }) {
  const reader = useReader();
  const { say } = reader;
  const what = describeNews(news, reader);
  if (news.step === 'told' && news.toldAt !== null)
    return <Text>{say('news.told', { time: describeMoment(news.toldAt, reader, new Date()), what })}</Text>;
  if (news.step === 'left-out')
    return <Text>{say('news.left-out', { why: describeLeftOut(news.because, reader) })}</Text>;
  return <Text color="color.text.subtle">{say('news.on-its-way', { what })}</Text>;
}
