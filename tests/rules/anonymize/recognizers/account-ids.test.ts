import { accountIds } from '../../../../src/rules/anonymize/recognizers/account-ids';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(accountIds, {
  finds: [
    ['externalId=00u8k2rmQxT5vYh0p697 active', '00u8k2rmQxT5vYh0p697'],
    ['id 557058:11111111-2222-4333-8444-555555555555', '557058:11111111-2222-4333-8444-555555555555'],
    ['accountId=5b109f2e9729b51b54dc274d', '5b109f2e9729b51b54dc274d'],
    ['"cloudId":"11111111-2222-4333-8444-555555555555"', '11111111-2222-4333-8444-555555555555'],
    ['/ex/jira/11111111-2222-4333-8444-555555555555/rest', '11111111-2222-4333-8444-555555555555'],
  ],
  leaves: [
    '00000000000000000000 and 00updates',
    'rule 11111111-2222-4333-8444-555555555555',
    'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
    'trace 7c1f4b2a9d7e4c55b1c7a1f0d8b6a111',
    'commit 3f9a1c7e8b',
  ],
});
