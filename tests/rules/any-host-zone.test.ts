/**
 * `npm run test:zones` runs these suites on machines in four zones (`HOST_ZONE_OF_TESTS`). Were its zone not really
 * that of the tests, they would all pass and prove nothing.
 */
const zone = process.env.HOST_ZONE_OF_TESTS ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

test('the tests run in the zone they are meant to run in', () => {
  const options = { hour: 'numeric', hourCycle: 'h23', timeZone: zone } as const;
  for (const noon of [new Date('2026-01-01T12:00:00Z'), new Date('2026-07-01T12:00:00Z')]) {
    expect(noon.getHours()).toBe(Number(new Intl.DateTimeFormat('en-US', options).format(noon)));
  }
});
