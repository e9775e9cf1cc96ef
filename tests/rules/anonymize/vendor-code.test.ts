import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { code, identities, policy, sourceOf } from './fictional-request';

const vendors = { ...policy, vendorNames: [...policy.vendorNames, 'com.vendor.kite'] };
const unsureIn = (line: string) => anonymize(sourceOf(code(line)), identities, vendors).unsure;

describe('code of the vendor needs no look', () => {
  test.each([
    'at com.vendor.kite.upgrade.Task037.doUpgrade(Task037.java:92)',
    '2026-10-30 WARN [c.v.kite.inbound.TransitionApplier] stale',
    'c.vendor.kite.Zzyx$Qwfp',
  ])('%s', (line) => {
    expect(unsureIn(line)).toEqual([]);
  });

  test.each([
    ['at com.vendor.kitefirm.Quist.run(Quist.java:92)', 'com.vendor.kitefirm.Quist.run'],
    ['at com.quist.kite.Task037.run(Task037.java:92)', 'com.quist.kite.Task037.run'],
  ])('but code of others does: %s', (line, shown) => {
    expect(unsureIn(line)).toContain(shown);
  });
});
