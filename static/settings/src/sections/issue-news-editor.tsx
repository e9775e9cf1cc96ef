import { useState } from 'react';
import {
  newsLanguages,
  newsPlaceholders,
  newsTexts,
  type IssueNewsPolicy,
  type NewsLanguage,
  type NewsText,
} from '../../../../src/rules/news-templates';
import { useDraft } from '../draft/draft-context';
import { RadioCards } from '../parts/radio-cards';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { LanguageChoice } from './language-choice';

/** Clauses O3, O5: when customers hear what became of a linked issue, and in which words. */
export function IssueNewsEditor() {
  const { settings, change } = useDraft();
  const { issueNews } = settings;
  const set = (changes: Partial<IssueNewsPolicy>) => change({ issueNews: { ...issueNews, ...changes } });
  const isOn = issueNews.mode !== 'never';
  return (
    <Group
      title="News of linked issues"
      hint="Every request linked to a Bug or Change request gets one public comment when there is something to tell. Of private issues customers only hear that the work is finished."
    >
      <RadioCards
        path="issueNews.mode"
        legend="Customers are told that it is fixed"
        value={issueNews.mode}
        cards={[
          {
            value: 'release',
            title: 'when the fix is released',
            text: 'Resolved, and one of its fix versions released. What will not be fixed is told at once.',
          },
          { value: 'resolution', title: 'when it is resolved', text: 'Whether or not a version is released.' },
          { value: 'never', title: 'never', text: 'Agents tell their customers themselves.' },
        ]}
        onChange={(mode) => set({ mode })}
      />
      {isOn && (
        <TextInput
          path="issueNews.status"
          label="Status of a request whose fix was told"
          width={320}
          value={issueNews.status}
          onChange={(status) => set({ status })}
          hint="Empty: it stays where it is. Without a way there in the workflow the agent is told."
        />
      )}
      {isOn && <Texts policy={issueNews} onChange={(texts) => set({ texts })} />}
    </Group>
  );
}

const labels: Readonly<Record<NewsText, string>> = {
  released: 'When the fix is released',
  fixed: 'When it is fixed',
  notFixed: 'When it will not be fixed',
  duplicate: 'When it is a duplicate; {issue} is the one that stays',
  private: 'When the issue is private',
};

interface TextsProps {
  readonly policy: IssueNewsPolicy;
  readonly onChange: (texts: IssueNewsPolicy['texts']) => void;
}

/** The words in one language at a time; the others keep theirs. */
function Texts({ policy, onChange }: TextsProps) {
  const { problems } = useDraft();
  const [language, setLanguage] = useState<NewsLanguage>(() => languagesOf(problems)[0] ?? 'en');
  const elsewhere = languagesOf(problems).filter((one) => one !== language);
  const texts = policy.texts[language];
  const shown = newsTexts.filter((text) => text !== 'fixed' || policy.mode === 'resolution');
  return (
    <>
      <LanguageChoice
        path="issueNews.language"
        label="Words in"
        value={language}
        elsewhere={elsewhere}
        onChange={setLanguage}
      />
      {shown.map((text) => (
        <TextInput
          key={`${language}.${text}`}
          path={`issueNews.texts.${language}.${text}`}
          label={labels[text]}
          rows={3}
          value={texts[text]}
          onChange={(words) => onChange({ ...policy.texts, [language]: { ...texts, [text]: words } })}
          hint={placesIn(text)}
        />
      ))}
    </>
  );
}

function placesIn(text: NewsText): string {
  const places = newsPlaceholders[text].map((name) => `{${name}}`);
  return places.length > 0 ? `${places.join(', ')} can stand in it.` : 'Nothing that tells which issue it is.';
}

function languagesOf(problems: readonly { readonly path: string }[]): readonly NewsLanguage[] {
  return newsLanguages.filter((one) => problems.some(({ path }) => path.startsWith(`issueNews.texts.${one}.`)));
}
