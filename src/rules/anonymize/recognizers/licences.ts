import { asSecret, spansOf, type Recognizer } from '../scan';
import { Sign } from '../sign';
import { keywordsOf } from '../keywords';

const numbers =
  /(?<![\p{L}\p{N}-])(?:SEN-L?\d{4,12}|E-[A-Z0-9]{3}(?:-[A-Z0-9]{3}){2,4}|AT-\d{5,12}|CP-\d{6,12})(?![\p{L}\p{N}-])/gu;
const cued =
  /(?:\bserver ?id(?=["': =]{1,4}[A-Z0-9]{4}-[A-Z0-9]{4}-)|\b(?:support entitlement|entitlement|licen[cs]e)(?: (?:number|no\.?|id|key|nr\.?))?(?: is)?|\bSEN\b|Lizenz(?:nummer)?|numéro de licence|licencia)\s?[:#= ]\s?(?<value>(?=[A-Z0-9-]{0,40}\d)[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,20}){1,6}|\d{6,14})(?![\w.])/dgiu;
const keyText =
  /(?<![A-Za-z0-9+/])AAAB[A-Za-z0-9+/=]{15,4000}(?:\n[A-Za-z0-9+/=]{20,400}){0,160}(?:\n[A-Za-z0-9+/=]{0,400}X02\w{1,4})?/g;

const numberSign = new Sign(/SEN-L?\d{4}|E-[A-Z0-9]{3}-|(?:AT|CP)-\d{5}/);
const licenceCue = keywordsOf('licenc|licens|lizenz|entitlement|sen|server id|serverid');

/** Support entitlement numbers (SEN, E-, AT-) and licence keys. */
export const licences: Recognizer = {
  name: 'licences',
  cutsShields: true,
  find: (block) => [
    ...(numberSign.in(block)
      ? spansOf(numbers, block, { kind: 'licence', label: 'licence', rule: 'licence-number' })
      : []),
    ...(block.signs.digits > 0 && licenceCue.standIn(block)
      ? spansOf(cued, block, { kind: 'licence', label: 'licence', rule: 'licence-cue' })
      : []),
    ...(block.text.includes('AAAB')
      ? spansOf(keyText, block, { ...asSecret, rule: 'licence-key', spreads: false })
      : []),
  ],
};
