import { checkSettings } from '../../src/rules/check-settings';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';

const { outcomes, issueNews, acceptance } = defaultSettings;
const { bug, development } = outcomes;
const moreThanBefore = (settings: Settings) => {
  const before = new Set(checkSettings(defaultSettings).map(({ path }) => path));
  return checkSettings(settings)
    .filter(({ path }) => !before.has(path))
    .map(({ level, path }) => [level, path]);
};
const withOutcomes = (changes: Partial<Settings['outcomes']>): Settings => ({
  ...defaultSettings,
  outcomes: { ...outcomes, ...changes },
});
const secret = `${development.projectKey}-12`;
const news = issueNews.texts.de.private;

/** Settings that are each sound and together switch something off, or give something away. */
test.each<[string, Settings, readonly [string, string][]]>([
  ['the defaults', defaultSettings, []],
  [
    'Bugs in the project of development, where nothing is public',
    withOutcomes({ bug: { ...bug, projectKey: development.projectKey } }),
    [['warning', 'outcomes.bug.projectKey']],
  ],
  [
    'requests linked as duplicates, which are followed',
    withOutcomes({ linkTypeName: 'Duplicate' }),
    [['error', 'outcomes.linkTypeName']],
  ],
  ['requests linked as Doublon', withOutcomes({ linkTypeName: 'Doublon' }), [['error', 'outcomes.linkTypeName']]],
  [
    'a private key in what is told of a private issue',
    withOutcomes({ privateComment: `Recorded as ${secret}.` }),
    [['error', 'outcomes.privateComment']],
  ],
  [
    'its address, in small letters, in a translation',
    withOutcomes({
      translations: {
        ...outcomes.translations,
        de: { ...outcomes.translations.de, privateComment: `Siehe /browse/${secret.toLowerCase()}` },
      },
    }),
    [['error', 'outcomes.translations.de.privateComment']],
  ],
  [
    'a private key in the news',
    {
      ...defaultSettings,
      issueNews: {
        ...issueNews,
        texts: { ...issueNews.texts, de: { ...issueNews.texts.de, private: `${news} ${secret}` } },
      },
    },
    [['error', 'issueNews.texts.de.private']],
  ],
  [
    'the key of a request in the reminder',
    { ...defaultSettings, acceptance: { ...acceptance, reminder: 'As in SUP-7?' } },
    [['error', 'acceptance.reminder']],
  ],
  ['a key of a public project', withOutcomes({ privateComment: `Like ${bug.projectKey}-1, but not public.` }), []],
])('%s is said on the settings page', (_what, settings, said) => {
  expect(moreThanBefore(settings)).toEqual(said);
});
