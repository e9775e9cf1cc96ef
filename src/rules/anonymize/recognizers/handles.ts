import { fold } from '../fold';
import { spansOf, type Recognizer } from '../scan';
import { isOrdinary } from '../vocabulary';

/** After the sign: no scope of a package, no annotation with arguments, no e-mail address before it. */
const handle =
  /(?<![\p{L}\p{N}_.%+@/=:-])@(?<value>\p{L}(?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@(/-]|\.\p{L})/dgu;

/** Names of accounts as people write them: @name. Words of programs and of chats (@here, @param) stay. */
export const handles: Recognizer = {
  name: 'handles',
  cutsShields: false,
  find: (block) =>
    !block.text.includes('@')
      ? []
      : spansOf(
          handle,
          block,
          { kind: 'person', label: 'user', rule: 'handle', confidence: 'likely' },
          (value) =>
            !isOrdinary(fold(value)) &&
            !(
              block.inCode &&
              /^(?:[A-Z][a-z]+){1,6}$|^(?:param|returns?|throws|since|deprecated|see|author|media|import|keyframes)$/.test(
                value,
              )
            ),
        ),
};
