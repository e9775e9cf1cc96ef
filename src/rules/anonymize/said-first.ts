import { isKnownWord } from './english-vocabulary';
import { firstNames } from './first-names';
import { mayBeName } from './understood-words';

/** `Understood, we will wait`: what is said before a comma, and nobody is called. */
const saidFirst = new Set(
  'understood apologies sorry brilliant noted acknowledged interesting indeed meanwhile cool nope yep superb excellent fantastic wonderful amazing awesome moreover furthermore afterwards nevertheless nonetheless confirmed agreed granted'.split(
    ' ',
  ),
);

/** Is the word, folded, said before a comma and no name: also adverbs, `Ultimately, we need it`? */
export function isSaidFirst(folded: string): boolean {
  return (
    saidFirst.has(folded) ||
    (folded.endsWith('ly') && isKnownWord(folded) && !mayBeName(folded) && !firstNames.has(folded) && folded.length > 5)
  );
}
