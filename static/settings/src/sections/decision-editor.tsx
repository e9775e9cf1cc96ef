import type { Settings } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { MultiChoice } from '../parts/multi-choice';
import { NumberInput } from '../parts/number-input';
import { Switch } from '../parts/switch';

const LANGUAGES = 'en de fr es it pt nl pl cs sv da nb fi tr uk ja ko zh'.split(' ');

/** From which risk on a person looks and nothing is public, and whether anything goes out unseen. */
export function DecisionEditor() {
  const { settings, change } = useDraft();
  const { anonymizer } = settings;
  const set = (part: Partial<Settings['anonymizer']>) => change({ anonymizer: { ...anonymizer, ...part } });
  return (
    <>
      <div className="pair">
        <NumberInput
          path="anonymizer.reviewFrom"
          label="A person looks from"
          hint="Below this number a text counts as clean."
          value={anonymizer.reviewFrom}
          onChange={(reviewFrom) => set({ reviewFrom })}
        />
        <NumberInput
          path="anonymizer.privateFrom"
          label="Private from"
          hint="From this number on nobody can publish it."
          value={anonymizer.privateFrom}
          onChange={(privateFrom) => set({ privateFrom })}
        />
      </div>
      <MultiChoice
        path="anonymizer.languages"
        label="Languages that can be clean"
        hint="Names are told less surely in others, so a person always looks at those texts."
        value={anonymizer.languages}
        choices={LANGUAGES}
        nameOf={languageName}
        onChange={(languages) => set({ languages })}
      />
      <Switch
        path="anonymizer.publishUnseen"
        label="Publish what is clean without a look"
        hint="For labels and status changes. Off: whatever no agent has reviewed becomes a private issue, with a note that says why."
        isOn={anonymizer.publishUnseen}
        onChange={(publishUnseen) => set({ publishUnseen })}
      />
    </>
  );
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** “German (de)”; what is no code stays as typed. */
function languageName(code: string): string {
  return /^[a-z]{2}$/.test(code) ? `${names.of(code)} (${code})` : code;
}
