import { adminPatterns } from '../../../../src/rules/anonymize/recognizers/admin-patterns';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(adminPatterns, {
  policy: {
    patterns: [
      { name: 'customer codes', pattern: 'CUST-\\d{3,5}' },
      { name: 'ships', pattern: '(?i)\\bmv [a-z]+' },
      { name: 'unreadable', pattern: '(' },
    ],
  },
  finds: [
    ['see CUST-1234 and CUST-99871', 'CUST-1234', 'CUST-99871'],
    ['aboard MV Polarnatt', 'MV Polarnatt'],
    ['at com.kite.CUST-4711.run(Foo.java:1)', 'CUST-4711'],
  ],
  leaves: ['CUST-1', 'mvn install', 'anything else'],
});
