import { signatures } from '../../../../src/rules/anonymize/recognizers/signatures';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(signatures, {
  finds: [['It fails.\n--\nHedda\nRigg AS', 'Hedda\nRigg AS']],
  leaves: ['a -- b', 'x\n--', 'one\n---\ntwo'],
});
