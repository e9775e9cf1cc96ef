import { machines } from '../../../../src/rules/anonymize/recognizers/machines';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(machines, {
  finds: [
    ['ComputerName: LT-GZ-0231', 'LT-GZ-0231'],
    ['connects to gull7:8443 and fails', 'gull7'],
    ['the database velpg:5432 is down', 'velpg'],
    ['Connection refused: mx-inner/10.3.9.1:993', 'mx-inner'],
    ['java.net.UnknownHostException: hookbox', 'hookbox'],
    ['PING vel-lb (10.44.8.2)', 'vel-lb'],
    ['run ssh osric@tinbox first', 'osric', 'tinbox'],
    ['[root@kalk-app2 bin]# ls', 'kalk-app2'],
    ['Mar 14 02:11:09 jirabox3 cron[2211]: done', 'jirabox3'],
    ['2024-05-11T08:01:22+02:00 polnabox jira: started', 'polnabox'],
    ['it runs on ip-10-20-4-17', 'ip-10-20-4-17'],
    ['node gke-blue-pool-7f2a-x1k9 is gone', 'gke-blue-pool-7f2a-x1k9'],
    ['seen on kalkapp2 and on VELASRV2', 'kalkapp2', 'VELASRV2'],
    ['on WS-TIN-0231', 'WS-TIN-0231'],
    ['der Rechner kwobuild antwortet', 'kwobuild'],
    ['sur le serveur morvanapp', 'morvanapp'],
    ['na serwerze polna12', 'polna12'],
  ],
  leaves: [
    'Export.java:44 and app.js:118',
    'timeout:8080 and port:8443',
    'localhost:8080 and http://localhost:2990/jira',
    'line:22, error:500, step:443',
    'node v22.11.0, server error, host name',
    'the server restarts, der Server antwortet nicht',
    '2024-05-11T08:01:22Z INFO main: started',
    'mysql8, postgresql14, mariadb10, utf8, log4j2',
    'pool-3-thread-12, http-nio-8080-exec-4',
    'Chrome/120.0.0.1 Safari/537.36',
    'git@github.com:kite/app.git',
  ],
});

describeRecognizer(
  machines,
  {
    inCode: true,
    finds: [['server gullnode1:8080;', 'gullnode1']],
    leaves: ['treenode2 = mytest1(webapp3)', '"connectTimeout":8080,'],
  },
  ' in code',
);
