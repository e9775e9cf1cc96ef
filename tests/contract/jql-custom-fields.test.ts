import { newIssue, newProject, refusal, servedSite, type ServedSite } from './jira-client.ts';

/** JQL on fields an administrator added, as an outside client asks; answers are held against the OpenAPI document. */
let site: ServedSite;
const ids: Record<string, number> = {};

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
  added('Ticket text', 'textfield');
  added('Story', 'textarea');
  added('Weight', 'float');
  added('Found on', 'datepicker');
  added('Severity', 'select', ['Minor', 'Major', 'Blocker']);
  added('Areas', 'multiselect', ['Export', 'Import']);
  added('Place', 'cascadingselect', ['Europe', 'Asia'], ['Berlin', 'Paris']);
  added('Marks', 'labels');
  added('Page', 'url');
  added('Tester', 'userpicker');
  await issue('first', {
    'Ticket text': 'The export stops',
    Story: { type: 'doc', version: 1, content: [paragraph('Clouds and rain'), paragraph('until evening')] },
    Weight: 2.5,
    'Found on': '2026-11-20',
    Severity: { value: 'Major' },
    Areas: [{ value: 'Export' }, { value: 'Import' }],
    Place: { value: 'Europe', child: { value: 'Paris' } },
    Marks: ['Red', 'blue'],
    Page: 'https://vendor.example/page',
    Tester: { accountId: (await site.cloud('admin').myself.getCurrentUser()).accountId },
  });
  await issue('second', {
    'Ticket text': 'Important notes',
    Weight: 10,
    'Found on': '2026-11-25',
    Severity: { value: 'Minor' },
  });
  await issue('bare', {});
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

/** As an administrator adds a field; options of the second level by the name of the one above. */
function added(name: string, type: string, options: readonly string[] = [], below: readonly string[] = []): void {
  const { db } = site.jira.site;
  const { id } = db.prepare("SELECT id FROM project WHERE key = 'AUTOTEST'").get() as { id: number };
  const insert = (sql: string, ...values: (string | number | null)[]) =>
    Number(db.prepare(sql).run(...values).lastInsertRowid);
  const field = insert('INSERT INTO custom_field (project_id, name, type) VALUES (?, ?, ?)', id, name, type);
  const option = (value: string, above: number | null) =>
    insert('INSERT INTO custom_field_option (field_id, parent_id, value) VALUES (?, ?, ?)', field, above, value);
  const [first = null] = options.map((value) => option(value, null));
  for (const value of below) option(value, first);
  ids[name] = field;
}

async function issue(name: string, values: Record<string, unknown>): Promise<void> {
  const fields = Object.entries(values).map(([field, value]) => [`customfield_${ids[field]}`, value]);
  await newIssue(site, { summary: name, ...Object.fromEntries(fields) });
}

async function found(jql: string): Promise<readonly string[]> {
  const asked = { jql: `project = AUTOTEST AND (${jql}) ORDER BY key`, fields: ['summary'] };
  const { issues } = await site.cloud('admin').issueSearch.searchAndReconsileIssuesUsingJql(asked);
  return (issues ?? []).map(({ fields }) => String(fields?.summary));
}

const first = ['first'];
const second = ['second'];
const both = ['first', 'second'];

test.each([
  // Texts, word by word.
  ['"Ticket text" ~ "export"', first],
  ['"Ticket text" ~ "port"', []],
  ['"Ticket text" ~ "impor*"', second],
  ['"Ticket text" !~ "export"', second],
  ['"Story" ~ "rain evening"', first],
  ['"Ticket text" is EMPTY', ['bare']],
  ['"Ticket text" is not EMPTY', both],
  // Numbers
  ['Weight = 2.5', first],
  ['Weight != 2.5', second],
  ['Weight > 2.5', second],
  ['Weight <= 10 and Weight >= 2', both],
  ['Weight in (10, 11)', second],
  ['Weight not in (10, 11)', first],
  ['Weight is EMPTY', ['bare']],
  // Days
  ['"Found on" = 2026-11-20', first],
  ['"Found on" > "2026/11/20"', second],
  ['"Found on" <= startOfDay()', first],
  ['"Found on" in (2026-11-20, 2026-11-25)', both],
  ['"Found on" is not EMPTY', both],
  // Choices
  ['Severity = major', first],
  ['severity != Major', second],
  ['Severity in (Major, Minor)', both],
  ['Severity = Blocker', []],
  ['Severity is EMPTY', ['bare']],
  ['Areas = Import', first],
  ['Place = Europe', first],
  ['Place = Paris', first],
  ['Place = Berlin', []],
  ['Marks = BLUE', first],
  ['Page = "https://vendor.example/page"', first],
  ['Tester = currentUser()', first],
  ['not Severity = Major', second],
])('%s', async (jql, summaries) => {
  expect(await found(jql)).toEqual(summaries);
});

test('the number of a field finds what its name finds, an option’s number what its word finds, and both sort', async () => {
  const option = site.jira.site.db.prepare("SELECT id FROM custom_field_option WHERE value = 'Major'").get();
  expect(await found(`cf[${ids['Weight']}] > 2.5`)).toEqual(second);
  expect(await found(`cf[${ids['Severity']}] = ${String(option?.['id'])}`)).toEqual(first);
  const asked = { jql: `project = AUTOTEST ORDER BY cf[${ids['Weight']}] DESC`, fields: ['summary'] };
  const { issues } = await site.cloud('admin').issueSearch.searchAndReconsileIssuesUsingJql(asked);
  expect(issues?.map(({ fields }) => fields?.summary)).toEqual(['bare', 'second', 'first']);
});

test('what is changed is found by what it is now', async () => {
  const { key } = await newIssue(site, { [`customfield_${ids['Ticket text']}`]: 'Before' });
  const fields = { [`customfield_${ids['Ticket text']}`]: 'Afterwards' };
  await site.cloud('admin').issues.editIssue({ issueIdOrKey: key, fields });
  expect(await found('"Ticket text" ~ "before"')).toEqual([]);
  expect(await found('"Ticket text" ~ "afterwards"')).toEqual(['A piece of work']);
  await site.cloud('admin').issues.deleteIssue({ issueIdOrKey: key });
  expect(await found('"Ticket text" ~ "afterwards"')).toEqual([]);
});

test.each([
  ['"Ticket text" = x', "The operator '=' is not supported by the 'Ticket text' field."],
  ['Weight ~ 2', "The operator '~' is not supported by the 'Weight' field."],
  ['Severity > Minor', "The operator '>' is not supported by the 'Severity' field."],
  ['Severity ~ minor', "The operator '~' is not supported by the 'Severity' field."],
  ['Weight = heavy', "Value 'heavy' is invalid for the 'Weight' field. Valid values are numbers."],
  ['"Found on" = someday', /^Date value 'someday' for field 'Found on' is invalid\./],
  ['Severity = Huge', "The option 'Huge' for field 'Severity' does not exist."],
  ['Severity in (Minor, Huge)', "The option 'Huge' for field 'Severity' does not exist."],
  ['cf[1] = 1', "Field 'cf[1]' does not exist or you do not have permission to view it."],
  ['"No such" = 1', "Field 'No such' does not exist or you do not have permission to view it."],
])('%s is refused with 400', async (jql, message) => {
  site.heard();
  expect(await refusal(found(jql))).toBe(400);
  expect((JSON.parse(site.heard()) as { errorMessages: string[] }).errorMessages).toEqual([
    typeof message === 'string' ? message : expect.stringMatching(message),
  ]);
});
