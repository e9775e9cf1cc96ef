import { NO_PRESETS, noScreen, planFields, type CreateScreen } from '../../src/rules/issue-fields';
import { aRequest } from '../build';

const screen: CreateScreen = {
  components: [{ id: '1', name: 'Export' }],
  versions: [{ id: '7', name: '8.4' }],
  priorities: [{ id: '3', name: 'Medium' }],
  hasLabels: true,
  fields: [{ id: 'customfield_10101', name: 'Team', kind: 'one', options: [{ id: '1', name: 'Blue', children: [] }] }],
  unfilled: [],
};
const preset = {
  ...NO_PRESETS,
  ...{ components: ['export'], labels: ['planner'], priorityName: 'Medium', affectedVersion: true },
};
const use = { outcome: 'bug', publicHosts: [] } as const;
const request = (productVersion?: string) =>
  aRequest({ details: { productId: 'timeline-planner', ...(productVersion ? { productVersion } : {}) } });

describe('the fields of an issue', () => {
  test('are the presets of the product, and the version of the request', () => {
    expect(planFields(preset, request('8.4'), screen, use)).toEqual({
      components: [{ id: '1', name: 'Export' }],
      versions: [{ id: '7', name: '8.4' }],
      priority: { id: '3', name: 'Medium' },
      labels: ['planner'],
      presets: [],
      leftOut: [],
      isRefused: false,
    });
  });

  test('that the project does not have are left out and said, never made', () => {
    const made = planFields({ ...preset, components: ['Import'], priorityName: 'Huge' }, request('9.9'), screen, use);
    expect(made).toMatchObject({ components: [], versions: [], priority: null });
    expect(made.leftOut).toEqual([
      'Component “Import”: the project has none of that name.',
      'Version “9.9”: the project has none of that name.',
      'Priority “Huge”: the project has none of that name.',
    ]);
  });

  test('that the screen does not have are left out and said', () => {
    const made = planFields(preset, request('8.4'), noScreen, use);
    expect(made).toMatchObject({ components: [], versions: [], priority: null, labels: [] });
    expect(made.leftOut).toHaveLength(4);
  });

  test.each([
    ['Highest', 'Medium'],
    ['high ', 'Low'],
    [null, 'Medium'],
  ])('have for a request of priority %p the issue’s priority %s', (priorityName, expected) => {
    const priorities = [{ request: 'High', issue: 'Low' }];
    const two = { ...screen, priorities: ['Medium', 'Low'].map((name) => ({ id: name, name })) };
    const made = planFields({ ...preset, priorities }, { ...request(), priorityName }, two, use);
    expect(made.priority?.name).toBe(expected);
  });

  test('that the admin insists on keep the issue from being made', () => {
    expect(planFields({ ...preset, insist: true }, request('8.4'), screen, use).isRefused).toBe(false);
    expect(planFields({ ...preset, insist: true }, request('9.9'), screen, use).isRefused).toBe(true);
    expect(planFields(preset, request('9.9'), screen, use).isRefused).toBe(false);
  });

  test('are other fields as well, for the kind of outcome they are preset for', () => {
    const presets = [{ outcome: 'bug' as const, fieldId: 'customfield_10101', fieldName: 'Team', values: ['blue'] }];
    const made = planFields({ ...NO_PRESETS, presets }, request(), screen, use);
    expect(made.presets).toEqual([
      { fieldId: 'customfield_10101', name: 'Team', value: { kind: 'one', option: { id: '1', name: 'Blue' } } },
    ]);
    const other = planFields({ ...NO_PRESETS, presets }, request(), screen, { ...use, outcome: 'development' });
    expect(other).toMatchObject({ presets: [], leftOut: [] });
    const gone = planFields({ ...NO_PRESETS, presets, insist: true }, request(), { ...screen, fields: [] }, use);
    expect(gone).toMatchObject({ presets: [], leftOut: ['Team: the screen has no such field.'], isRefused: true });
  });

  test('are none where nothing is preset, or the request tells no version', () => {
    expect(planFields(NO_PRESETS, request('8.4'), noScreen, use).leftOut).toEqual([]);
    expect(planFields(preset, request(), screen, use)).toMatchObject({ versions: [], leftOut: [] });
  });
});
