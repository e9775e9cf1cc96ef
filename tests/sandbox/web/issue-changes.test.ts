import { requestParts, slaOf, type Issue } from '../../../sandbox/web/rest/issue.ts';
import { paragraphs } from '../../../sandbox/web/rest/issue-changes.ts';
import { fileSize } from '../../../sandbox/web/parts/file-size.ts';
import { instantOf } from '../../../sandbox/web/parts/time-text.ts';

describe('a comment typed in the issue view', () => {
  test('becomes paragraphs with hard breaks', () => {
    expect(paragraphs('One\ntwo\n\n\nThree')).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Three' }] },
      ],
    });
  });
});

describe('an issue that is a request', () => {
  const issue = {
    id: '1',
    key: 'SUP-1',
    schema: {
      customfield_7: { custom: 'com.atlassian.servicedesk:sd-customer-organizations' },
      customfield_8: { custom: 'com.atlassian.servicedesk:vp-origin' },
      customfield_9: { custom: 'com.atlassian.servicedesk:sd-request-participants' },
    },
    fields: {
      customfield_7: [{ name: 'Northwind' }],
      customfield_8: { requestType: { name: 'Get help' } },
      customfield_9: null,
    },
    properties: { 'support-sla': { state: 'running' } },
  } as unknown as Issue;

  test('shows JSM’s fields wherever the site put them', () => {
    expect(requestParts(issue)).toEqual({ organizations: ['Northwind'], participants: [], requestType: 'Get help' });
  });

  test('shows the state the app keeps, and none without it', () => {
    expect(slaOf(issue)).toEqual({ state: 'running' });
    expect(slaOf({ ...issue, properties: {} })).toBeNull();
  });

  test('is no request without a request type', () => {
    expect(requestParts({ ...issue, schema: {} }).requestType).toBeNull();
  });
});

describe('instants and sizes', () => {
  test('reads the ways Jira and JSM write instants', () => {
    expect(instantOf('2026-11-20T15:02:00.000+0000')?.toISOString()).toBe('2026-11-20T15:02:00.000Z');
    expect(instantOf('2026-11-20T10:02:00-0500')?.toISOString()).toBe('2026-11-20T15:02:00.000Z');
    expect(instantOf('2026-11-20T15:02:00.000Z')?.toISOString()).toBe('2026-11-20T15:02:00.000Z');
    expect(instantOf('soon')).toBeNull();
    expect(instantOf(null)).toBeNull();
  });

  test('says sizes in the unit a person would use', () => {
    expect([0, 900, 1536, 20_480, 2_345_678].map(fileSize)).toEqual([
      '0 bytes',
      '900 bytes',
      '1.5 KB',
      '20 KB',
      '2.2 MB',
    ]);
  });
});
