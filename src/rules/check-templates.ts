import { solutionWords } from './acceptance-schema';
import { customerComments, type CustomerComment } from './customer-comments';
import { newsLanguages, newsPlaceholders, newsTexts } from './news-templates';
import type { Settings } from './settings';
import { error, warning, type SettingsIssue } from './settings-issue';
import { translatedLanguages, wordsIn, type TranslatedWords } from './translated-words';

/** Words said to customers; an empty translation says nothing, for the English words are told. */
interface Template {
  readonly path: string;
  readonly words: string;
  /** Placeholders that are filled in, in braces. */
  readonly known: readonly string[];
  /** Placeholder → why an admin should look again when it is not there, or when it is. */
  readonly without?: Readonly<Record<string, string>>;
  readonly within?: Readonly<Record<string, string>>;
}

/**
 * A placeholder nobody fills in would be said to customers as it stands. In the comments about an issue (clauses O3 to
 * O5) `{issue}` is filled in, in news of it what `news-templates` says; the words about a solution (O1) have none.
 */
export function checkTemplates(settings: Settings): readonly SettingsIssue[] {
  const { outcomes, acceptance } = settings;
  return [
    ...customerComments.flatMap((name) => wordings('outcomes', outcomes, name, aboutIssue[name])),
    ...solutionWords.flatMap((name) => wordings('acceptance', acceptance, name, { known: [] })),
    ...newsOf(settings),
  ].flatMap(problemsOf);
}

const named = {
  known: ['{issue}'],
  without: { '{issue}': 'Without {issue} customers do not learn where the issue is.' },
};
const aboutIssue: Readonly<Record<CustomerComment, Omit<Template, 'path' | 'words'>>> = {
  publicComment: named,
  knownIssueComment: named,
  privateComment: {
    known: ['{issue}'],
    within: { '{issue}': 'Customers cannot open a private issue; leave {issue} out.' },
  },
};

function wordings<Name extends string>(
  path: string,
  words: TranslatedWords<Name>,
  name: Name,
  rule: Omit<Template, 'path' | 'words'>,
): readonly Template[] {
  return [
    { ...rule, path: `${path}.${name}`, words: wordsIn(words, name, 'en') },
    ...translatedLanguages.map((language) => ({
      ...{ ...rule, path: `${path}.translations.${language}.${name}`, words: words.translations[language][name] },
    })),
  ];
}

const newsWithout: Readonly<Record<string, string>> = {
  '{version}': 'Without {version} customers do not learn where it is fixed.',
  '{state}': 'Without {state} customers do not learn how it ended.',
};

function newsOf({ issueNews: { mode, texts } }: Settings): readonly Template[] {
  if (mode === 'never') return [];
  return newsLanguages.flatMap((language) =>
    newsTexts.map((text) => {
      const known = newsPlaceholders[text].map((name) => `{${name}}`);
      const without = Object.fromEntries(Object.entries(newsWithout).filter(([name]) => known.includes(name)));
      return { path: `issueNews.texts.${language}.${text}`, words: texts[language][text], known, without };
    }),
  );
}

function problemsOf({ path, words, known, without = {}, within = {} }: Template): readonly SettingsIssue[] {
  if (words === '') return [];
  const used = new Set(words.match(/\{[^{}]*\}/g) ?? []);
  const unknown = [...used].filter((one) => !known.includes(one));
  const which = known.length > 0 ? `Only ${known.join(', ')} is filled in` : 'Nothing is filled in';
  const refused = error(path, `Customers would read ${unknown.join(', ')} as it stands. ${which} here.`);
  const missing = Object.entries(without).filter(([name]) => !used.has(name));
  const unwanted = Object.entries(within).filter(([name]) => used.has(name));
  return [
    ...(unknown.length > 0 ? [refused] : []),
    ...[...missing, ...unwanted].map(([, message]) => warning(path, message)),
  ];
}
