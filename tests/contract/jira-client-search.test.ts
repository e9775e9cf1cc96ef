import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
let issue: { id: string; key: string };
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
  await newIssue(site);
  issue = await newIssue(site, { summary: 'Something findable' });
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

const search = (jql: string, more: object = {}) =>
  site.cloud('admin').issueSearch.searchAndReconsileIssuesUsingJql({ jql, ...more });

describe('an outside client searches', () => {
  test('ids alone come without fields, and exactly the fields that are asked for', async () => {
    const plain = await search(`key = ${issue.key}`);
    expect(plain.issues).toEqual([{ id: issue.id }]);
    const [found] = (await search(`key = ${issue.key}`, { fields: ['summary'] })).issues ?? [];
    expect(found?.fields).toEqual({ summary: 'Something findable' });
  });

  test('by text, and with nothing found', async () => {
    const found = await search('project = AUTOTEST AND summary ~ "findable"');
    expect(found.issues?.map(({ id }) => id)).toEqual([issue.id]);
    expect((await search('project = AUTOTEST AND summary ~ "nowhere"')).issues).toEqual([]);
  });

  test('bare words are a text search', async () => {
    expect((await search('this is not jql')).issues).toEqual([]);
    expect((await search('findable')).issues?.map(({ id }) => id)).toEqual([issue.id]);
  });

  test('page by page with a token', async () => {
    const jql = 'project = AUTOTEST ORDER BY created DESC';
    const first = await search(jql, { maxResults: 1 });
    const second = await search(jql, { maxResults: 1, nextPageToken: first.nextPageToken });
    expect([first, second].map(({ issues }) => issues?.length)).toEqual([1, 1]);
    expect(second.issues?.[0]?.id).not.toBe(first.issues?.[0]?.id);
  });

  test('a query that cannot be read is refused with 400', async () => {
    expect(await refusal(search('project = "unterminated'))).toBe(400);
  });

  test('a key of no issue, or of one out of sight, is refused with 400; an account of nobody finds nothing', async () => {
    expect(await refusal(search('key = AUTOTEST-999'))).toBe(400);
    const unseen = { jql: `key = ${issue.key}` };
    expect(await refusal(site.cloud('nobody').issueSearch.searchAndReconsileIssuesUsingJql(unseen))).toBe(400);
    expect((await search('project = AUTOTEST AND assignee = "nobody-of-this-name"')).issues).toEqual([]);
  });

  test('issues are counted, and matched against queries without the index', async () => {
    const { issueSearch } = site.cloud('admin');
    expect((await issueSearch.countIssues({ jql: `key = ${issue.key}` })).count).toBe(1);
    const jqls = ['project = AUTOTEST', 'project = NOSUCHPROJECT', 'project ='];
    const { matches } = await issueSearch.matchIssues({ issueIds: [Number(issue.id), 99_999], jqls });
    expect(matches).toMatchObject([
      { matchedIssues: [Number(issue.id)], errors: [] },
      { matchedIssues: [], errors: [] },
      { matchedIssues: [], errors: [expect.stringContaining('Error in the JQL Query')] },
    ]);
  });

  test('the picker suggests by key or words, and to strangers nothing', async () => {
    const suggested = async (who: 'admin' | 'nobody', query: string) =>
      (await site.cloud(who).issueSearch.getIssuePickerResource({ query })).sections?.[0]?.issues?.map(
        ({ key }) => key,
      );
    expect(await suggested('admin', issue.key)).toEqual([issue.key]);
    expect(await suggested('admin', 'findable')).toEqual([issue.key]);
    expect(await suggested('nobody', 'findable')).toEqual([]);
  });
});
