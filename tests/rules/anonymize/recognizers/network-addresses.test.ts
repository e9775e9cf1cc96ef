import { networkAddresses } from '../../../../src/rules/anonymize/recognizers/network-addresses';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(networkAddresses, {
  finds: [
    ['a failover from 10.20.30.40 to 11.20.30.41 then', '10.20.30.40', '11.20.30.41'],
    ['It moved from 1.2.3.4 to 11.2.0.1 then.', '1.2.3.4', '11.2.0.1'],
    [`SHA256: ${'A1:B2:'.repeat(15)}C3:D4`, `${'A1:B2:'.repeat(15)}C3:D4`],
    ['IP 10.1.2.3, 203.0.113.9:8443', '10.1.2.3', '203.0.113.9'],
    ["gus@'10.7.3.%'", '10.7.3.%'],
    ['172.16.0.0/12', '172.16.0.0/12'],
    ['2001:db8::ff00:42:8329', '2001:db8::ff00:42:8329'],
    ['fdab:1234:5678:9::21', 'fdab:1234:5678:9::21'],
    ['Requests of 5.61.92.7 fail.', '5.61.92.7'],
    ['answers on 8.14.92.7:443 only.', '8.14.92.7'],
    ['Our Confluence 185.61.92.7 does not answer.', '185.61.92.7'],
    ['We reach Jira (10.24.3.17) from the office.', '10.24.3.17'],
    ['connection reset by 3.120.44.9', '3.120.44.9'],
    ['only 3.120.44.9 and 52.29.10.4', '3.120.44.9', '52.29.10.4'],
    ['traffic from 8.14.92.7 to the board', '8.14.92.7'],
    ['MAC 00-1B-44-11-3A-B7', '00-1B-44-11-3A-B7'],
  ],
  leaves: [
    'We upgraded from 10.9.3 to 11.2.0.1 yesterday.',
    '127.0.0.1 and ::1 and 0.0.0.0',
    'version 4.10.1.2',
    'in versions 4.10.1.2 and 4.11.0.1',
    'Jira 9.12.4.1',
    'updated to 4.10.1.2',
    'from 4.10.0.1 to 4.12.0.0',
    'Chrome 141.0.7390.54',
    'plugin-4.12.0.173.jar',
    'Bundle-Version: 4.12.0.0',
    'at 12:34:56 or 1:2:3',
    'std::vector::push',
  ],
});
