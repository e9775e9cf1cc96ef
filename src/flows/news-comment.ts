import type { AdfDocument, AdfNode } from '../rules/adf';
import type { News } from '../rules/issue-news';
import type { IssueState } from '../rules/issue-state';
import { newsTemplate, type IssueNewsPolicy, type NewsLanguage, type NewsText } from '../rules/news-templates';
import { document, link, paragraph, text } from './adf-parts';

/** What a placeholder of a text becomes in the language of the request. */
const stateWords: Readonly<Record<NewsLanguage, Readonly<Record<IssueState, string>>>> = {
  en: {
    ...{
      open: 'it is open again',
      'in-progress': 'it is being worked on',
      fixed: 'it is fixed',
      closed: 'it is closed',
    },
    ...{ 'wont-fix': 'it will not be fixed', 'cannot-reproduce': 'we could not reproduce it' },
    duplicate: 'it was reported before',
  },
  de: {
    ...{ open: 'er ist wieder offen', 'in-progress': 'er ist in Arbeit', fixed: 'er ist behoben' },
    ...{ closed: 'er ist geschlossen', 'wont-fix': 'er wird nicht behoben' },
    ...{ 'cannot-reproduce': 'wir konnten ihn nicht nachvollziehen', duplicate: 'er war schon gemeldet' },
  },
  fr: {
    ...{ open: 'il est de nouveau ouvert', 'in-progress': 'il est en cours', fixed: 'il est corrigé' },
    ...{ closed: 'il est clos', 'wont-fix': 'il ne sera pas corrigé' },
    ...{ 'cannot-reproduce': 'nous n’avons pas pu le reproduire', duplicate: 'il était déjà signalé' },
  },
};

const textFor: Readonly<Record<News['kind'], NewsText>> = {
  released: 'released',
  fixed: 'fixed',
  'not-fixed': 'notFixed',
  duplicate: 'duplicate',
};

/** The public comment that tells news, as the admin words it; of a private issue only that the work is over. */
export function newsComment(
  policy: IssueNewsPolicy,
  news: News,
  { language, siteUrl }: { readonly language: NewsLanguage; readonly siteUrl: string },
): AdfDocument {
  const template = newsTemplate(policy, language, news.isPublic ? textFor[news.kind] : 'private');
  const values: Readonly<Record<string, AdfNode>> = {
    '{issue}': link(news.key, `${siteUrl}/browse/${news.key}`),
    '{version}': text(new Intl.ListFormat(language, { type: 'disjunction' }).format(news.versions)),
    '{state}': text(stateWords[language][news.state]),
  };
  const inline = (block: string): readonly AdfNode[] =>
    block
      .split(/(\{issue\}|\{version\}|\{state\})/)
      .filter((piece) => piece !== '')
      .map((piece) => values[piece] ?? text(piece.replace(/\s+/g, ' ')));
  const blocks = template.split(/\n\s*\n/).map((block) => block.trim());
  return document(...blocks.filter(Boolean).map((block) => paragraph(...inline(block))));
}
