import { FileProblem } from '../../../sandbox/import/read-file.ts';
import { type ImportSummary, runImport, summaryLines, TargetProblem } from '../../../sandbox/import/run-import.ts';
import { row, rows } from '../../../sandbox/db/database.ts';
import { archivedIssues } from '../text/shared-documents.ts';
import { importSite, type ImportSite } from './import-site.ts';
import { comment, link, person, record } from './records.ts';

let place: ImportSite;
let written: string[];
beforeEach(() => {
  place = importSite();
  written = [];
});
afterEach(() => place.site.db.close());

function bring(file: unknown, more: { tellApp?: boolean; supportProjectKey?: string } = {}): Promise<ImportSummary> {
  return runImport({
    text: typeof file === 'string' ? file : JSON.stringify(file),
    target: place,
    url: 'http://localhost',
    tellApp: true,
    output: { write: (text) => written.push(text) },
    ...more,
  });
}

interface StoredIssue {
  readonly key: string;
  readonly created_ms: number;
  readonly resolved_ms: number | null;
  readonly description_text: string;
  readonly security_level_id: number | null;
  readonly status: string;
  readonly reporter: string;
  readonly reporter_type: string;
  readonly request_type: string | null;
  readonly resolution: string | null;
}

function issues(): StoredIssue[] {
  return rows<StoredIssue>(
    place.site.db,
    `SELECT issue.*, status.name AS status, reporter.email AS reporter, reporter.account_type AS reporter_type,
       resolution.name AS resolution, request_type.name AS request_type
     FROM issue JOIN status ON status.id = issue.status_id JOIN account AS reporter ON reporter.account_id = issue.reporter_id
     LEFT JOIN resolution ON resolution.id = issue.resolution_id LEFT JOIN request ON request.issue_id = issue.id
     LEFT JOIN request_type ON request_type.id = request.request_type_id ORDER BY issue.id`,
  );
}

describe('what becomes of a record', () => {
  test('one of the support project becomes a request of its customer, at its own time', async () => {
    await bring([record('AC-7')]);
    const [request] = issues();
    expect(request).toMatchObject({
      key: 'SUP-1',
      reporter: 'cora-customer@imported.example',
      reporter_type: 'customer',
      request_type: 'Report a problem',
      description_text: 'A bold claim',
      status: 'Waiting for support',
      created_ms: Date.UTC(2015, 2, 2, 9),
      resolved_ms: null,
    });
    expect(place.count('SELECT count(*) FROM service_desk_customer')).toBe(1);
  });

  test('one of another project becomes an issue of the public tracker', async () => {
    await bring([
      record('AC-7'),
      record('AC-8'),
      record('CORE-1', { issuetype: { name: 'Improvement' }, reporter: person('d.ev') }),
    ]);
    expect(issues().map(({ key, request_type: type, reporter_type: by }) => [key, type, by])).toEqual([
      ['SUP-1', 'Report a problem', 'customer'],
      ['SUP-2', 'Report a problem', 'customer'],
      ['BUG-1', null, 'atlassian'],
    ]);
    expect(
      place.count(
        `SELECT count(*) FROM issue JOIN issue_type ON issue_type.id = issue_type_id WHERE issue_type.name = 'Change request'`,
      ),
    ).toBe(1);
  });

  test.each([
    ['the project that is asked for', [record('A-1'), record('A-2'), record('B-1')], 'b', ['BUG-1', 'BUG-2', 'SUP-1']],
    [
      'the service project',
      [record('A-1'), record('A-2'), record('B-1', { project: { key: 'B', projectTypeKey: 'service_desk' } })],
      undefined,
      ['BUG-1', 'BUG-2', 'SUP-1'],
    ],
    [
      'the project with most records',
      [record('A-1'), record('B-1'), record('B-2')],
      undefined,
      ['BUG-1', 'SUP-1', 'SUP-2'],
    ],
  ])('requests come from %s', async (_case, file, supportProjectKey, keys) => {
    await bring(file, supportProjectKey === undefined ? {} : { supportProjectKey });
    expect(issues().map(({ key }) => key)).toEqual(keys);
  });

  test('a finished one keeps its resolution and when', async () => {
    const done = { name: 'Closed', statusCategory: { key: 'done' } };
    await bring([
      record('AC-1', { status: done, resolution: { name: 'Invalid' }, resolutiondate: '2015-03-05T00:00:00.000+0000' }),
      record('AC-2', { status: { name: 'Shipped', statusCategory: { key: 'done' } } }),
      record('AC-3', { status: { name: 'Thinking', statusCategory: { key: 'indeterminate' } } }),
    ]);
    expect(issues()).toMatchObject([
      { status: 'Closed', resolution: 'Invalid', resolved_ms: Date.UTC(2015, 2, 5) },
      { status: 'Resolved', resolution: 'Done', resolved_ms: Date.UTC(2015, 2, 4, 9) },
      { status: 'Waiting for support', resolution: null, resolved_ms: null },
    ]);
  });

  test('labels, components, versions and texts in the document format come along', async () => {
    const doc = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As a document' }] }],
    };
    await bring([
      record('AC-1', {
        description: doc,
        environment: 'Windows',
        labels: ['a', 'two words', 'a'],
        components: [{ name: 'Core' }],
        versions: [{ name: '1.0', released: true, releaseDate: '2015-01-01' }],
        fixVersions: [{ name: '1.1' }, { name: '1.0' }],
      }),
    ]);
    expect(issues()[0]?.description_text).toBe('As a document');
    expect(rows(place.site.db, 'SELECT label FROM issue_label ORDER BY label')).toEqual([
      { label: 'a' },
      { label: 'two-words' },
    ]);
    expect(rows(place.site.db, 'SELECT name, released FROM version ORDER BY name')).toEqual([
      { name: '1.0', released: 1 },
      { name: '1.1', released: 0 },
    ]);
    expect(place.count('SELECT count(*) FROM issue_version')).toBe(3);
    expect(place.count('SELECT count(*) FROM issue_component')).toBe(1);
  });

  test('one that only some may see stays private, or is left out where nothing can be', async () => {
    const summary = await bring([
      record('AC-1'),
      record('AC-2', { security: { name: 'Partners' } }),
      record('CORE-1', { security: { name: 'Partners' } }),
    ]);
    expect(summary.skipped).toMatchObject([
      { position: 2, key: 'AC-2', reason: expect.stringContaining('security level "Partners"') as string },
    ]);
    expect(issues().find(({ key }) => key === 'BUG-1')?.security_level_id).toBe(1);
    expect(issues()).toHaveLength(2);
  });
});

describe('who is who', () => {
  test('assignees and those who only comment are agents; customers who comment take part', async () => {
    await bring([
      record('AC-1', {
        assignee: person('a.gent'),
        comment: { comments: [comment(person('b.ystander'), 'x'), comment(person('c.olleague'), 'me too')] },
      }),
      record('AC-2', { reporter: person('c.olleague') }),
      record('AC-3', { reporter: person('h.elper'), comment: { comments: [comment(null, 'gone')] } }),
      record('AC-4', { comment: { comments: [comment(person('h.elper'), 'y')] } }),
      record('AC-6'),
      record('CORE-1', { reporter: person('v.isitor') }),
      record('AC-5', { comment: { comments: [comment(person('h.elper'), 'z')] } }),
    ]);
    const types = rows<{ name: string; type: string }>(
      place.site.db,
      `SELECT display_name AS name, account_type AS type FROM account WHERE email LIKE '%imported%' ORDER BY 1`,
    );
    expect(types.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'Former user: atlassian',
      'a gent: atlassian',
      'b ystander: atlassian',
      'c olleague: customer',
      'cora customer: customer',
      'h elper: atlassian',
      'v isitor: atlassian',
    ]);
    expect(place.count(`SELECT count(*) FROM account WHERE agent_licence = 1 AND display_name = 'v isitor'`)).toBe(0);
    expect(
      row(place.site.db, 'SELECT display_name AS name FROM request_participant JOIN account USING (account_id)'),
    ).toEqual({ name: 'c olleague' });
  });

  test('what Jira Cloud says of an account counts more', async () => {
    const customer = {
      accountId: 'qm:1',
      displayName: 'Cus Tomer',
      accountType: 'customer',
      emailAddress: 'Cus@Example.com',
    };
    await bring([record('AC-1', { comment: { comments: [comment(customer, 'x')] } })]);
    expect(
      place.count(`SELECT count(*) FROM account WHERE account_type = 'customer' AND email = 'cus@example.com'`),
    ).toBe(1);
  });
});

describe('comments', () => {
  test('keep author, order and time; internal ones stay internal', async () => {
    await bring([
      record('AC-1', {
        assignee: person('a.gent'),
        comment: {
          comments: [
            comment(person('a.gent'), 'second', { created: '2015-03-04T00:00:00.000+0000' }),
            comment(person('cora.customer'), 'first', { created: '2015-03-03T00:00:00.000+0000' }),
            comment(person('a.gent'), 'note', { created: '2015-03-05T00:00:00.000+0000', jsdPublic: false }),
            comment(person('a.gent'), '  '),
          ],
        },
      }),
      record('AC-2'),
      record('CORE-1', {
        comment: {
          comments: [comment(person('a.gent'), 'inside', { visibility: { type: 'role', value: 'Developers' } })],
        },
      }),
    ]);
    const stored = rows(
      place.site.db,
      'SELECT body_text AS body, is_public AS shown, visibility_type AS restricted FROM comment ORDER BY id',
    );
    expect(stored).toEqual([
      { body: 'first', shown: 1, restricted: null },
      { body: 'second', shown: 1, restricted: null },
      { body: 'note', shown: 0, restricted: null },
      { body: 'inside', shown: 1, restricted: 'role' },
    ]);
    expect(rows(place.site.db, `SELECT value FROM comment_property ORDER BY comment_id`)[2]).toEqual({
      value: '{"internal":true}',
    });
  });
});

describe('links', () => {
  test('told from both ends they are one, in the right direction', async () => {
    const summary = await bring([
      record('AC-1', { issuelinks: [link('outward', 'CORE-1', 'Cause'), link('inward', 'GONE-9')] }),
      record('AC-2'),
      record('CORE-1', { issuelinks: [link('inward', 'AC-1', 'Cause')] }),
    ]);
    expect(summary.links).toEqual({ created: 1, known: 0, dangling: 1 });
    const sql = `SELECT a.key AS source, b.key AS destination, type.name AS type FROM issue_link
      JOIN issue AS a ON a.id = source_id JOIN issue AS b ON b.id = destination_id JOIN issue_link_type AS type ON type.id = type_id`;
    expect(rows(place.site.db, sql)).toEqual([{ source: 'SUP-1', destination: 'BUG-1', type: 'Cause' }]);
  });
});

describe('once and again', () => {
  const file = [
    record('AC-1', { issuelinks: [link('outward', 'AC-2')], comment: { comments: [comment(person('a.gent'), 'x')] } }),
    record('AC-2'),
  ];

  test('the same file twice changes nothing', async () => {
    await bring(file);
    const again = await bring(file);
    expect(again).toMatchObject({ requests: 0, issues: 0, comments: 0, known: 2, links: { created: 0, known: 1 } });
    expect([place.count('SELECT count(*) FROM issue'), place.count('SELECT count(*) FROM comment')]).toEqual([2, 1]);
    expect(place.count(`SELECT count(*) FROM account WHERE email LIKE '%imported%'`)).toBe(2);
  });

  test('the app is told of each new issue once, or not at all', async () => {
    await bring(file);
    await bring([...file, record('AC-3')]);
    await bring([record('AC-4')], { tellApp: false });
    expect(place.events.map(({ eventType, issue }) => [eventType, (issue as { key: string }).key])).toEqual([
      ['avi:jira:created:issue', 'SUP-1'],
      ['avi:jira:created:issue', 'SUP-2'],
      ['avi:jira:created:issue', 'SUP-3'],
    ]);
  });
});

describe('what cannot be imported', () => {
  test.each([
    ['no object', 'nonsense', 'the record is "nonsense", not an object'],
    ['no key', { fields: {} }, 'key is missing, not a text'],
    ['a strange key', { key: '12', fields: {} }, 'key is "12", not an issue key'],
    ['no fields', { key: 'AC-9' }, 'fields is missing, not an object'],
    ['no summary', record('AC-9', { summary: ' ' }), 'fields.summary is " ", not a text'],
    [
      'a long summary',
      record('AC-9', { summary: 'x'.repeat(256) }),
      'fields.summary has 256 characters; Jira keeps 255',
    ],
    ['no date', record('AC-9', { created: 'yesterday' }), 'fields.created is "yesterday", not a date'],
    [
      'a bad document',
      record('AC-9', { description: { type: 'doc', version: 1, content: [{ type: 'blink' }] } }),
      'fields.description is not a valid document: content[0]: "blink" is not a node type of the Atlassian Document Format.',
    ],
    ['labels that are none', record('AC-9', { labels: 'a' }), 'fields.labels is "a", not a list'],
    [
      'a comment without a date',
      record('AC-9', { comment: { comments: [comment(null, 'x', { created: null })] } }),
      'the date of comment 1 is null, not a text',
    ],
    [
      'a comment that is a number',
      record('AC-9', { comment: { comments: [comment(null, 5)] } }),
      'the body of comment 1 is 5, neither wiki markup nor a document',
    ],
    [
      'a link to nowhere',
      record('AC-9', { issuelinks: [{ type: { name: 'Relates' } }] }),
      'the other issue of a link is missing, not an object',
    ],
    ['a nameless person', record('AC-9', { reporter: {} }), 'fields.reporter.accountId is missing, not a text'],
    ['the same issue twice', record('AC-1'), 'it is the same issue as record 1'],
  ])('%s is told with its place, and the rest goes in', async (_case, bad, reason) => {
    const summary = await bring([record('AC-1'), bad, record('AC-2')]);
    expect(summary.skipped).toMatchObject([{ position: 2, reason }]);
    expect(written.join('')).toContain(`Record 2`);
    expect(summary.requests).toBe(2);
  });

  test('a text longer than Jira keeps leaves nothing behind', async () => {
    const summary = await bring([record('AC-1', { comment: { comments: [comment(null, 'x'.repeat(32_768))] } })]);
    expect(summary.skipped).toMatchObject([
      { position: 1, reason: 'A comment has 32768 characters; Jira keeps 32767.' },
    ]);
    expect([place.count('SELECT count(*) FROM issue'), place.count('SELECT count(*) FROM account')]).toEqual([0, 1]);
  });

  test.each([
    ['[{"key": ', /^The file is not JSON: /],
    ['"text"', /neither a list of issues nor/],
    ['{"total": 0}', /neither a list of issues nor/],
  ])('%j is no file to import', async (text, message) => {
    await expect(bring(text)).rejects.toThrow(FileProblem);
    await expect(bring(text)).rejects.toThrow(message);
  });

  test('only administrators may', async () => {
    const answer = await place.fetch(
      new Request('http://localhost/sandbox/import/links', { method: 'POST', body: '{"links":[]}' }),
    );
    expect(answer.status).toBe(401);
  });

  test('a sandbox that does not answer is told', async () => {
    const input = { text: '[]', url: 'http://localhost:1', tellApp: true, output: { write: () => true } };
    const dead = runImport({ ...input, target: { fetch: () => Promise.reject(new Error('refused')) } });
    await expect(dead).rejects.toThrow(TargetProblem);
    const other = runImport({ ...input, target: { fetch: () => Promise.resolve(new Response('<html>')) } });
    await expect(other).rejects.toThrow('it is no sandbox of this app');
  });
});

test('the summary says what happened', async () => {
  const summary = await bring([
    record('AC-1', { attachment: [{}] }),
    record('AC-2', { issuelinks: [link('inward', 'GONE-1')] }),
    'x',
  ]);
  expect(summaryLines(summary)).toEqual([
    'Imported 2 requests and 0 issues with 0 comments and 0 links.',
    'People: 1 customers, 0 agents, 0 visitors of the public tracker.',
    '1 links lead to issues that are not in the file and were left out.',
    '1 attachments were left out: such files do not hold their contents.',
    'Skipped: 1.',
  ]);
});

const archive = archivedIssues();
(archive ? test : test.skip)(
  `a real archive goes in whole${archive ? '' : ' (shared documents absent: skipped)'}`,
  async () => {
    const summary = await bring(archive);
    expect(summary).toMatchObject({ requests: 120, issues: 37, comments: 605, skipped: [], known: 0 });
    expect(summary.links.created).toBe(39);
    expect(
      place.count(
        `SELECT count(*) FROM request JOIN issue ON issue.id = issue_id JOIN account ON account_id = reporter_id WHERE account_type = 'customer'`,
      ),
    ).toBeGreaterThan(90);
    expect(written).toHaveLength(10);
  },
);
