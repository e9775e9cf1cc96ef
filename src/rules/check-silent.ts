import { customerComments } from './customer-comments';
import { duplicateTarget } from './follow-duplicates';
import { newsLanguages, newsTexts } from './news-templates';
import { allTargets, developmentProjects } from './outcome-targets';
import { publicProjects } from './public-projects';
import type { Settings } from './settings';
import { error, warning, type SettingsIssue } from './settings-issue';
import { translatedLanguages } from './translated-words';

/** Settings that are each sound and together switch something off, or give something away (clauses O3 to O5, P1). */
export function checkSilent(settings: Settings): readonly SettingsIssue[] {
  return [...checkSharedProject(settings), ...checkLinkType(settings), ...checkNamedKeys(settings)];
}

/** Where development issues are, nothing is public. */
function checkSharedProject(settings: Settings): readonly SettingsIssue[] {
  const development = developmentProjects(settings);
  return allTargets(settings)
    .filter(({ name, target }) => name !== 'development' && development.includes(target.projectKey))
    .map(({ path, target: { projectKey } }) =>
      warning(
        `${path}.projectKey`,
        `${projectKey} is where development issues go, so everything created there is private. Choose another project for what everybody may read.`,
      ),
    );
}

/** Jira's Duplicate link says which issue stays; a request linked by it would be taken for one. */
function checkLinkType({ outcomes: { linkTypeName } }: Settings): readonly SettingsIssue[] {
  const link = { typeName: linkTypeName, direction: 'outward', id: '1', key: '' } as const;
  if (duplicateTarget([link], { serviceProjectKeys: [] }) === null) return [];
  const message = `“${linkTypeName}” marks duplicates, which this app follows to the issue that stays. Choose another link type for requests.`;
  return [error('outcomes.linkTypeName', message)];
}

/** What every customer reads never names an issue of a project that is not everybody's. */
function checkNamedKeys(settings: Settings): readonly SettingsIssue[] {
  const isPublic = new Set(publicProjects(settings));
  const keys = [...allTargets(settings).map(({ target }) => target.projectKey), ...settings.serviceProjectKeys];
  const privateKeys = [...new Set(keys)].filter((key) => !isPublic.has(key));
  return wordsForCustomers(settings).flatMap(({ path, words }) => {
    const named = (words.match(/[A-Z][A-Z0-9_]+-\d+/gi) ?? []).find((issueKey) =>
      privateKeys.includes(issueKey.replace(/-\d+$/, '').toUpperCase()),
    );
    return named === undefined ? [] : [error(path, `Every customer would read ${named}, which is private.`)];
  });
}

function wordsForCustomers({ outcomes, acceptance, issueNews }: Settings): readonly { path: string; words: string }[] {
  return [
    ...customerComments.flatMap((name) => [
      { path: `outcomes.${name}`, words: outcomes[name] },
      ...translatedLanguages.map((language) => ({
        path: `outcomes.translations.${language}.${name}`,
        words: outcomes.translations[language][name],
      })),
    ]),
    ...newsLanguages.flatMap((language) =>
      newsTexts.map((text) => ({
        path: `issueNews.texts.${language}.${text}`,
        words: issueNews.texts[language][text],
      })),
    ),
    ...(['reminder', 'closing'] as const).flatMap((name) => [
      { path: `acceptance.${name}`, words: acceptance[name] },
      ...translatedLanguages.map((language) => ({
        path: `acceptance.translations.${language}.${name}`,
        words: acceptance.translations[language][name],
      })),
    ]),
  ];
}
