import { trackerJql } from '../../../sandbox/web/tracker/tracker-jql.ts';

describe('the query of the public tracker', () => {
  test('always has a condition, because Jira refuses a search without one', () => {
    expect(trackerJql({ state: 'all', kind: 'all', text: ' ' })).toBe('created >= "2000-01-01" ORDER BY updated DESC');
  });

  test('joins the filters', () => {
    expect(trackerJql({ state: 'open', kind: 'bug', text: 'export' })).toBe(
      'statusCategory != Done AND issuetype = Bug AND text ~ "export" ORDER BY updated DESC',
    );
  });

  test('keeps what somebody typed inside its string', () => {
    expect(trackerJql({ state: 'all', kind: 'all', text: 'a" OR project = DEV OR text ~ "\\' })).toBe(
      'text ~ "a\\" OR project = DEV OR text ~ \\"\\\\" ORDER BY updated DESC',
    );
  });
});
