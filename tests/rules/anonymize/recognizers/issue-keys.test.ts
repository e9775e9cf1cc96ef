import { issueKeys, privateKeys } from '../../../../src/rules/anonymize/recognizers/issue-keys';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(issueKeys, {
  finds: [
    [String.raw`project: \"METER\") { total }`, 'METER'],
    ['Please reopen SSO-214', 'SSO-214'],
    ['SAML-401: digest', 'SAML-401'],
    ['Team view of GRIDOPS, any browser', 'GRIDOPS'],
    ['the same in her space (LINGK)', 'LINGK'],
    ['if (project.key == "TRAWL")', 'TRAWL'],
    ['In-Reply-To: JIRA.LOOMS-58.20260401', 'LOOMS-58'],
    ['프로젝트 키는 HARB 입니다', 'HARB'],
    ['プロジェクトキーは「TERN」です', 'TERN'],
    ['El espacio VELQ no carga', 'VELQ'],
    ['対象プロジェクト: 保安点検受付(キー HOAN)', '保安点検受付', 'HOAN'],
    ['see NSEA-12 and OPS_2-7', 'NSEA-12', 'OPS_2-7'],
    ['project = NSEA AND key = 1', 'NSEA'],
    ['project in (NSEA, FLEET)', 'NSEA', 'FLEET'],
    ['space key TIDE', 'TIDE'],
    ['project Harbour Plans (HARB)', 'Harbour Plans', 'HARB'],
    ['/wiki/spaces/TIDE/overview', 'TIDE'],
    ['ERROR TIDE-44 was not synced', 'TIDE-44'],
    ['the issue with TIDE-44: it stays open', 'TIDE-44'],
    ['error VQ-22 in /browse/VQ-7', 'VQ-22', 'VQ-7'],
    ['error SUP-7', 'SUP-7'],
    ['ticket VQ-3 says error VQ-22', 'VQ-3', 'VQ-22'],
    ['"key":"HARB","name":"Harbour Plans"', 'HARB', 'Harbour Plans'],
  ],
  leaves: [
    'key in (SELECT key FROM x)',
    'i.PROJECT IN (SELECT id FROM project WHERE x = 1)',
    'the log says SAML-401: digest',
    'KITE-42',
    'UTF-8 and SHA-256',
    'like JRASERVER-77401 and JSDCLOUD-5106',
    'CVE-2024-12345',
    'ORA-00942',
    'HTTP-500',
    'ISO-8601',
    'project settings',
    'RFC-2616',
    'a-1 and x-2',
    'it says error VQ-22, and VQ-31 after a while',
    '{"code":"VQ-22","message":"no owner"}',
    'errorCode: VQ-22',
    'the app shows TIDE-07 at once',
  ],
});

describeRecognizer(privateKeys, {
  finds: [['as in SUP-7 and sup-8', 'SUP-7', 'sup-8']],
  leaves: ['SUPER-1', 'SUP', 'BACKUP-3'],
});
