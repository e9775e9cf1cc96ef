import { knownHosts, hosts } from '../../../../src/rules/anonymize/recognizers/hosts';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(knownHosts, {
  finds: [
    ['on build3.fjordlys-shipping.example:8080', 'build3.fjordlys-shipping.example'],
    ['FJORDLYS.atlassian.net', 'FJORDLYS.atlassian.net'],
  ],
  leaves: ['the hook of hooks.slack.com fails', 'docs.kite-apps.example', 'notfjordlys.atlassian.net.example'],
});

describeRecognizer(hosts, {
  finds: [
    ['jira.northsea.com is down', 'jira.northsea.com'],
    ['pg-3.corp.northsea.internal', 'pg-3.corp.northsea.internal'],
    ['on jira-prod-03 only', 'jira-prod-03'],
    ['see vmjira07', 'vmjira07'],
    ['{"host":{"code":"velq-db-01"}}', 'velq-db-01'],
    ['（velq-ap12）', 'velq-ap12'],
    ['[velq-worker-3] and import-worker-4', 'velq-worker-3', 'import-worker-4'],
    ['hostname: fleetbox12', 'fleetbox12'],
    ['*.northsea.net', '*.northsea.net'],
    ['files.northsea.to:443', 'files.northsea.to'],
    ['moved to blue.team last year', 'blue.team'],
    ['our site kraus.gmbh and north.berlin', 'kraus.gmbh', 'north.berlin'],
    ['see north.group/plan', 'north.group'],
  ],
  leaves: [
    '{"code":"FW-UPL-413"}',
    'java.time.ZoneId.getId()',
    'com.kite.calendar.Week',
    'index.html and package.json',
    'mail.parser.stripQuotes=true',
    'radar.mail.to=x',
    'status.getName()',
    'e.g. this',
    'exec-17 thread-3',
    'poll smtp.office365.com and imap.gmail.com',
    'pasted from draw.io, loaded from cdn.jsdelivr.net',
    "img-src 'self' *.atlassian.com",
    'ERROR [import-worker-4] FormTask',
    'java-11 utf-8 log4j-2',
    '1.2.3 and 4.5.6.7',
    'Node.js and Vue.js',
    'github.com',
    'user.email and page.group of config.network',
    'the request of Blue.Team lead',
  ],
});
