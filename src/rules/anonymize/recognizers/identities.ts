import { findTerms } from '../find-terms';
import type { Recognizer } from '../scan';

/** The request's own people, organizations and places: the knowledge no generic tool has. */
export const identities: Recognizer = {
  name: 'identities',
  cutsShields: true,
  find: (block, context) => findTerms(block, context.dictionary),
};
