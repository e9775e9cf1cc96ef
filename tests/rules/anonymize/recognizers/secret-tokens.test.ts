import { secretTokens } from '../../../../src/rules/anonymize/recognizers/secret-tokens';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(secretTokens, {
  finds: [
    ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl'],
    ['AKIAABCDEFGH12345678', 'AKIAABCDEFGH12345678'],
    [`ghp_${'aB3'.repeat(10)}`, `ghp_${'aB3'.repeat(10)}`],
    ['xoxb-123456789-abcdef', 'xoxb-123456789-abcdef'],
    ['hooks.slack.com/services/T000AAAA/B000BBBB/cccc', 'T000AAAA/B000BBBB/cccc'],
    [`ATATT${'x9Y'.repeat(8)}=1A2B`, `ATATT${'x9Y'.repeat(8)}=1A2B`],
    ['q9Zt77kLmPw3Xy8Rb2Vn5Cd1Fg6Hj', 'q9Zt77kLmPw3Xy8Rb2Vn5Cd1Fg6Hj'],
  ],
  leaves: [
    'see Survey_Report_MH09-DX-4471_Lan2.pdf',
    'MyVeryLongClassNameWithNumbers12',
    'trace 7c1f4b2a9d7e4c55b1c7a1f0d8b6a111',
    '11111111-2222-4333-8444-555555555555',
    'org.apache.felix.framework.Felix.resolveBundleRevision',
    'GitHubIntegrationServiceImplementation2',
  ],
});
