import { useState } from 'react';
import { customerComments, translatedLanguages, type CustomerComment } from '../../../../src/rules/customer-comments';
import { newsLanguages, type NewsLanguage } from '../../../../src/rules/news-templates';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { languageNames } from './language-names';

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
      <Choice
        path="outcomes.language"
        label="Comments in"
        value={language}
        options={newsLanguages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(value) => setLanguage(newsLanguages.find((one) => one === value) ?? 'en')}
        hint={
          elsewhere.length > 0
            ? `Something is wrong in ${elsewhere.map((one) => languageNames[one]).join(' and ')}: choose it to see what.`
            : 'A request is told in the language its form was read in; in English where that is none of these.'
        }
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
