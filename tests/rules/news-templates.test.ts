import { checkTemplates } from '../../src/rules/check-templates';
import { defaultSettings, parseSettings } from '../../src/rules/default-settings';
import {
  defaultIssueNews,
  newsLanguageOf,
  newsTemplate,
  unknownPlaceholders,
  type NewsText,
  type IssueNewsPolicy,
} from '../../src/rules/news-templates';

const wording = (text: NewsText, words: string): IssueNewsPolicy => ({
  ...defaultIssueNews,
  texts: { ...defaultIssueNews.texts, de: { ...defaultIssueNews.texts.de, [text]: words } },
});

const checkIssueNews = (issueNews: IssueNewsPolicy) => checkTemplates({ ...defaultSettings, issueNews });

describe('the words of news (O3)', () => {
  test('as the app comes, nothing is wrong with them', () => {
    expect(checkIssueNews(defaultIssueNews)).toEqual([]);
  });

  test.each([
    ['released', 'Hallo {customer}, {issue} in {version}', ['customer']],
    ['released', '{issue} {issue} {version}', []],
    ['fixed', '{issue} in {version}', ['version']],
    ['notFixed', '{issue}: {state}', []],
    ['private', 'Fertig: {issue}', ['issue']],
    ['private', 'Leere Klammern {}', ['']],
  ] as const)('of %s in “%s” are unknown: %j', (text, words, unknown) => {
    expect(unknownPlaceholders(text, words)).toEqual(unknown);
    const errors = checkIssueNews(wording(text, words)).filter(({ level }) => level === 'error');
    expect(errors.map(({ path }) => path)).toEqual(unknown.length > 0 ? [`issueNews.texts.de.${text}`] : []);
    const told = newsTemplate(wording(text, words), 'de', text);
    expect(told).toBe(unknown.length > 0 ? defaultIssueNews.texts.de[text] : words);
  });

  test('of a text without its version the admin is warned', () => {
    expect(checkIssueNews(wording('released', '{issue} ist behoben.'))).toMatchObject([
      { level: 'warning', message: 'Without {version} customers do not learn where it is fixed.' },
    ]);
  });

  test.each([
    [['de-DE'], 'de'],
    [['fr'], 'fr'],
    [[null, 'de-AT'], 'de'],
    [['ja-JP', 'de-DE'], 'en'],
    [[], 'en'],
  ])('for a reader of %j are in %s', (locales, language) => {
    expect(newsLanguageOf(...locales)).toBe(language);
  });

  test('settings saved before there were news load as the app comes', () => {
    expect(parseSettings({ sharing: { removeInactive: true } })).toMatchObject({
      problems: [],
      settings: { issueNews: defaultIssueNews },
    });
  });
});
