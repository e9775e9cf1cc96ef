import { bankNumbers } from '../../../../src/rules/anonymize/recognizers/bank-numbers';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(bankNumbers, {
  finds: [
    ['NO93 8601 1117 947', 'NO93 8601 1117 947'],
    ['DE75512108001245126199', 'DE75512108001245126199'],
    ['4111-1111-1111-1111', '4111-1111-1111-1111'],
    ['4111.1111.1111.1111', '4111.1111.1111.1111'],
    ['5500 0000 0000 0004', '5500 0000 0000 0004'],
  ],
  leaves: ['DE75512108001245126198', '4111 1111 1111 1112', '1767225600000', '0000 0000 0000 0000'],
});
