import { licences } from '../../../../src/rules/anonymize/recognizers/licences';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(licences, {
  finds: [
    [`AAABkg0ODAoPeNqVkV1rwjAUhu7KwK72\nLicenseCheck: tier=50`, 'AAABkg0ODAoPeNqVkV1rwjAUhu7KwK72'],
    ['Key of the license: AAABrQ0ODAoPeNp9kVtr', 'AAABrQ0ODAoPeNp9kVtr'],
    ['server id BX4T-91QK-LM0Z-7VDE', 'BX4T-91QK-LM0Z-7VDE'],
    [
      `ATL_LICENSE_KEY=${'AAABtQ0ODAoPeNq'}${'q1W2e3R4t5'.repeat(6)}X02f3`,
      `${'AAABtQ0ODAoPeNq'}${'q1W2e3R4t5'.repeat(6)}X02f3`,
    ],
    ['SEN-12345678 or SEN-L1234567', 'SEN-12345678', 'SEN-L1234567'],
    ['E-AB1-2CD-3EF-4GH', 'E-AB1-2CD-3EF-4GH'],
    ['AT-1234567', 'AT-1234567'],
    ['entitlement number 88213344', '88213344'],
  ],
  leaves: ['the server id is in the log', 'SENIOR-1', 'licence type commercial', 'AT-12', 'license 10 users'],
});
