import { planPresets, shownValue } from '../../src/rules/field-presets';
import { fieldKindOf, type FieldKind, type FieldOption } from '../../src/rules/screen-fields';

const options: readonly FieldOption[] = [
  { id: '1', name: 'Blue', children: [{ id: '11', name: 'Night' }] },
  { id: '2', name: 'Red', children: [] },
];

function plan(kind: FieldKind, values: readonly string[]) {
  const field = { id: 'customfield_10101', name: 'Field', kind, options };
  const preset = { outcome: 'bug' as const, fieldId: field.id, fieldName: 'Field', values: [...values] };
  return planPresets([preset], 'bug', [field], ['docs.vendor.example', '*.vendor.test']);
}

test.each<[FieldKind, string[], string]>([
  ['text', ['Customer care'], 'Customer care'],
  ['paragraph', ['One\ntwo'], 'One\ntwo'],
  ['number', ['-12.5'], '-12.5'],
  ['date', ['2026-11-30'], '2026-11-30'],
  ['url', ['https://docs.vendor.example/bugs'], 'https://docs.vendor.example/bugs'],
  ['url', ['https://bugs.vendor.test/'], 'https://bugs.vendor.test/'],
  ['words', ['one', 'two'], 'one, two'],
  ['one', [' blue '], 'Blue'],
  ['several', ['Red', 'Blue'], 'Red, Blue'],
  ['cascade', ['Blue'], 'Blue'],
  ['cascade', ['Blue', 'Night'], 'Blue › Night'],
])('a %s is filled in with %j', (kind, values, shown) => {
  const { planned, problems } = plan(kind, values);
  expect(problems).toEqual([]);
  expect(planned.map(({ value }) => shownValue(value))).toEqual([shown]);
});

test.each<[FieldKind, string[], 'wrong' | 'absent']>([
  ['text', ['x'.repeat(256)], 'wrong'],
  ['text', ['two\nlines'], 'wrong'],
  ['text', ['one', 'two'], 'wrong'],
  ['number', ['12,5'], 'wrong'],
  ['number', ['1e400'], 'wrong'],
  ['date', ['30.11.2026'], 'wrong'],
  ['date', ['2026-02-30'], 'wrong'],
  ['url', ['http://docs.vendor.example/'], 'wrong'],
  ['url', ['https://customer.example/'], 'wrong'],
  ['url', ['https://docs.vendor.example.evil.test/'], 'wrong'],
  ['url', ['https://someone@docs.vendor.example/'], 'wrong'],
  ['url', ['javascript:alert(1)'], 'wrong'],
  ['words', ['two words'], 'wrong'],
  ['one', ['Green'], 'absent'],
  ['several', ['Blue', 'Green'], 'absent'],
  ['cascade', ['Green'], 'absent'],
  ['cascade', ['Red', 'Night'], 'absent'],
  ['cascade', ['Blue', 'Night', 'Deep'], 'wrong'],
])('a %s is not filled in with %j: it is %s', (kind, values, because) => {
  const { planned, problems } = plan(kind, values);
  expect(planned).toEqual([]);
  expect(problems).toMatchObject([{ index: 0, because, message: expect.stringMatching(/^Field: /) }]);
});

const jira = 'com.atlassian.jira.plugin.system.customfieldtypes:';
test.each([
  ['customfield_1', { type: 'string', custom: `${jira}textfield` }, 'text'],
  ['customfield_1', { type: 'string', custom: `${jira}textarea` }, 'paragraph'],
  ['customfield_1', { type: 'string', custom: `${jira}url` }, 'url'],
  ['customfield_1', { type: 'number', custom: `${jira}float` }, 'number'],
  ['customfield_1', { type: 'date', custom: `${jira}datepicker` }, 'date'],
  ['customfield_1', { type: 'option', custom: `${jira}select` }, 'one'],
  ['customfield_1', { type: 'option', custom: `${jira}radiobuttons` }, 'one'],
  ['customfield_1', { type: 'array', items: 'option', custom: `${jira}multiselect` }, 'several'],
  ['customfield_1', { type: 'array', items: 'option', custom: `${jira}multicheckboxes` }, 'several'],
  ['customfield_1', { type: 'array', items: 'string', custom: `${jira}labels` }, 'words'],
  ['customfield_1', { type: 'option-with-child', custom: `${jira}cascadingselect` }, 'cascade'],
  ['fixVersions', { type: 'array', items: 'version', system: 'fixVersions' }, 'several'],
  ['environment', { type: 'string', system: 'environment' }, 'paragraph'],
  ['duedate', { type: 'date', system: 'duedate' }, 'date'],
  ['customfield_1', { type: 'user', custom: `${jira}userpicker` }, null],
  ['customfield_1', { type: 'array', items: 'user', custom: `${jira}multiuserpicker` }, null],
  ['customfield_1', { type: 'group', custom: `${jira}grouppicker` }, null],
  ['customfield_1', { type: 'datetime', custom: `${jira}datetime` }, null],
  ['customfield_1', { type: 'string', custom: `${jira}readonlyfield` }, null],
  ['customfield_1', { type: 'string', custom: 'com.other.app:secret' }, null],
  ['summary', { type: 'string', system: 'summary' }, null],
  ['description', { type: 'string', system: 'description' }, null],
  ['security', { type: 'securitylevel', system: 'security' }, null],
  ['reporter', { type: 'user', system: 'reporter' }, null],
  ['versions', { type: 'array', items: 'version', system: 'versions' }, null],
] as const)('%s of %j is preset as %s', (fieldId, schema, kind) => {
  expect(fieldKindOf(fieldId, schema)).toBe(kind);
});
