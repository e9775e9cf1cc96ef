import { urls } from '../../../../src/rules/anonymize/recognizers/urls';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(urls, {
  finds: [
    ['https://jira.northsea.net/rest/rota/1/shifts?team=PUMP&from=2026', 'jira.northsea.net', 'PUMP'],
    [
      'https://wiki.northsea.net/wiki/spaces/overview/pages/77120/Milk-Route',
      'wiki.northsea.net',
      '77120',
      'Milk-Route',
    ],
    ['https://jira.northsea.net/browse/NSEA-12', 'jira.northsea.net', 'NSEA-12'],
    ['http://wiki.northsea.net:8090/display/OPS/Secret+Plan?x=1', 'wiki.northsea.net', 'OPS', 'Secret+Plan'],
    ['https://sso.northsea.net/callback?code=abcdefgh12&state=xyz', 'sso.northsea.net', 'abcdefgh12'],
    ['postgres://reader:s3cret99@db.northsea.net:5432/fleet_prod', 'reader:s3cret99', 'db.northsea.net', 'fleet_prod'],
    ['git@git.northsea.net:fleet/core.git', 'git.northsea.net', 'fleet/core.git'],
    ['https://sso.northsea.net/adfs/services/trust', 'sso.northsea.net'],
    ['https://fleet.northsea.net/kite-calendar/callback', 'fleet.northsea.net'],
    ['https://fleet.northsea.net/harbour/orchard', 'fleet.northsea.net', 'harbour', 'orchard'],
    ['https://sso.northsea.net/realms/velq-prod/protocol', 'sso.northsea.net', 'velq-prod'],
    ['https://outlook.office365.com/tverrdal', 'tverrdal'],
    ['https://tverrdal.kite-apps.example/v2', 'tverrdal.kite-apps.example'],
    ['http://localhost:8080/tverrdal/overview', 'tverrdal'],
    ['open northsea.atlassian.net now', 'northsea.atlassian.net'],
  ],
  leaves: [
    'https://docs.kite-apps.example/guide/page.html?lang=en#top',
    'http://localhost:8080/rest/api/3/issue',
    'draw https://localhost/calendar-render.js:1:40112',
    'https://support.atlassian.com/jira/docs/',
    'refused: wss://rt.kite-apps.example/v2 and https://forms-eu.kite-apps.example/',
    'GET /rest/api/3/search?jql=x HTTP/1.1',
    'xmlns="http://www.w3.org/2000/svg"',
  ],
});
