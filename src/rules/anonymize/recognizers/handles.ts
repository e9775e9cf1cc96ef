import { fold } from '../fold';
import { spansOf, type Recognizer, type ScanContext } from '../scan';
import { isFirstName } from '../understood-words';
import { isOrdinary } from '../vocabulary';
import { isUnderstoodInCode, partsOf } from '../word-in-identifier';

/** After the sign: no scope of a package, no annotation with arguments, no e-mail address before it. */
const handle =
  /(?<![\p{L}\p{N}_.%+@/=:-])@(?<value>\p{L}(?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@(/-]|\.\p{L})/dgu;

/** `@KiteImport`: two words of programs that nobody bears as a name annotate a program. */
function isAnnotation(value: string, context: ScanContext): boolean {
  const parts = /^(?:[A-Z][a-z]{2,20}){2,5}$/.test(value) ? partsOf(value) : [];
  return (
    parts.length > 0 &&
    isUnderstoodInCode(parts, false, context) &&
    !parts.some((part) => isFirstName(part.toLowerCase()))
  );
}

/** Names of accounts as people write them: @name. Words of programs and of chats (@here, @param) stay. */
export const handles: Recognizer = {
  name: 'handles',
  cutsShields: false,
  find: (block, context) =>
    !block.text.includes('@')
      ? []
      : spansOf(
          handle,
          block,
          { kind: 'person', label: 'user', rule: 'handle', confidence: 'likely' },
          (value) =>
            !isOrdinary(fold(value)) &&
            !isAnnotation(value, context) &&
            !(
              block.inCode &&
              /^(?:[A-Z][a-z]+){1,6}$|^(?:param|returns?|throws|since|deprecated|see|author|media|import|keyframes)$/.test(
                value,
              )
            ),
        ),
};
