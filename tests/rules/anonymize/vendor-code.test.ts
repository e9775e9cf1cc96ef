import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { code, identities, policy, sourceOf } from './fictional-request';

const vendors = { ...policy, vendorNames: [...policy.vendorNames, 'com.vendor.kite'] };
const unsureIn = (line: string) => anonymize(sourceOf(code(line)), identities, vendors).unsure;

describe('code of the vendor needs no look', () => {
  test.each([
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
