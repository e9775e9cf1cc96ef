import type { DatabaseSync } from 'node:sqlite';
import { compileJql, valueProblems } from '../../../sandbox/jira/jql/compile-jql.ts';
import { context, found, jqlSite } from './jql-site.ts';

function messages(jql: string): readonly string[] {
  const compiled = compileJql(jql, context);
  return compiled.ok ? [] : compiled.messages;
}

const isMissing = (name: string): string => `Field '${name}' does not exist or you do not have permission to view it.`;

describe('refused queries', () => {
  test.each([
    ['nonsense = 1', isMissing('nonsense')],
    ['cf[10999] = 1', isMissing('cf[10999]')],
    ['issue.property[support-sla].secret = 1', isMissing('issue.property[support-sla].secret')],
    ['issue.property[other].state = 1', isMissing('issue.property[other].state')],
    ['project.property[support-sla].state = 1', isMissing('project.property[support-sla].state')],
    ['status[a].b = 1', isMissing('status[a].b')],
    ['order by nonsense', isMissing('nonsense')],
    ['order by labels, comment', "Not able to sort using field 'comment'."],
    ['status ~ Open', "The operator '~' is not supported by the 'status' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['supportSlaState > a', "The operator '>' is not supported by the 'supportSlaState' field."],
    [
      'issue.property[notes].words = a',
      "The operator '=' is not supported by the 'issue.property[notes].words' field.",
    ],
    ['labels > a', "The operator '>' is not supported by the 'labels' field."],
    ['labels was a', "The operator 'was' is not supported by the 'labels' field."],
    ['not status ~ Open', "The operator '~' is not supported by the 'status' field."],
    ['project is EMPTY', "The operator 'is' is not supported by the 'project' field."],
    ['project = EMPTY', "The field 'project' does not support searching for EMPTY values."],
    [
      'status = (Open, Done)',
      "Error in the JQL Query: Expecting either a value, list or function but got '('. (line 1, character 10)",
    ],
    [
      'status in Open',
      'Error in the JQL Query: Expecting a list of values in parentheses before the end of the query.',
    ],
    ['assignee is agent', "Error in the JQL Query: Expecting EMPTY or NULL but got 'agent'. (line 1, character 13)"],
    [
      'assignee = nobodyKnows()',
      "The function 'nobodyKnows' does not exist or cannot be used with the field 'assignee'.",
    ],
    ['status = currentUser()', "The function 'currentUser' does not exist or cannot be used with the field 'status'."],
    ['statusCategory = Odd', "The value 'Odd' does not exist for the field 'statusCategory'."],
    ['supportScore = many', "Value 'many' is invalid for the 'supportScore' field. Valid values are numbers."],
    [
      'created > yesterday',
      /^Date value 'yesterday' for field 'created' is invalid\. Valid formats include: 'yyyy\/MM\/dd HH:mm'/,
    ],
    ['created > "2026/02/30"', /^Date value '2026\/02\/30' for field 'created' is invalid/],
    ['created > "2026-11-21T10:00:00Z"', /^Date value '2026-11-21T10:00:00Z' for field 'created' is invalid/],
    ['supportSlaDueAt < soon', /^Date value 'soon' for field 'supportSlaDueAt' is invalid/],
    [
      'created > startOfDay(soon)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.",
    ],
    ['created > now(1)', "Function 'now' expected between '0' and '0' arguments but received '1'."],
    ['created > startOfDay(1, 2)', "Function 'startOfDay' expected between '0' and '1' arguments but received '2'."],
    ['issue in linkedIssues()', "Function 'linkedIssues' expected between '1' and '2' arguments but received '0'."],
    ['summary ~ "*port"', "The text query '*port' for field 'summary' is not allowed to start with character '*'."],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['status =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
    ['project = SUP AND', 'Error in the JQL Query: Expecting a field name before the end of the query.'],
    [
      'project = SUP status = Open',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
    ],
    [
      'status = select',
      "Error in the JQL Query: 'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 10)",
    ],
    [
      'status = "Open',
      "Error in the JQL Query: The quoted string 'Open' has not been completed. (line 1, character 10)",
    ],
    ['(project = SUP', "Error in the JQL Query: Expecting ')' before the end of the query."],
    ['project', 'Error in the JQL Query: Expecting operator before the end of the query.'],
    ['order', "Error in the JQL Query: Expecting 'BY' before the end of the query."],
    ['order by created foo', /^Error in the JQL Query: Expecting the end of the query but got 'foo'/],
    ['status in (Open Done)', /^Error in the JQL Query: Expecting '\)' but got 'Done'/],
    [
      'status = Open; drop',
      "Error in the JQL Query: The character ';' is a reserved JQL character. You must enclose it in a string or use the escape '\\u003b' instead. (line 1, character 14)",
    ],
  ])('%s', (jql, message) => {
    const all = messages(jql);
    expect(all).toHaveLength(1);
    if (typeof message === 'string') expect(all[0]).toBe(message);
    else expect(all[0]).toMatch(message);
  });

  test.each([300, 2_000, 20_000])('%d levels of parentheses', (levels) => {
    const jql = `${'labels = a or (labels = b and ('.repeat(levels)}labels = c${'))'.repeat(levels)}`;
    expect(messages(jql)).toEqual(['Error in the JQL Query: the query is nested too deeply.']);
  });

  test('all that is wrong is told', () => {
    expect(messages('a = 1 and b = 2 and a = 3')).toEqual([isMissing('a'), isMissing('b')]);
  });
});

describe('values that do not exist', () => {
  let db: DatabaseSync;
  beforeAll(() => {
    db = jqlSite();
  });
  afterAll(() => db.close());

  test.each([
    ['project = NONE', ["The value 'NONE' does not exist for the field 'project'."]],
    ['status in (Open, Lost)', ["The value 'Lost' does not exist for the field 'status'."]],
    ['priority > Huge', ["The value 'Huge' does not exist for the field 'priority'."]],
    [
      'fixVersion = 9 or component != Shell',
      [
        "The value '9' does not exist for the field 'fixVersion'.",
        "The value 'Shell' does not exist for the field 'component'.",
      ],
    ],
    ['key in (SUP-1, SUP-99)', ["An issue with key 'SUP-99' does not exist for field 'key'."]],
    ['key > "SUP-99"', ["An issue with key 'SUP-99' does not exist for field 'key'."]],
    ['id != 4711', ["A value with ID '4711' does not exist for the field 'id'."]],
    ['key = OLD-1 and assignee != somebody', []],
    ['project = SUP and status = open and resolution = unresolved and labels = anything', []],
  ])('%s', (jql, problems) => {
    db.exec("INSERT OR IGNORE INTO former_key (key, issue_id) VALUES ('OLD-1', 101)");
    const compiled = compileJql(jql, context);
    expect(compiled.ok && valueProblems(db, compiled)).toEqual(problems);
  });
});

describe('what a query says never becomes SQL', () => {
  let db: DatabaseSync;
  beforeAll(() => {
    db = jqlSite();
  });
  afterAll(() => db.close());

  const hostile = [
    "x' OR '1'='1",
    "'; DROP TABLE issue; --",
    'x") OR 1=1 --',
    '%',
    '_',
    '\u0000',
    "a' UNION SELECT 1 --",
    '" OR "',
    '{summary} : x',
    'NEAR(a b)',
    '^a',
    'a*b',
  ];
  const operands = [
    'project',
    'status',
    'labels',
    'assignee',
    'key',
    'component',
    'fixVersion',
    '"Request Type"',
    'organizations',
    'participants',
    'supportSlaState',
    'level',
    'resolution',
    'issueLink',
  ];

  test.each(operands)('%s = anything hostile finds nothing and harms nothing', (field) => {
    for (const value of hostile) expect(found(db, `${field} = ${JSON.stringify(value)}`)).toEqual([]);
    expect(found(db, '')).toHaveLength(6);
  });

  test.each(['summary', 'description', 'comment', 'text', 'issue.property[notes].words'])(
    '%s ~ anything hostile is a text',
    (field) => {
      for (const value of hostile) {
        expect(() => found(db, `${field} ~ ${JSON.stringify(value)}`)).not.toThrow();
      }
      expect(found(db, '')).toHaveLength(6);
    },
  );

  test('nothing of the query is in the SQL', () => {
    const compiled = compileJql(
      'project = marker1 and labels in (marker2) and text ~ marker3 and created > 1234567 order by key',
      context,
    );
    expect(compiled.ok && compiled.where + compiled.orderBy).not.toMatch(/marker|1234567/);
    expect(compiled.ok && compiled.params).toEqual(expect.arrayContaining(['marker1', 'marker2', 1234567]));
  });
});

describe('who asks and where', () => {
  let db: DatabaseSync;
  beforeAll(() => {
    db = jqlSite();
  });
  afterAll(() => db.close());

  test('an anonymous caller is nobody', () => {
    expect(found(db, 'assignee = currentUser()', { accountId: null })).toEqual([]);
    expect(found(db, 'assignee in (currentUser(), agent2)', { accountId: null })).toEqual(['SUP-3']);
  });

  test('a comment restricted to a role is found by its author only', () => {
    expect(found(db, 'text ~ Northwind')).toEqual([]);
    expect(found(db, 'comment ~ Northwind', { accountId: null })).toEqual([]);
    expect(found(db, 'text ~ Northwind', { accountId: 'agent2' })).toEqual(['BUG-1']);
  });

  test('days begin where the caller lives', () => {
    expect(
      found(db, 'created >= "2026-11-20 10:00" and created <= "2026-11-20 10:00"', { timeZone: 'America/New_York' }),
    ).toEqual(['BUG-1', 'SUP-1']);
    expect(found(db, 'updated >= startOfDay()', { timeZone: 'Pacific/Kiritimati' })).toEqual(['SUP-2']);
  });

  test('a thousand keys are one look-up', () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `SUP-${index + 1}`);
    expect(found(db, `key in (${keys.join(',')})`)).toHaveLength(3);
    const parts = Array.from({ length: 1200 }, (_, index) => `labels = l${index}`);
    expect(found(db, `${parts.join(' or ')} or labels = vip`)).toEqual(['SUP-1']);
  });

  test('whether a query restricts anything is told', () => {
    const bounded = (jql: string): unknown => {
      const compiled = compileJql(jql, context);
      return compiled.ok && compiled.isBounded;
    };
    expect([bounded(''), bounded('order by created'), bounded('project = SUP')]).toEqual([false, false, true]);
  });
});
