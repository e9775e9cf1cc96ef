import type { PromiseView } from '../../contracts/portal';
import { formatCalendarDate } from './format-time';
import type { Reader } from './reader';
import type { WordKey } from './words';

type Code = NonNullable<PromiseView['because']>['code'];

const becauseWords = {
  'request-type': 'because.request-type',
  elsewhere: 'because.elsewhere',
  licence: 'because.licence',
  configuration: 'because.configuration',
  'licence-expired': 'because.licence-expired',
  'licence-not-begun': 'because.licence-not-begun',
  'licence-cancelled': 'because.licence-cancelled',
  'unsupported-version': 'because.unsupported-version',
  'unsupported-hosting': 'because.unsupported-hosting',
  'licence-check': 'because.licence-check',
} as const satisfies Record<Code, WordKey>;

/** Why nothing is promised, in the reader's language; the server's own words where no code says it. */
export function describeBecause({ because, reason }: Pick<PromiseView, 'because' | 'reason'>, reader: Reader) {
  if (because === null) return reason;
  const requestType = because.code === 'request-type' ? because.requestType : '';
  const date = 'date' in because ? formatCalendarDate(because.date, reader.locale) : '';
  return reader.say(becauseWords[because.code], { requestType, date });
}
