import type { Reply, SiteUnderTest } from './site-under-test.ts';
import { siteUnderTest } from './site-under-test.ts';

describe('Search', () => {
  let site: SiteUnderTest;
  beforeEach(() => {
    site = siteUnderTest();
  });

  const search = (body: Record<string, unknown>): Promise<Reply> =>
    site.call('app', 'POST', '/rest/api/3/search/jql', body);

  test('gives ids alone unless fields are named, and pages by token', async () => {
    const ids: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const { body }: Reply = await search({ jql: 'project = SUP ORDER BY created ASC', maxResults: 3, nextPageToken });
      expect(body.issues.every((issue: object) => Object.keys(issue).join() === 'id')).toBe(true);
      ids.push(...body.issues.map(({ id }: { id: string }) => id));
      nextPageToken = body.nextPageToken;
      expect(body.isLast).toBe(nextPageToken === undefined);
    } while (nextPageToken !== undefined);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });

  test('finds issues by what the app stored, under the names its modules declare', async () => {
    await site.call('app', 'PUT', '/rest/api/3/issue/SUP-5/properties/support-sla', {
      state: 'running',
      dueAt: '2026-11-23T23:00:00.000Z',
    });
    const keys = async (jql: string) =>
      (await search({ jql, fields: ['key', 'summary'] })).body.issues.map(({ key }: { key: string }) => key);
    expect(await keys('supportSlaState = running')).toEqual(['SUP-5']);
    expect(await keys('supportSlaDueAt < "2026/11/24" AND project = SUP')).toEqual(['SUP-5']);
    expect(await keys('supportSlaDueAt < "2026/11/22"')).toEqual([]);
    await site.call('app', 'DELETE', '/rest/api/3/issue/SUP-5/properties/support-sla');
    expect(await keys('supportSlaState = running')).toEqual([]);
  });

  test('lags when told to, except for reconciled issues', async () => {
    site.jira.site.faultSwitch.change({ search: { lagSeconds: 30 } });
    const made = await site.call('app', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'Zebra crossing' },
    });
    const found = async (more: object = {}) => (await search({ jql: 'summary ~ zebra', ...more })).body.issues.length;
    expect(await found()).toBe(0);
    expect(await found({ reconcileIssues: [Number(made.body.id)] })).toBe(1);
    site.clock.nowMs += 30_000;
    expect(await found()).toBe(1);
  });

  test('texts of edited and deleted comments are no longer found', async () => {
    const path = '/rest/api/3/issue/SUP-5/comment';
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ocelot' }] }],
    };
    const found = async () => (await search({ jql: 'comment ~ ocelot' })).body.issues.length;
    const comment = await site.call('admin', 'POST', path, { body });
    expect(await found()).toBe(1);
    await site.call('admin', 'DELETE', `${path}/${comment.body.id}`);
    expect(await found()).toBe(0);
  });
});
