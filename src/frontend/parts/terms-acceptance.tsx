import { Button, Checkbox, HelperMessage, Inline, Link, ModalTransition, Stack } from '@forge/react';
import { useState } from 'react';
import { useReader } from './reader';
import type { DetailsDraft } from './report-details';
import { TermsModal, type TermsShown } from './terms-modal';

interface TermsAcceptanceProps {
  readonly terms: TermsShown;
  readonly isAccepted: boolean;
  readonly onChange: (part: Pick<DetailsDraft, 'hasAcceptedTerms'>) => void;
}

/** The terms to read and an explicit acceptance, never ticked beforehand (clause T1). */
export function TermsAcceptance({ terms, isAccepted, onChange }: TermsAcceptanceProps) {
  const { say } = useReader();
  return (
    <Stack space="space.050">
      <Checkbox
        id="accept-terms"
        isRequired
        isChecked={isAccepted}
        label={say(terms.eulaUrl ? 'terms.accept-with-eula' : 'terms.accept', { version: terms.version })}
        onChange={(event) => onChange({ hasAcceptedTerms: event.target.checked === true })}
      />
      <TermsLinks terms={terms} />
      <HelperMessage>{say('terms.once')}</HelperMessage>
    </Stack>
  );
}

/** Ways to read what is accepted. */
export function TermsLinks({ terms }: { readonly terms: TermsShown }) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Button spacing="compact" onClick={() => setOpen(true)}>
        {say('terms.read', { version: terms.version })}
      </Button>
      {terms.eulaUrl && (
        <Link href={terms.eulaUrl} openNewTab>
          {say('terms.eula')}
        </Link>
      )}
      <ModalTransition>{isOpen && <TermsModal terms={terms} onClose={() => setOpen(false)} />}</ModalTransition>
    </Inline>
  );
}
