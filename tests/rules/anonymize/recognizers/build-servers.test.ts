import { buildServers } from '../../../../src/rules/anonymize/recognizers/build-servers';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(buildServers, {
  finds: [
    ['Running on agent-quist-2 in /var/lib/jenkins/workspace/brunhovd-api_main', 'agent-quist-2', 'brunhovd-api_main'],
    ['Running with gitlab-runner 17.9.1 on rnr-tverrdal-4', 'rnr-tverrdal-4'],
    ["Cloning into 'brunhovd-docs'", 'brunhovd-docs'],
    ['/builds/brunhovd/handbook', 'brunhovd/handbook'],
    ['url: /projects/BRV/repos/rate-engine/pull-requests; user: x', 'rate-engine/pull-requests'],
    ['GET /rest/api/1.0/repos/log-viewer?at=main', 'log-viewer'],
    ['Runner name: "tverrdal-mini-2"', 'tverrdal-mini-2'],
    ['SSH_TARGET: deploy-bh@203.0.113.58', 'deploy-bh'],
    ['Started by user Tverre Quist\nRunning', 'Tverre Quist'],
    ['Host: root@abr01, two processors', 'abr01'],
  ],
  leaves: [
    'Running on ubuntu-latest',
    'Started by timer\n',
    'Triggered by Automation',
    'Running on Jira 9.12 in /opt/atlassian/jira',
    'The agent opens the queue and the runner fails.',
    '/builds/workspace/test',
    'GET /jobs/rate-engine and /repos/config',
    'npm install node@22 and lodash@latest',
    'root@203.0.113.58',
  ],
});
