import { commandSecrets } from '../../../../src/rules/anonymize/recognizers/command-secrets';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(commandSecrets, {
  inCode: true,
  finds: [
    [`ldapsearch -x -H ldaps://dir.example -D "cn=reader" -w 'Moos&Farn3' "(uid=*)"`, 'Moos&Farn3'],
    ['sqlcmd -S box -U app -P Farnkraut7 -d issues', 'Farnkraut7'],
    ['mysql -u root -pFarnkraut7 -h localhost', 'Farnkraut7'],
    ['mysqldump --single-transaction -p"Farn kraut" issues', 'Farn kraut'],
    ['redis-cli -h localhost -a Farnkraut7 ping', 'Farnkraut7'],
    ['sshpass -p Farnkraut7 ssh root@localhost', 'Farnkraut7'],
    ['plink -ssh -pw Farnkraut7 root@localhost', 'Farnkraut7'],
    ['net use Z: \\\\files\\share /user:HAUS\\mara Farnkraut7', 'Farnkraut7'],
    ['SQL> connect owner/Farnkraut7@PROD', 'Farnkraut7'],
    ['jdbc:oracle:thin:owner/Farnkraut7@//localhost:1521/XE', 'Farnkraut7'],
    ['(ConvertTo-SecureString "Farn kraut" -AsPlainText -Force)', 'Farn kraut'],
    ['snmp-server community farnRO RO', 'farnRO'],
    ['JIRA(server=url, basic_auth=("mara@example.com", "farn-Kraut"))', 'farn-Kraut'],
    ['new PasswordAuthentication("mara", "farn-Kraut".toCharArray())', 'farn-Kraut'],
    ['DriverManager.getConnection("jdbc:h2:mem", "mara", "farn-Kraut")', 'farn-Kraut'],
    ['otp=882910 status=200', '882910'],
    ['The verification code is 884 213, and the recovery code: 9KQX-22LM-PP0A.', '884 213', '9KQX-22LM-PP0A'],
    ['Der Sicherheitscode 771203 und die PIN 4471 gehen nicht', '771203', '4471'],
    ['card ends in 11, CVV 123', '123'],
  ],
  leaves: [
    'ssh -p 2222 root@localhost',
    'psql -P pager=off and grep -w error',
    'mysql -u root -p issues',
    'ldapsearch -w "$BIND_PASSWORD"',
    'snmp-server community public RO',
    'error code 404, exit code 137, status code: 503',
    'connect to localhost/8080 on port 5432',
    'requests.get(url, auth=("user", os.environ["PASS"]))',
    'the security code review of 4.12 is done',
  ],
});
