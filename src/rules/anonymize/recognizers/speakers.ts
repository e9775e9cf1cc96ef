import { fold } from '../fold';
import { matchesOf } from '../matches';
import { placeOf, spanAt, type Recognizer } from '../scan';
import { Sign } from '../sign';

/** `10:02 cook: yes`, as chats are copied: nothing but the time of day and the colon tells that somebody speaks. */
const line =
  /^[ \t>]{0,4}[[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?[\])]?(?: -)? (?<value>\p{L}[\p{L}\p{M}.'’-]{1,24}(?: \p{L}[\p{L}\p{M}.'’-]{0,24})?): /dgimu;
const sign = new Sign(/\d:\d\d/);
const ofPrograms =
  /^(?:errors?|warn(?:ing)?s?|info|debug|trace|fatal|severe|note|step|start(?:ed)?|stop(?:ped)?|end|result|status|system|agent|support|bot|user|customer|server|client|version|update|test|failed|success|expected|actual)$/;

/** Who speaks in a chat of two lines at least, whatever they are called. */
export const speakers: Recognizer = {
  name: 'speakers',
  cutsShields: false,
  find(block) {
    if (block.inCode || !sign.in(block)) return [];
    const places = matchesOf(line, block.text).flatMap((match) => placeOf(match, 'value') ?? []);
    if (places.length < 2) return [];
    return places
      .filter(({ text }) => !ofPrograms.test(fold(text)))
      .map(({ start, end }) =>
        spanAt(start, end, { kind: 'person', label: 'person', rule: 'speaker', confidence: 'likely', spreads: false }),
      );
  },
};
