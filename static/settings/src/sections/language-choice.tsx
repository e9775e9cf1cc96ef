import { newsLanguages, type NewsLanguage } from '../../../../src/rules/news-templates';
import { Choice } from '../parts/choice';
import { languageNames } from './language-names';

interface LanguageChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly value: NewsLanguage;
  /** Other languages in whose words something is wrong. */
  readonly elsewhere: readonly NewsLanguage[];
  readonly onChange: (language: NewsLanguage) => void;
}

/** Whose words to customers are shown and edited, one language at a time. */
export function LanguageChoice({ path, label, value, elsewhere, onChange }: LanguageChoiceProps) {
  return (
    <Choice
      path={path}
      label={label}
      value={value}
      options={newsLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
      onChange={(chosen) => onChange(newsLanguages.find((one) => one === chosen) ?? 'en')}
      hint={
        elsewhere.length > 0
          ? `Something is wrong in ${elsewhere.map((one) => languageNames[one]).join(' and ')}: choose it to see what.`
          : 'A request is told in the language its form was read in; in English where that is none of these.'
      }
    />
  );
}
