import { databaseUsers } from '../../../../src/rules/anonymize/recognizers/database-users';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(databaseUsers, {
  inCode: true,
  finds: [
    ['smtp login as mail-relay/Ojuelegba.4pm ok', 'mail-relay'],
    ['SMTP login for a test: jira-relay / Murrina_55x.', 'jira-relay'],
    ['account kite.temp password is below', 'kite.temp'],
    ['url=jdbc:oracle:thin:quist_app/x@//box:1521/QUIST', 'quist_app'],
    [
      '2026-02-24 10:14:02 -03 [18821] tverrusr_pg@jira_brunhovd LOG: duration: 241877.530 ms',
      'tverrusr_pg@jira_brunhovd',
    ],
    [`WHERE w."WORKER_KEY" IN ('tverre','quist') AND w.X = 1`, 'tverre', 'quist'],
    ['CREATE INDEX "idx_bar" ON "BVJIRA"."AO_7C2E11_BAR" ("BAR_ID")', 'BVJIRA'],
    ['jdbc:sqlserver://box\\PAYROLL;encrypt=true', 'PAYROLL'],
    ['psql -h localhost -U tern_app, pg_dump -U brunhovd', 'tern_app', 'brunhovd'],
    ['mysql -u tern_app -p', 'tern_app'],
    ['sudo psql -U claims; ./start.sh --run-as customs', 'claims', 'customs'],
    ['GRANT ALL ON x TO ROLE claims', 'claims'],
    ['GRANT SELECT ON ao_x TO tern_app; ALTER TABLE x OWNER TO ternvik', 'tern_app', 'ternvik'],
    ['Server=BVBOX02\\CONF;', 'BVBOX02\\CONF'],
    ['sql.brunhovd.net\\TVERRE', 'TVERRE'],
  ],
  leaves: [
    'the login page password field, user account password field',
    'login as before / v2 of it',
    '[17] postgres@postgres LOG: checkpoint starting',
    "WHERE i.STATUS IN ('Open', 'Done')",
    'CREATE INDEX x ON public."AO_7C2E11_BAR" ("BAR_ID")',
    'OWNER TO postgres, ssh -l root, GRANT ALL ON x TO public; the owner is empty',
    'C:\\temp\\new and HKLM\\SOFTWARE',
    'SELECT * FROM "AO_7C2E11_BAR"',
  ],
});
