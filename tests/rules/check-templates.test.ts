import { checkTemplates } from '../../src/rules/check-templates';
import { defaultSettings } from '../../src/rules/default-settings';

function worded(publicComment: string, reminder = 'Did it help?') {
  const { outcomes, acceptance } = defaultSettings;
  return {
    ...defaultSettings,
    outcomes: { ...outcomes, publicComment },
    acceptance: { ...acceptance, reminder },
  };
}

describe('a template of what customers are told', () => {
  test('as the terms have it has no placeholder nobody fills in', () => {
    expect(checkTemplates(defaultSettings)).toEqual([]);
  });

  test.each(['{Issue}', '{key}', '{issue }', '{}', '{{version}}'])('with %s is refused beside its field', (wrong) => {
    expect(checkTemplates(worded(`Recorded as {issue}, see ${wrong}.`))).toMatchObject([
      { level: 'error', path: 'outcomes.publicComment' },
    ]);
  });

  test('about a solution is checked in every language', () => {
    const { acceptance } = defaultSettings;
    const de = { reminder: 'Hat {issue} geholfen?', closing: 'Geschlossen.' };
    const translated = { ...acceptance, translations: { ...acceptance.translations, de } };
    expect(checkTemplates({ ...defaultSettings, acceptance: translated })).toMatchObject([
      { level: 'error', path: 'acceptance.translations.de.reminder' },
    ]);
  });

  test('about a solution has no issue to name', () => {
    expect(checkTemplates(worded('Recorded as {issue}.', 'Did {issue} help?')).map(({ path }) => path)).toEqual([
      'acceptance.reminder',
    ]);
  });
});
