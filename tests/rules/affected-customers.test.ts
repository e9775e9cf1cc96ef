import fc from 'fast-check';
import * as v from 'valibot';
import {
  affectedCustomersSchema,
  certainCustomers,
  countCustomers,
  defaultAffectedCustomers,
  FEWEST_CUSTOMERS,
  publicStep,
  statementProblem,
  statementWords,
  stepOwed,
  type RequestCustomer,
} from '../../src/rules/affected-customers';
import { checkAffectedCustomers } from '../../src/rules/check-affected-customers';
import { parseSettings, defaultSettings } from '../../src/rules/default-settings';

const by = (reporterAccountId: string | null, ...organizationIds: readonly string[]): RequestCustomer => ({
  reporterAccountId,
  organizationIds,
});
const of = (customers: number) => ({ requests: customers, organizations: customers, individuals: 0 });
const from = (threshold: number) => ({ ...defaultAffectedCustomers, threshold });

describe('who is behind an issue (O3, P1)', () => {
  test.each([
    ['nobody', [], [0, 0, 0], 0],
    ['an organization, whoever of it asks', [by('carla', '1'), by('nils', '1')], [2, 1, 0], 1],
    ['two organizations', [by('carla', '1'), by('dan', '2')], [2, 2, 0], 2],
    ['a person without an organization, however often', [by('erin'), by('erin')], [2, 0, 1], 1],
    ['a person who once asked for an organization, only with it', [by('carla', '1'), by('carla')], [2, 1, 0], 1],
    ['of a request shared with three organizations, one for certain', [by('carla', '1', '2', '3')], [1, 3, 0], 1],
    ['no customer where Jira shows no reporter', [by(null), by(null)], [2, 0, 0], 0],
  ])('%s', (_what, asked, [requests, organizations, individuals], certain) => {
    const count = countCustomers(asked);
    expect(count).toEqual({ requests, organizations, individuals });
    expect(certainCustomers(count)).toBe(certain);
  });

  const requests = fc.array(
    fc.record({
      reporterAccountId: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
      organizationIds: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 3 }),
    }),
    { maxLength: 30 },
  );

  test('are never more than the requests, and never fewer for one request more', () => {
    fc.assert(
      fc.property(requests, requests, (some, more) => {
        const count = countCustomers(some);
        expect(certainCustomers(count)).toBeLessThanOrEqual(some.length);
        expect(countCustomers([...some, ...more]).organizations).toBeGreaterThanOrEqual(count.organizations);
        expect(countCustomers([...some].reverse())).toEqual(count);
      }),
    );
  });
});

describe('the number that is public (O4)', () => {
  test.each([
    [0, null],
    [2, null],
    [3, 3],
    [4, 3],
    [5, 5],
    [9, 5],
    [10, 10],
    [19, 10],
    [20, 20],
    [49, 20],
    [50, 50],
    [99, 50],
    [100, 100],
    [999, 500],
    [1000, 1000],
    [4321, 2000],
  ])('of %d customers is %j', (customers, step) => {
    expect(publicStep(customers)).toBe(step);
  });

  test('is true, and the same for so many that nobody sees one customer come', () => {
    fc.assert(
      fc.property(fc.integer({ min: FEWEST_CUSTOMERS, max: 1_000_000 }), (customers) => {
        const step = publicStep(customers) ?? 0;
        expect(step).toBeLessThanOrEqual(customers);
        expect(step * 2.5).toBeGreaterThanOrEqual(customers === 4 ? 4 : customers - 1);
        expect(String(step)).toMatch(/^(3|[125]0*)$/);
      }),
    );
  });

  test.each([
    ['nothing while it is switched off', 500, 0, null, null],
    ['nothing below the threshold', 4, 5, null, null],
    ['the step once the threshold is reached', 5, 5, null, 5],
    ['the step below, where the threshold is none', 8, 7, null, 5],
    ['nothing while the next step is not reached', 9, 5, 5, null],
    ['the next step', 10, 5, 5, 10],
    ['nothing lower than it says already', 6, 5, 10, null],
    ['nothing for a threshold that was never allowed', 2, 2, null, null],
  ])('owes %s', (...[, customers, threshold, said, owed]) => {
    expect(stepOwed(of(customers), from(threshold), said)).toBe(owed);
  });

  test('only ever grows, whoever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 })), fc.integer({ min: 3, max: 50 }), (counts, threshold) => {
        let said: number | null = null;
        for (const customers of counts) {
          const owed: number | null = stepOwed(of(customers), from(threshold), said);
          if (owed === null) continue;
          expect(owed).toBeGreaterThan(said ?? 0);
          expect(owed).toBeLessThanOrEqual(customers);
          expect(customers).toBeGreaterThanOrEqual(threshold);
          said = owed;
        }
      }),
    );
  });
});

describe('what the admin decides', () => {
  test.each([0, 3, 1000])('a threshold of %d is one', (threshold) => {
    expect(v.is(affectedCustomersSchema, from(threshold))).toBe(true);
  });

  test.each([1, 2, -1, 3.5, 1001])('a threshold of %d is refused', (threshold) => {
    expect(v.is(affectedCustomersSchema, from(threshold))).toBe(false);
  });

  test.each([
    ['Affects at least {count} customers.', null],
    ['{count}, at least {count}', null],
    ['Affects many customers.', /Without \{count\}/],
    ['Affects {customer} and {count} more.', /\{customer\} stands for nothing/],
    ['Affects {} and {count} more.', /\{\} stands for nothing/],
  ])('“%s” is looked at before it is saved', (text, problem) => {
    const found = checkAffectedCustomers({ ...defaultAffectedCustomers, text }).map(({ level, message }) => [
      level,
      message,
    ]);
    expect(found).toEqual(problem === null ? [] : [['error', expect.stringMatching(problem)]]);
    expect(statementProblem(text) === null).toBe(problem === null);
  });

  test('should a text without its number be stored all the same, the app says its own', () => {
    const words = statementWords({ threshold: 3, text: 'Many! {customer}' }, 5);
    expect(words).toBe('This affects at least 5 customers.');
  });

  test('settings saved before there was a choice say nothing in public', () => {
    const { affectedCustomers: _absent, ...earlier } = defaultSettings;
    const { settings, problems } = parseSettings(earlier);
    expect([settings.affectedCustomers, problems]).toEqual([defaultAffectedCustomers, []]);
    expect(defaultAffectedCustomers.threshold).toBe(0);
  });
});
