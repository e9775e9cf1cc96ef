import type { NewsView } from '../../contracts/issue-news';
import type { Reader } from './reader';
import type { WordKey } from './words';

const whatWords = {
  released: 'news.what.released',
  fixed: 'news.what.fixed',
  'not-fixed': 'news.what.not-fixed',
  duplicate: 'news.what.duplicate',
  deleted: 'news.what.deleted',
} as const satisfies Readonly<Record<NewsView['kind'], WordKey>>;

const whyWords = {
  unlinked: 'news.why.unlinked',
  gone: 'news.why.gone',
  'not-served': 'news.why.not-served',
  refused: 'news.why.refused',
  'told-there': 'news.why.told-there',
  deleted: 'news.why.deleted',
} as const satisfies Readonly<Record<NonNullable<NewsView['because']>, WordKey>>;

/** What was told, for an agent: of a private issue the customer learned less than there is to know. */
export function describeNews(
  { kind, versions, isPublic }: Pick<NewsView, 'kind' | 'versions' | 'isPublic'>,
  reader: Reader,
) {
  if (!isPublic && kind !== 'deleted') return reader.say('news.what.private');
  return reader.say(whatWords[kind], { versions: versions.join(', ') });
}

/** Why somebody was not told; `null`: it is on its way. */
export function describeLeftOut(because: NewsView['because'], { say }: Reader): string {
  return say(because === null ? 'news.waiting' : whyWords[because]);
}
