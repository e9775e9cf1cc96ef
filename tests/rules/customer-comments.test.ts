import { checkTemplates } from '../../src/rules/check-templates';
import { noTranslations } from '../../src/rules/customer-comments';
import { defaultSettings, parseSettings } from '../../src/rules/default-settings';
import { isTranslated, wordsIn } from '../../src/rules/translated-words';

const { outcomes } = defaultSettings;
const german = { ...noTranslations.de, publicComment: 'Erfasst als {issue}.' };
const translated = { ...outcomes, translations: { ...noTranslations, de: german } };

describe('what customers are told of an outcome', () => {
  test('is the translation where there is one, else the English words', () => {
    expect(wordsIn(translated, 'publicComment', 'de')).toBe('Erfasst als {issue}.');
    expect(wordsIn(translated, 'publicComment', 'fr')).toBe(outcomes.publicComment);
    expect(wordsIn(translated, 'privateComment', 'de')).toBe(outcomes.privateComment);
    expect([isTranslated(outcomes), isTranslated(translated)]).toEqual([false, true]);
  });

  test('of a solution saved before there were translations is in the admin’s words for everybody', () => {
    const { settings, problems } = parseSettings({ acceptance: { reminder: 'Did it help?' } });
    expect(problems).toEqual([]);
    expect(wordsIn(settings.acceptance, 'reminder', 'fr')).toBe('Did it help?');
  });

  test('of settings saved before there were translations is in the admin’s words for everybody', () => {
    const { settings, problems } = parseSettings({ outcomes: { publicComment: 'Recorded: {issue}' } });
    expect(problems).toEqual([]);
    expect(wordsIn(settings.outcomes, 'publicComment', 'de')).toBe('Recorded: {issue}');
  });

  test('is checked in every language, where there are words', () => {
    const wrong = {
      ...german,
      publicComment: 'Erfasst.',
      privateComment: 'Siehe {issue}.',
      knownIssueComment: '{key}',
    };
    const found = checkTemplates({
      ...defaultSettings,
      outcomes: { ...outcomes, translations: { ...noTranslations, de: wrong } },
    });
    expect(found.map(({ level, path }) => `${level} ${path}`)).toEqual([
      'warning outcomes.translations.de.publicComment',
      'error outcomes.translations.de.knownIssueComment',
      'warning outcomes.translations.de.knownIssueComment',
      'warning outcomes.translations.de.privateComment',
    ]);
  });
});
