import { ErrorMessage, HelperMessage, ValidMessage } from '@forge/react';
import { useReader } from './reader';
import type { DetailsDraft } from './report-details';

/** Why Create does not work yet: the form around the panel only knows that something is missing. */
export function MissingParts({ draft, isReported }: { readonly draft: DetailsDraft; readonly isReported: boolean }) {
  const { say } = useReader();
  if (!isReported) return <ErrorMessage>{say('create.not-reported')}</ErrorMessage>;
  if (draft.productId === null) return <HelperMessage>{say('create.missing-product')}</HelperMessage>;
  if (!draft.hasAcceptedTerms) return <HelperMessage>{say('create.missing-terms')}</HelperMessage>;
  return <ValidMessage>{say('create.complete')}</ValidMessage>;
}
