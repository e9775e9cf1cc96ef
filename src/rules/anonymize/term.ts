import type { Finding, FindingKind } from './verdict';
import type { Label } from './label';

/** How careful a match must be. */
export type TermMode =
  /** Distinctive: taken out wherever it stands. */
  | 'plain'
  /** Also an ordinary word: taken out only where it is used as a name. */
  | 'ambiguous'
  /** Two or three letters: only when written with a capital, outside code. */
  | 'short'
  /** An ordinary word that is the key of a project: only in capitals. */
  | 'capitals'
  /** Goes with a first name: outside code only. */
  | 'nickname'
  /** A first name, of which any shortening is taken for a nickname. */
  | 'shortened';

/** A word sequence that gives somebody away. `words` are folded. */
export interface Term {
  readonly words: readonly string[];
  readonly mode: TermMode;
  readonly kind: FindingKind;
  readonly label: Label;
  readonly entity: string;
  readonly rule: string;
  readonly confidence: Finding['confidence'];
}

export type TermShape = Pick<Term, 'kind' | 'label' | 'entity' | 'rule'>;

export function term(words: readonly string[], mode: TermMode, shape: TermShape): Term {
  const { kind, label, entity, rule } = shape;
  return { words, mode, kind, label, entity, rule, confidence: mode === 'plain' ? 'certain' : 'likely' };
}
