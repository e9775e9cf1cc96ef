import {
  checkPresets,
  checkScreen,
  NO_PRESETS,
  noScreen,
  planFields,
  type CreateScreen,
} from '../../src/rules/issue-fields';
import { aRequest } from '../build';

const screen: CreateScreen = {
  components: [{ id: '1', name: 'Export' }],
  versions: [{ id: '7', name: '8.4' }],
  priorities: [{ id: '3', name: 'Medium' }],
  hasLabels: true,
  unfilled: [],
};
const preset = {
  ...NO_PRESETS,
  ...{ components: ['export'], labels: ['planner'], priorityName: 'Medium', affectedVersion: true },
};
const request = (productVersion?: string) =>
  aRequest({ details: { productId: 'timeline-planner', ...(productVersion ? { productVersion } : {}) } });

describe('the fields of an issue', () => {
  test('are the presets of the product, and the version of the request', () => {
    expect(planFields(preset, request('8.4'), screen)).toEqual({
      components: [{ id: '1', name: 'Export' }],
      versions: [{ id: '7', name: '8.4' }],
      priority: { id: '3', name: 'Medium' },
      labels: ['planner'],
      leftOut: [],
      isRefused: false,
    });
  });

  test('that the project does not have are left out and said, never made', () => {
    const made = planFields({ ...preset, components: ['Import'], priorityName: 'Huge' }, request('9.9'), screen);
    expect(made).toMatchObject({ components: [], versions: [], priority: null });
    expect(made.leftOut).toEqual([
      'Component “Import”: the project has none of that name.',
      'Version “9.9”: the project has none of that name.',
      'Priority “Huge”: the project has none of that name.',
    ]);
  });

  test('that the screen does not have are left out and said', () => {
    const made = planFields(preset, request('8.4'), noScreen);
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
    const made = planFields({ ...preset, priorities }, { ...request(), priorityName }, two);
    expect(made.priority?.name).toBe(expected);
  });

  test('that the admin insists on keep the issue from being made', () => {
    expect(planFields({ ...preset, insist: true }, request('8.4'), screen).isRefused).toBe(false);
    expect(planFields({ ...preset, insist: true }, request('9.9'), screen).isRefused).toBe(true);
    expect(planFields(preset, request('9.9'), screen).isRefused).toBe(false);
  });

  test('are none where nothing is preset, or the request tells no version', () => {
    expect(planFields(NO_PRESETS, request('8.4'), noScreen).leftOut).toEqual([]);
    expect(planFields(preset, request(), screen)).toMatchObject({ versions: [], leftOut: [] });
  });
});

describe('the settings warn', () => {
  const target = { projectKey: 'BUG', issueTypeName: 'Bug' };

  test('of a field that has to be filled in and that nobody fills in', () => {
    expect(checkScreen('outcomes.bug', target, screen)).toEqual([]);
    expect(checkScreen('outcomes.bug', target, { ...screen, unfilled: ['Found in'] })).toMatchObject([
      { path: 'outcomes.bug.issueTypeName', message: expect.stringContaining('“Found in”') },
    ]);
  });

  test('of presets that would be left out', () => {
    expect(checkPresets('p', preset, screen)).toEqual([]);
    const paths = checkPresets('p', { ...preset, components: ['Import'], priorityName: 'Huge' }, screen);
    expect(paths.map(({ path }) => path)).toEqual(['p.components', 'p.priorityName']);
  });

  test('of presets without which no Bug can be made, and of a priority that becomes two', () => {
    const insisted = checkPresets('p', { ...preset, components: ['Import'], insist: true }, screen);
    expect(insisted).toMatchObject([{ message: expect.stringContaining('No Bug can be made') }]);
    const pair = { request: 'High', issue: 'Medium' };
    expect(checkPresets('p', { ...preset, priorities: [pair, pair] }, screen)).toMatchObject([
      { path: 'p.priorities', message: expect.stringContaining('“high”') },
    ]);
  });
});
