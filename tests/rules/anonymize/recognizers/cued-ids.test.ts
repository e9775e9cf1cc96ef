import { cuedIds } from '../../../../src/rules/anonymize/recognizers/cued-ids';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(cuedIds, {
  finds: [
    ['Customer number 5530917', '5530917'],
    ['our contract no. KT-2291/b is valid', 'KT-2291/b'],
    ['Kundennummer: 88231', '88231'],
    ['Unsere Vertragsnummer ist V-10-22', 'V-10-22'],
    ['numéro de client 70991', '70991'],
    ['número de contrato: 41-2', '41-2'],
    ['purchase order #99120', '99120'],
    ['user_id=quistgaard9 and tenantName: "tverrdal"', 'quistgaard9', 'tverrdal'],
  ],
  leaves: [
    'page number 12',
    'account id is empty',
    'user_id=null',
    'order by number',
    'the customer name is wrong',
    'error code 12',
  ],
});
