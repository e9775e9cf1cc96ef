import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { termsHash } from '../../../../src/rules/terms';
import { checkTermsVersion } from '../draft/problems';
import { useDraft } from '../draft/draft-context';
import { Group, SectionBody } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

/** Clause T1: what customers agree to. */
export function TermsSection() {
  const { settings, page, change } = useDraft();
  const { terms } = settings;
  const setTerms = (changes: Partial<typeof terms>) => change({ terms: { ...terms, ...changes } });
  const needsVersion = checkTermsVersion(settings, page.settings).length > 0;
  const proposed = proposeVersion(page.settings.terms.version, new Date());
  return (
    <SectionBody
      title="Terms"
      intro="What customers accept when they send a request. Each acceptance is kept with the version and a fingerprint of the text."
    >
      <div className="pair">
        <TextInput
          path="terms.version"
          label="Version"
          value={terms.version}
          onChange={(version) => setTerms({ version })}
          hint="A new version asks every customer again, once."
        />
        <TextInput
          path="terms.eulaUrl"
          label="Address of the EULA"
          placeholder="https://"
          value={terms.eulaUrl}
          onChange={(eulaUrl) => setTerms({ eulaUrl: eulaUrl.trim() })}
          hint="Linked below the terms. May be left empty."
        />
      </div>
      {needsVersion ? (
        <div>
          <Button onClick={() => setTerms({ version: proposed })}>Use version {proposed}</Button>
        </div>
      ) : null}
      <TextInput
        path="terms.text"
        label="Text"
        rows={16}
        value={terms.text}
        onChange={(text) => setTerms({ text })}
        hint="Plain text. A blank line starts a paragraph, “# ” at the start of a line makes a heading."
      />
      <TermsPreview text={terms.text} />
      <p className="hint">
        Fingerprint (SHA-256) <code className="fingerprint">{termsHash(terms)}</code>
      </p>
    </SectionBody>
  );
}

function TermsPreview({ text }: { text: string }) {
  const [isShown, setIsShown] = useState(false);
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return (
    <Group title="Preview">
      <div>
        <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide preview' : 'Show preview'}
        </Button>
      </div>
      {isShown ? (
        <div className="preview" role="region" aria-label="Preview of the terms" tabIndex={0}>
          {blocks.map((block, index) =>
            block.startsWith('# ') ? (
              <Heading key={index} size="xsmall" as="h4">
                {block.slice(2)}
              </Heading>
            ) : (
              <p key={index}>{block}</p>
            ),
          )}
        </div>
      ) : null}
    </Group>
  );
}

/** Year and month, counted up within the month. */
function proposeVersion(saved: string, now: Date): string {
  const month = now.toISOString().slice(0, 7);
  if (!saved.startsWith(month)) return month;
  return `${month}.${Number(/\.(\d+)$/.exec(saved)?.[1] ?? 1) + 1}`;
}
