import { kvs } from '@forge/kvs';
import type { Organization } from '../../src/rules/request';
import { cachedOrganizations } from '../../src/storage/organization-names';
import { at } from '../build';
import { startPlatform, type Platform } from '../doubles/forge-platform';

let platform: Platform;
beforeEach(() => {
  platform = startPlatform(at('2026-11-16 12:00'));
});
afterEach(() => platform.close());

function asked(organizations: readonly Organization[]) {
  const state = { now: at('2026-11-16 12:00'), calls: [] as string[] };
  const inner = {
    ofDesk: async (key: string) => (state.calls.push(key), organizations),
    ofMember: async () => organizations,
  };
  return { state, cached: cachedOrganizations(inner, () => state.now) };
}

const many = Array.from({ length: 5000 }, (_none, id) => ({
  id: String(id),
  name: `Organization ${'é'.repeat(80)} ${id}`,
}));

describe('the organizations of a desk', () => {
  test('are asked once an hour, however many they are', async () => {
    const { state, cached } = asked(many);
    expect(await cached.ofDesk('SUP')).toEqual(many);
    state.now = at('2026-11-16 12:59');
    expect(await cached.ofDesk('SUP')).toEqual(many);
    expect(state.calls).toEqual(['SUP']);
    state.now = at('2026-11-16 13:00');
    await cached.ofDesk('SUP');
    await cached.ofDesk('OTHER');
    expect(state.calls).toEqual(['SUP', 'SUP', 'OTHER']);
  });

  test('that are none are remembered as none', async () => {
    const { state, cached } = asked([]);
    await cached.ofDesk('SUP');
    expect(await cached.ofDesk('SUP')).toEqual([]);
    expect(state.calls).toHaveLength(1);
  });

  test('of which a part is lost, or of another reading, are asked again', async () => {
    const { state, cached } = asked(many);
    await cached.ofDesk('SUP');
    await kvs.delete('organizations:SUP:1');
    expect(await cached.ofDesk('SUP')).toEqual(many);
    await kvs.set('organizations:SUP:0', { readAt: '2026-11-16T00:00:00.000Z', organizations: [] });
    expect(await cached.ofDesk('SUP')).toEqual(many);
    expect(state.calls).toHaveLength(3);
  });
});
