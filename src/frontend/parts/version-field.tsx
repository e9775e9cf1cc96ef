import { HelperMessage, Label, Select, Stack, Textfield } from '@forge/react';
import { useState } from 'react';
import { useReader } from './reader';

interface VersionFieldProps {
  readonly versions: readonly string[];
  readonly version: string;
  readonly onChange: (version: string) => void;
}

const anotherVersion = '';
const longestVersion = 40;

/** One of the known versions, or any other in the customer's own words. */
export function VersionField({ versions, version, onChange }: VersionFieldProps) {
  const { say } = useReader();
  const [isAnother, setAnother] = useState(false);
  const choices = [
    ...versions.map((one) => ({ label: one, value: one })),
    { label: say('create.another-version'), value: anotherVersion },
  ];
  const choose = (chosen: { value: string } | null) => {
    setAnother(chosen?.value === anotherVersion);
    onChange(chosen?.value ?? '');
  };
  const shown = isAnother ? anotherVersion : version || null;
  return (
    <Stack space={isAnother ? 'space.050' : undefined}>
      <Label labelFor={versions.length > 0 ? 'version' : 'version-text'}>{say('create.version')}</Label>
      {versions.length > 0 && (
        <Select
          inputId="version"
          isClearable
          placeholder={say('create.choose')}
          options={choices}
          value={choices.find(({ value }) => value === shown) ?? null}
          onChange={choose}
        />
      )}
      {(versions.length === 0 || isAnother) && (
        <Textfield
          id="version-text"
          aria-label={say('create.version-other-label')}
          placeholder={say('create.version-example')}
          maxLength={longestVersion}
          value={version}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <HelperMessage>{say('create.version-help')}</HelperMessage>
    </Stack>
  );
}
