import { HelperMessage, ValidMessage } from '@forge/react';
import { useReader } from './reader';
import type { DetailsDraft } from './report-details';

/** Why Create does not work yet: the form around the panel only knows that something is missing. */
export function MissingParts({ draft }: { readonly draft: DetailsDraft }) {
  const { say } = useReader();
  if (draft.productId === null) return <HelperMessage>{say('create.missing-product')}</HelperMessage>;
  if (!draft.hasAcceptedTerms) return <HelperMessage>{say('create.missing-terms')}</HelperMessage>;
  return <ValidMessage>{say('create.complete')}</ValidMessage>;
}
