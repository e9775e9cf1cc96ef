import { logUsers } from '../../../../src/rules/anonymize/recognizers/log-users';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(logUsers, {
  inCode: true,
  finds: [
    ['member CN=Birte Aagesen skipped: javax.naming.PartialResultException', 'Birte Aagesen skipped'],
    ['藤堂さん（ユーザー名 r.kanzaki）で再現します', 'r.kanzaki'],
    ['用户名：zhangqw 无法登录', 'zhangqw'],
    ['ldap.basedn=dc=green,dc=field', 'green', 'field'],
    ['429 for the account svc-farnholt', 'svc-farnholt'],
    ['CN=Farnholt\\, Mara,OU=Havelwerft', 'Farnholt\\, Mara', 'Havelwerft'],
    ['exec-3 WARN hlarsen 700x123x1 abc', 'hlarsen'],
    ["user='hlarsen' x", 'hlarsen'],
    ['"displayName":"Hedda Larsen"', 'Hedda Larsen'],
    ['<username>svc_fleet</username>', 'svc_fleet'],
    ['CN=*.northsea.net, O=North Sea, L=Larvik', '*.northsea.net', 'North Sea', 'Larvik'],
    ["gus@'%'", 'gus'],
    ['FATAL: role "fleet_rw"', 'fleet_rw'],
    ['NORTH\\hlarsen', 'NORTH\\hlarsen'],
    ['192.0.2.9 - hlarsen [01/Mar/2026:10:00:00', 'hlarsen'],
    ['assignee = hlarsen', 'hlarsen'],
  ],
  leaves: [
    'ユーザー名 admin で再現します',
    'the host radar.svc.cluster.local',
    'user: null',
    'user=anonymous',
    '"name": "Sprint board"',
    'user = getUser()',
    'assignee = currentUser()',
    'created_by = ?',
    'C=NO',
    'role "Service Desk Team"',
    'OU=Users,DC=local',
    'Bind as DC=local. The rest of the sentence stays.',
  ],
});
