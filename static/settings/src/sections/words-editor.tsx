import { useState } from 'react';
import type { NewsLanguage } from '../../../../src/rules/news-templates';
import { translatedLanguages, type TranslatedWords } from '../../../../src/rules/translated-words';
import { useDraft } from '../draft/draft-context';
import { TextInput } from '../parts/text-input';
import { LanguageChoice } from './language-choice';

interface WordsEditorProps<Name extends string> {
  /** Of the settings that hold the words and their translations. */
  readonly path: string;
  /** What is chosen a language for. */
  readonly label: string;
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly hints?: Partial<Readonly<Record<Name, string>>>;
  readonly rows: number;
  readonly words: TranslatedWords<Name>;
  readonly onChange: (words: TranslatedWords<Name>) => void;
}

/** Words to customers in one language at a time; the others keep theirs. */
export function WordsEditor<Name extends string>(props: WordsEditorProps<Name>) {
  const { path, label, names, labels, hints, rows, words, onChange } = props;
  const { problems } = useDraft();
  const wrong = translatedLanguages.filter((one) =>
    problems.some((problem) => problem.path.startsWith(`${path}.translations.${one}.`)),
  );
  const [language, setLanguage] = useState<NewsLanguage>(wrong[0] ?? 'en');
  const { translations } = words;
  const write = (name: Name, text: string) => {
    if (language === 'en') return onChange({ ...words, [name]: text });
    const translated = { ...translations, [language]: { ...translations[language], [name]: text } };
    return onChange({ ...words, translations: translated });
  };
  const placeholder = language === 'en' ? '' : 'Empty: customers read the English words. ';
  return (
    <>
      <LanguageChoice
        path={`${path}.language`}
        label={label}
        value={language}
        elsewhere={wrong.filter((one) => one !== language)}
        onChange={setLanguage}
      />
      {names.map((name) => (
        <TextInput
          key={`${language}.${name}`}
          path={language === 'en' ? `${path}.${name}` : `${path}.translations.${language}.${name}`}
          label={labels[name]}
          rows={rows}
          value={language === 'en' ? words[name] : translations[language][name]}
          onChange={(text) => write(name, text)}
          hint={`${placeholder}${hints?.[name] ?? ''}`}
        />
      ))}
    </>
  );
}
