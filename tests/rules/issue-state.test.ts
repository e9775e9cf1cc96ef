import { issueStateOf } from '../../src/rules/issue-state';

const done = (resolutionName: string | null, statusName = 'Closed') =>
  issueStateOf({ statusName, statusCategory: 'done', resolutionName });

describe('what an issue has come to (O3, O5)', () => {
  test.each([
    ['new', null, 'open'],
    ['indeterminate', null, 'in-progress'],
    ['indeterminate', 'Fixed', 'in-progress'],
  ] as const)('in a status of the category %s with resolution %s it is %s', (statusCategory, resolutionName, state) => {
    expect(issueStateOf({ statusName: 'Any', statusCategory, resolutionName })).toBe(state);
  });

  test.each([
    ['Done', 'fixed'],
    ['Fixed', 'fixed'],
    ['Behoben', 'fixed'],
    ['Corrigé', 'fixed'],
    ["Won't Do", 'wont-fix'],
    ['Won’t Fix', 'wont-fix'],
    ['Not a bug', 'wont-fix'],
    ['Works as designed', 'wont-fix'],
    ['Wird nicht behoben', 'wont-fix'],
    ['Cannot Reproduce', 'cannot-reproduce'],
    ['Nicht nachvollziehbar', 'cannot-reproduce'],
    ['Duplicate', 'duplicate'],
    ['Duplikat', 'duplicate'],
    ['Answered elsewhere', 'closed'],
    ['Not Done', 'wont-fix'],
    ['Cannot be fixed', 'wont-fix'],
    ['Not implemented', 'wont-fix'],
    ['Unfixed', 'wont-fix'],
    ['Non corrigé', 'closed'],
    ['Pas résolu', 'closed'],
    ['Partially fixed', 'closed'],
    ['Undelivered', 'closed'],
    ['Never released', 'closed'],
    ['Done (no fix)', 'closed'],
    ['Resolved without fix', 'closed'],
    ['Unfinished', 'closed'],
  ])('resolved as %s it is %s', (name, state) => {
    expect(done(name)).toBe(state);
  });

  test.each([
    ['Done', 'fixed'],
    ['Released', 'fixed'],
    ['Rejected', 'wont-fix'],
    ['Closed', 'closed'],
    ['Postponed', 'closed'],
    ['Out of scope', 'closed'],
    ['User error', 'closed'],
  ])('finished without a resolution it is what its status says: in %s it is %s', (statusName, state) => {
    expect(done(null, statusName)).toBe(state);
  });
});
