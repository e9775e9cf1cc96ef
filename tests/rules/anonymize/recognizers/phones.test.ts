import { phones } from '../../../../src/rules/anonymize/recognizers/phones';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(phones, {
  finds: [
    ['Tel: +44(0)20 7946 0018', '+44(0)20 7946 0018'],
    ['(+47) 22 93 05 17', '(+47) 22 93 05 17'],
    ['0049 89 1234567', '0049 89 1234567'],
    ['call (212) 555-0186 ext 31', '(212) 555-0186 ext 31'],
    ['Mobil 0171-1234567', '0171-1234567'],
    ['call me on 97311 20486', '97311 20486'],
    ['内線 03-5550-0173', '03-5550-0173'],
  ],
  leaves: [
    'version 10.3.1 and 4.10.1.2',
    '2026-03-11 08:14:22',
    'GMT+0200',
    '5000 rows in 12 seconds',
    'build 103001',
    '1,234.56 EUR',
    'customfield_10210',
    'ERROR 1064 (42000)',
  ],
});
