import { useState } from 'react';
import { customerComments, translatedLanguages, type CustomerComment } from '../../../../src/rules/customer-comments';
import type { NewsLanguage } from '../../../../src/rules/news-templates';
import { useDraft } from '../draft/draft-context';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { LanguageChoice } from './language-choice';

const labels: Readonly<Record<CustomerComment, string>> = {
  publicComment: 'When the issue is public',
  knownIssueComment: 'When the request is linked to an issue that was there before',
  privateComment: 'When the issue is private',
};

/** Clauses O3 to O5: what customers are told of an outcome, in one language at a time; the others keep theirs. */
export function CustomerCommentsEditor() {
  const { settings, problems, change } = useDraft();
  const { outcomes } = settings;
  const wrong = translatedLanguages.filter((one) =>
    problems.some(({ path }) => path.startsWith(`outcomes.translations.${one}.`)),
  );
  const [language, setLanguage] = useState<NewsLanguage>(wrong[0] ?? 'en');
  const elsewhere = wrong.filter((one) => one !== language);
  const write = (name: CustomerComment, words: string) => {
    if (language === 'en') return change({ outcomes: { ...outcomes, [name]: words } });
    const { translations } = outcomes;
    const translated = { ...translations, [language]: { ...translations[language], [name]: words } };
    return change({ outcomes: { ...outcomes, translations: translated } });
  };
  const placeholder = language === 'en' ? '' : 'Empty: customers read the English words. ';
  return (
    <Group title="What customers are told" hint="{issue} becomes the key and address of the linked issue.">
      <LanguageChoice
        path="outcomes.language"
        label="Comments in"
        value={language}
        elsewhere={elsewhere}
        onChange={setLanguage}
      />
      {customerComments.map((name) => (
        <TextInput
          key={`${language}.${name}`}
          path={language === 'en' ? `outcomes.${name}` : `outcomes.translations.${language}.${name}`}
          label={labels[name]}
          rows={4}
          value={language === 'en' ? outcomes[name] : outcomes.translations[language][name]}
          onChange={(words) => write(name, words)}
          hint={`${placeholder}${name === 'privateComment' ? 'Customers cannot open a private issue.' : ''}`}
        />
      ))}
    </Group>
  );
}
