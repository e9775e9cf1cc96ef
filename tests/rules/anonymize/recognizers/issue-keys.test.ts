import { issueKeys, privateKeys } from '../../../../src/rules/anonymize/recognizers/issue-keys';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(issueKeys, {
  finds: [
    ['El espacio VELQ no carga', 'VELQ'],
    ['see NSEA-12 and OPS_2-7', 'NSEA-12', 'OPS_2-7'],
    ['project = NSEA AND key = 1', 'NSEA'],
    ['project in (NSEA, FLEET)', 'NSEA', 'FLEET'],
    ['space key TIDE', 'TIDE'],
    ['project Harbour Plans (HARB)', 'Harbour Plans', 'HARB'],
    ['/wiki/spaces/TIDE/overview', 'TIDE'],
    ['"key":"HARB","name":"Harbour Plans"', 'HARB', 'Harbour Plans'],
  ],
  leaves: [
    'KITE-42',
    'UTF-8 and SHA-256',
    'CVE-2024-12345',
    'ORA-00942',
    'HTTP-500',
    'ISO-8601',
    'project settings',
    'RFC-2616',
    'a-1 and x-2',
  ],
});

describeRecognizer(privateKeys, {
  finds: [['as in SUP-7 and sup-8', 'SUP-7', 'sup-8']],
  leaves: ['SUPER-1', 'SUP', 'BACKUP-3'],
});
