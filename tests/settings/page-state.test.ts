import type { SettingsPage } from '../../src/contracts/admin';
import { defaultSettings } from '../../src/rules/default-settings';
import {
  isDirty,
  nextState,
  type EditingState,
  type PageEvent,
  type PageState,
} from '../../static/settings/src/draft/page-state';

const page: SettingsPage = {
  settings: defaultSettings,
  version: 3,
  savedAt: '2026-11-20T10:00:00.000Z',
  checks: [],
  choices: { projects: [], requestTypes: [], linkTypes: [] },
};
const unavailable = { code: 'unavailable', message: 'Try again.' } as const;
const after = (...events: PageEvent[]): PageState => events.reduce<PageState>(nextState, { kind: 'loading' });
const editing = (...events: PageEvent[]): EditingState => {
  const state = after({ type: 'loaded', result: { ok: true, value: page } }, ...events);
  if (state.kind !== 'editing') throw new Error(state.kind);
  return state;
};
const changed: PageEvent = { type: 'changed', change: { serviceProjectKeys: [' HELP'] } };
const sent = {
  draft: { ...defaultSettings, serviceProjectKeys: [' HELP'] },
  settings: { ...defaultSettings, serviceProjectKeys: ['HELP'] },
};
const at = '2026-11-22T12:00:00.000Z';

describe('loading', () => {
  test('fails with the reason and can be tried again', () => {
    const failed = after({ type: 'loaded', result: { ok: false, problem: unavailable } });
    expect(failed).toEqual({ kind: 'failed', problem: unavailable });
    expect(nextState(failed, { type: 'load' })).toEqual({ kind: 'loading' });
  });

  test('starts with nothing to save', () => expect(isDirty(editing())).toBe(false));
});

describe('editing', () => {
  test('a change is something to save, and discarding it is not', () => {
    expect(isDirty(editing(changed))).toBe(true);
    expect(isDirty(editing(changed, { type: 'discarded' }))).toBe(false);
  });

  test('a change taken back by hand is nothing to save', () => {
    expect(isDirty(editing(changed, { type: 'changed', change: { serviceProjectKeys: ['SUP'] } }))).toBe(false);
  });
});

describe('saving', () => {
  const saved: PageEvent = { type: 'saved', sent, result: { ok: true, value: { version: 4, checks: [] } }, at };

  test('makes the draft the stored version, tidied', () => {
    const state = editing(changed, { type: 'save-started' }, saved);
    expect(state).toMatchObject({ saving: 'just-saved', page: { version: 4, savedAt: at } });
    expect(state.draft.serviceProjectKeys).toEqual(['HELP']);
    expect(isDirty(state)).toBe(false);
  });

  test('what was typed meanwhile stays to be saved', () => {
    const state = editing(changed, { type: 'save-started' }, { type: 'changed', change: { products: [] } }, saved);
    expect(state.draft.products).toEqual([]);
    expect(isDirty(state)).toBe(true);
  });

  test('a refusal keeps the draft and puts its words at the fields', () => {
    const problem = {
      code: 'bad-payload',
      message: 'Look again.',
      fields: { 'serviceProjectKeys.0': 'No such project.' },
    } as const;
    const state = editing(
      changed,
      { type: 'save-started' },
      { type: 'saved', sent, result: { ok: false, problem }, at },
    );
    expect(state).toMatchObject({ saving: 'no', refusal: problem, draft: sent.draft });
    expect(state.word.checks).toEqual([{ level: 'error', path: 'serviceProjectKeys.0', message: 'No such project.' }]);
  });

  test('after somebody else saved, keeping one’s own means saving over their version', () => {
    const problem = { code: 'conflict', message: 'Somebody saved.' } as const;
    const theirs = { ...page, version: 9, settings: { ...defaultSettings, products: [] } };
    const state = editing(
      changed,
      { type: 'saved', sent, result: { ok: false, problem }, at },
      { type: 'rebased', result: { ok: true, value: theirs } },
    );
    expect(state).toMatchObject({ refusal: null, page: { version: 9 }, draft: sent.draft });
    expect(isDirty(state)).toBe(true);
  });
});
