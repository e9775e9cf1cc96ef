import type { PromiseView } from '../../contracts/portal';
import type { Reader } from './reader';
import type { WordKey } from './words';

type Code = NonNullable<PromiseView['because']>['code'];

const becauseWords = {
  'request-type': 'because.request-type',
  elsewhere: 'because.elsewhere',
  licence: 'because.licence',
  configuration: 'because.configuration',
  'licence-check': 'because.licence-check',
} as const satisfies Record<Code, WordKey>;

/** Why nothing is promised, in the reader's language; the server's own words where no code says it. */
export function describeBecause({ because, reason }: Pick<PromiseView, 'because' | 'reason'>, reader: Reader) {
  if (because === null) return reason;
  const requestType = because.code === 'request-type' ? because.requestType : '';
  return reader.say(becauseWords[because.code], { requestType });
}
