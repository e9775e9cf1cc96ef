import type { SiteUnderTest } from './site-under-test.ts';
import { appAccountId, base, doc, siteUnderTest } from './site-under-test.ts';

describe('Product events', () => {
  let site: SiteUnderTest;
  beforeAll(() => {
    site = siteUnderTest();
  });
  beforeEach(() => site.events());

  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/) as string;

  function types(): string[] {
    return site.events().map(({ event }) => event.eventType);
  }

  test('a new request tells of a reduced issue and of who raised it', async () => {
    const raised = await site.call('carla', 'POST', '/rest/servicedeskapi/request', {
      serviceDeskId: '1',
      requestTypeId: '2',
      requestFieldValues: { summary: 'Colours are wrong', description: 'secret detail' },
    });
    const [heard, ...others] = site.events();
    expect(others).toEqual([]);
    expect(heard?.actor).toEqual({ kind: 'account', accountId: site.idOf('carla') });
    const event = heard?.event as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(event).toMatchObject({
      eventType: 'avi:jira:created:issue',
      atlassianId: site.idOf('carla'),
      associatedUsers: [{ accountId: site.idOf('carla') }],
      issue: {
        id: raised.body.issueId,
        key: raised.body.issueKey,
        fields: {
          summary: 'Colours are wrong',
          creator: { accountId: site.idOf('carla') },
          reporter: { accountId: site.idOf('carla') },
          assignee: null,
          created: instant,
          updated: instant,
          project: { key: 'SUP', projectTypeKey: 'service_desk', simplified: false },
          issuetype: { name: 'Support', subtask: false, hierarchyLevel: 0 },
          status: { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
        },
      },
    });
    expect(Object.keys(event['issue'].fields).sort()).toEqual(
      ['assignee', 'created', 'creator', 'issuetype', 'project', 'reporter', 'status', 'summary', 'updated'].sort(),
    );
    expect(event['issue'].fields.issuetype.self).toContain('/rest/api/2/issuetype/');
    expect(JSON.stringify(event)).not.toContain('secret detail');
  });

  test('a comment, and its edit, each tell commented:issue and updated:issue', async () => {
    const path = '/rest/api/3/issue/SUP-5/comment';
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    const { body } = await site.call('agent', 'POST', path, { body: doc('Hello'), properties });
    const [commented, updated] = site.events();
    expect(commented?.event).toMatchObject({
      eventType: 'avi:jira:commented:issue',
      issue: { key: 'SUP-5' },
      comment: {
        id: body.id,
        author: { accountId: site.idOf('agent') },
        body: { type: 'doc' },
        created: instant,
        jsdPublic: false,
      },
    });
    expect(updated?.event).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      changelog: {
        id: expect.any(String),
        items: [{ field: 'Comment', fieldId: 'comment', to: body.id, toString: 'Hello' }],
      },
    });
    site.clock.nowMs += 60_000;
    await site.call('agent', 'PUT', `${path}/${body.id}`, { body: doc('Hello again'), properties });
    expect(types()).toEqual(['avi:jira:commented:issue', 'avi:jira:updated:issue']);
    await site.call('admin', 'DELETE', `${path}/${body.id}`);
    expect(types()).toEqual(['avi:jira:deleted:comment', 'avi:jira:updated:issue']);
  });

  test('a transition tells both statuses', async () => {
    await site.call('agent', 'POST', '/rest/api/3/issue/SUP-6/transitions', { transition: { id: '41' } });
    const [heard] = site.events();
    expect(heard?.event).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      associatedStatuses: [
        { id: '10010', name: 'Waiting for support' },
        { id: '10012', name: 'Resolved' },
      ],
      changelog: {
        items: [
          { field: 'status', fieldId: 'status', fieldtype: 'jira', from: '10010', to: '10012' },
          { field: 'resolution', to: '10000' },
        ],
      },
    });
  });

  test('an assignment tells assigned:issue beside the update', async () => {
    await site.call('agent', 'PUT', '/rest/api/3/issue/SUP-5/assignee', { accountId: site.idOf('agent2') });
    const [updated, assigned] = site.events();
    expect(updated?.event).toMatchObject({ eventType: 'avi:jira:updated:issue' });
    expect(assigned?.event).toMatchObject({
      eventType: 'avi:jira:assigned:issue',
      changelog: { from: null, to: { accountId: site.idOf('agent2') } },
    });
  });

  test('a link tells flat ids once, and nothing when it is there already', async () => {
    const body = { type: { name: 'Relates' }, inwardIssue: { key: 'SUP-5' }, outwardIssue: { key: 'BUG-3' } };
    await site.call('app', 'POST', '/rest/api/3/issueLink', body);
    const heard = site.events();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.actor).toEqual({ kind: 'app', accountId: appAccountId });
    expect(heard[0]?.event).toEqual({
      eventType: 'avi:jira:created:issuelink',
      atlassianId: appAccountId,
      id: expect.stringMatching(/^\d+$/),
      sourceIssueId: expect.stringMatching(/^\d+$/),
      destinationIssueId: expect.stringMatching(/^\d+$/),
      sourceProjectId: '10000',
      destinationProjectId: '10001',
      issueLinkType: { id: '10004', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    });
    expect((await site.call('app', 'POST', '/rest/api/3/issueLink', body)).status).toBe(201);
    expect(types()).toEqual([]);
  });

  test('an attachment tells fileName and createDate', async () => {
    const form = new FormData();
    form.append('file', new File(['12345'], 'log.txt', { type: 'text/plain' }));
    const init = { method: 'POST', body: form, headers: { 'x-atlassian-token': 'no-check' } };
    await site.send('agent', new Request(`${base}/rest/api/3/issue/SUP-5/attachments`, init));
    const [created, updated] = site.events();
    expect(created?.event).toMatchObject({
      eventType: 'avi:jira:created:attachment',
      attachment: { fileName: 'log.txt', createDate: instant, size: 5, mimeType: 'text/plain', projectId: '10000' },
    });
    expect(updated?.event).toMatchObject({ changelog: { items: [{ field: 'Attachment', toString: 'log.txt' }] } });
  });

  test('the trace a call carries comes back in its events', async () => {
    const headers = { 'content-type': 'application/json', 'x-atlassian-webhook-trace': 'run-7' };
    const init = { method: 'PUT', headers, body: JSON.stringify({ fields: { labels: ['traced'] } }) };
    await site.send('agent', new Request(`${base}/rest/api/3/issue/BUG-2`, init));
    expect(site.events().map(({ event }) => event['webhookTraceValue'])).toEqual(['run-7']);
  });

  test('deleting an issue tells of the issue and of nothing that hung on it', async () => {
    await site.call('admin', 'DELETE', '/rest/api/3/issue/SUP-4');
    expect(types()).toEqual(['avi:jira:deleted:issue']);
  });

  test('an edit that changes nothing and a property tell nothing', async () => {
    const before = await site.call('agent', 'GET', '/rest/api/3/issue/BUG-1?fields=summary');
    await site.call('agent', 'PUT', '/rest/api/3/issue/BUG-1', { fields: { summary: before.body.fields.summary } });
    await site.call('app', 'PUT', '/rest/api/3/issue/BUG-1/properties/x', { a: 1 });
    expect(types()).toEqual([]);
  });

  test('what is refused tells nothing', async () => {
    const body = { fields: { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'x', nonsense: 1 } };
    expect((await site.call('app', 'POST', '/rest/api/3/issue', body)).status).toBe(400);
    expect(types()).toEqual([]);
    const search = await site.call('app', 'POST', '/rest/api/3/search/jql', { jql: 'summary ~ x and project = BUG' });
    expect(search.body.issues).toEqual([]);
  });
});
