import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { code, identities, policy, sourceOf } from './fictional-request';

const vendors = { ...policy, vendorNames: [...policy.vendorNames, 'com.vendor.kite'] };
const unsureIn = (line: string) => anonymize(sourceOf(code(line)), identities, vendors).unsure;

describe('code of the vendor needs no look', () => {
  test.each([
    'WARN [c.v.kite.lic.Heartbeat] duplicate',
    'at com.vendor.kite.upgrade.Task037.doUpgrade(Task037.java:92)',
    '2026-10-30 WARN [c.v.kite.inbound.TransitionHandler] stale',
    'c.vendor.kite.cluster.EventHandler$1',
    '.kc-banner-close { color: red }',
    'mvn -q verify -Dcalendar.version=8.2.0',
    'class="kc-form" X-KC-Retry: 1',
    'CALENDAR-404: page not found',
    'NoSuchMethodError: com.vendor.kite.Task.run(Lcom/vendor/kite/rules/Rule;)V',
  ])('%s', (line) => {
    expect(unsureIn(line)).toEqual([]);
  });

  test.each([
    ['at com.vendor.kite.tverrdal.Run.run(Run.java:1)', 'tverrdal.Run.run'],
    ['at com.vendor.kite.Run.run(Tverrdal.java:1)', 'Tverrdal.java'],
    ['com.vendor.kite.tverrdal.enabled=true', 'tverrdal'],
    ['at com.vendor.kite.ext.Jørgensen.run', 'Jørgensen'],
    ['java -Dtverrdal.mode=x', 'tverrdal.mode'],
    ['pod/calendar-agent-6c9d7f5b8-x2k4q', 'calendar-agent-6c9d7f5b8-x2k4q'],
    ['pod/tverrdal-rates-6c9d7f5b8-x2k4q', 'tverrdal-rates-6c9d7f5b8-x2k4q'],
    ['kc_tverrdal: permission denied', 'kc_tverrdal'],
    ['.kcb-banner { color: red }', 'kcb-banner'],
    ['.kc-tverrdal { color: red }', 'tverrdal'],
    ['at com.vendor.kitefirm.Quist.run(Quist.java:92)', 'com.vendor.kitefirm.Quist.run'],
    ['at com.quist.kite.Task037.run(Task037.java:92)', 'com.quist.kite.Task037.run'],
  ])('but code of others does: %s', (line, shown) => {
    expect(unsureIn(line)).toContainEqual(expect.stringContaining(shown));
  });
});

describe('codes of errors by the letters of a product', () => {
  const formsmith = { ...vendors, vendorNames: ['Deadline Radar', 'Macro Atlas', 'Atlas Table', 'Formsmith'] };
  const left = (line: string) => JSON.stringify(anonymize(sourceOf(line), identities, formsmith).description);

  test.each([
    ['“This type of file is not supported (FS-2041)”', 'FS-2041'],
    ['The log has NoSessionException: FS-1007.', 'FS-1007'],
    ['AT-310: scope read:macro is not granted to this app', 'AT-310'],
    ['"errorMessage":"You cannot see it (FS-4031)"', 'FS-4031'],
    ['The log has “FS-2207: Not a valid IBAN”.', 'FS-2207'],
    ['{"code":"FS-1403","message":"It failed"}', 'FS-1403'],
    ['It ends with “IBAN is not valid (FS-IBAN-02)”.', 'FS-IBAN-02'],
  ])('stay where a failure is told of: %s', (line, value) => {
    expect(left(line)).toContain(value);
  });

  test.each([
    ['We see “Repair of the old fence (FS-2041)” in the list.', 'FS-2041'],
    ['AT-310: replace the pump at the gate', 'AT-310'],
    ['The ticket: FS-2041 the pump failed', 'FS-2041'],
    ['Commit message: “FS-2041: add what is missing”', 'FS-2041'],
    ['Blocks: FS-2041: it cannot print', 'FS-2041'],
    ['We created “It cannot open the door (FS-310)” for them.', 'FS-310'],
    ['ATL-310: it cannot print the label', 'ATL-310'],
    ['The backlog shows FS-2041: the gate is open.', 'FS-2041'],
    ['The project code FS-20417 is of theirs.', 'FS-20417'],
    ['It is in project FS, see FS-2041: it failed.', 'FS-2041'],
    ['We cannot move the fence to done (DL-3104).', 'DL-3104'],
  ])('and go where one may be an issue: %s', (line, value) => {
    expect(left(line)).not.toContain(value);
  });
});
