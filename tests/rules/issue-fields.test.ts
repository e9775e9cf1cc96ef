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
const preset = { components: ['export'], labels: ['planner'], priorityName: 'Medium', affectedVersion: true };
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
});
