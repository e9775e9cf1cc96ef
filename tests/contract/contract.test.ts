import { type Contract, hasContract, loadContract, type SentCall } from './contract.ts';
import { watchContract } from './watch-contract.ts';

function posted(url: string, body: object): SentCall {
  return { method: 'POST', url, body };
}

const present = hasContract();
(present ? describe : describe.skip)(
  `the OpenAPI documents${present ? '' : ' (shared documents absent: skipped)'}`,
  () => {
    let contract: Contract;
    beforeAll(async () => {
      contract = await loadContract();
    });

    test.each([
      ['GET', '/rest/api/3/issue/SUP-1?fields=summary,status&expand=names', 'GET /rest/api/3/issue/{issueIdOrKey}'],
      [
        'GET',
        '/rest/api/3/issue/SUP-1/properties/support-sla',
        'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
      ],
      ['GET', '/rest/servicedeskapi/request/SUP-1/sla', 'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla'],
      ['GET', '/rest/api/3/nonsense', null],
      ['DELETE', '/rest/api/3/myself', null],
    ])('%s %s is %s', (method, url, name) => {
      expect(contract.operationName({ method, url })).toBe(name);
    });

    test.each([
      ['a search', 'POST', '/rest/api/3/search/jql', { jql: 'project = SUP', maxResults: 50, fields: ['summary'] }],
      [
        'a link',
        'POST',
        '/rest/api/3/issueLink',
        { type: { name: 'Relates' }, inwardIssue: { key: 'SUP-1' }, outwardIssue: { key: 'BUG-1' } },
      ],
      ['a transition', 'POST', '/rest/api/3/issue/SUP-1/transitions', { transition: { id: '31' } }],
      [
        'a request',
        'POST',
        '/rest/servicedeskapi/request',
        { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: { summary: 'x' } },
      ],
      [
        'a page of comments',
        'GET',
        '/rest/api/3/issue/SUP-1/comment?startAt=0&maxResults=100&orderBy=created',
        undefined,
      ],
      [
        'permissions of an issue',
        'GET',
        '/rest/api/3/mypermissions?issueKey=SUP-1&permissions=SERVICEDESK_AGENT',
        undefined,
      ],
      [
        'several expansions',
        'GET',
        '/rest/servicedeskapi/request/SUP-1?expand=participant&expand=requestType',
        undefined,
      ],
    ])('%s may be asked for', (_case, method, url, body) => {
      expect(contract.checkRequest({ method, url, ...(body ? { body } : {}) })).toEqual([]);
    });

    test.each<[string, SentCall, RegExp]>([
      ['an unknown path', { method: 'GET', url: '/rest/api/3/nonsense' }, /no such operation/],
      ['an unknown query parameter', { method: 'GET', url: '/rest/api/3/issue/SUP-1?field=summary' }, /"field"/],
      ['a word for a number', { method: 'GET', url: '/rest/api/3/issue/SUP-1/comment?maxResults=many' }, /maxResults/],
      ['startAt in the new search', posted('/rest/api/3/search/jql', { jql: 'a = 1', startAt: 5 }), /"startAt"/],
      [
        'a link to nowhere',
        posted('/rest/api/3/issueLink', { type: { name: 'Relates' }, inwardIssue: { key: 'A-1' } }),
        /outwardIssue/,
      ],
      [
        'a transition by number',
        posted('/rest/api/3/issue/SUP-1/transitions', { transition: { id: 31 } }),
        /transition\/id/,
      ],
      [
        'a misspelt field',
        posted('/rest/servicedeskapi/request', { serviceDeskId: '1', requestTypeId: '1', requestFieldValue: {} }),
        /"requestFieldValue"/,
      ],
      ['nothing where something is needed', { method: 'POST', url: '/rest/api/3/issueLink' }, /has no body/],
    ])('%s may not', (_case, call, problem) => {
      expect(contract.checkRequest(call).join()).toMatch(problem);
    });

    test('answers are judged too', () => {
      const call = { method: 'GET', url: '/rest/servicedeskapi/request/SUP-1' };
      expect(contract.checkResponse(call, 200, { issueId: '1', issueKey: 'SUP-1' })).toEqual([]);
      expect(contract.checkResponse(call, 200, { issueId: 1 }).join()).toMatch(/issueId must be string/);
      expect(contract.checkResponse(call, 200, { key: 'SUP-1' }).join()).toMatch(/"key"/);
      expect(contract.checkResponse(call, 202, {}).join()).toMatch(/answers 202, which is not documented/);
    });

    test('what Atlassian is about to remove is known', () => {
      expect(contract.isDeprecated({ method: 'GET', url: '/rest/api/3/search' })).toBe(true);
      expect(contract.isDeprecated({ method: 'POST', url: '/rest/api/3/search/jql' })).toBe(false);
      expect(contract.isExperimental({ method: 'GET', url: '/rest/servicedeskapi/servicedesk/1/customer' })).toBe(true);
    });

    test('a watched sandbox reports what passes without touching it', async () => {
      const watched = watchContract({
        operationOf: () => null,
        handle: (_caller, request) => Promise.resolve(Response.json({ echoed: request.method }, { status: 200 })),
      });
      const url = 'http://localhost/rest/api/3/issueLink';
      const answer = await watched.rest.handle(
        { kind: 'anonymous' },
        new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":{}}' }),
      );
      expect(await answer.json()).toEqual({ echoed: 'POST' });
      expect([...watched.operations]).toEqual([['POST /rest/api/3/issueLink', 1]]);
      expect(watched.violations.join('\n')).toMatch(/request.*inwardIssue[\s\S]*answers 200, which is not documented/);
    });
  },
);
