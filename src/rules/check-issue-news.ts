import {
  newsLanguages,
  newsPlaceholders,
  newsTexts,
  unknownPlaceholders,
  type IssueNewsPolicy,
} from './news-templates';
import { error, warning, type SettingsIssue } from './settings-issue';

/** Clauses O3, O5: what customers are told of linked issues holds no placeholder that would reach them as it is. */
export function checkIssueNews({ mode, texts }: IssueNewsPolicy): readonly SettingsIssue[] {
  if (mode === 'never')
    return [warning('issueNews.mode', 'Customers are not told when what they reported is fixed or given up.')];
  return newsLanguages.flatMap((language) =>
    newsTexts.flatMap((text) => {
      const path = `issueNews.texts.${language}.${text}`;
      const words = texts[language][text];
      const unknown = unknownPlaceholders(text, words);
      const known = newsPlaceholders[text].map((name) => `{${name}}`);
      if (unknown.length > 0) {
        const allowed = known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Nothing of a private issue is told.';
        return [error(path, `{${unknown[0]}} stands for nothing here. ${allowed}`)];
      }
      const missing = known.filter((name) => name !== '{issue}' && !words.includes(name));
      return missing.map((name) => warning(path, `Without ${name} customers do not learn ${learns[name] ?? 'it'}.`));
    }),
  );
}

const learns: Readonly<Record<string, string>> = { '{version}': 'where it is fixed', '{state}': 'how it ended' };
