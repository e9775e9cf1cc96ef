import { findTypes, groupTypes } from '../../../sandbox/web/help-center/group-types.ts';
import type { RequestType } from '../../../sandbox/web/rest/portal.ts';

const type = (id: string, name: string): RequestType => ({
  id,
  name,
  description: `About ${name}`,
  helpText: '',
  serviceDeskId: '1',
});

const names = (groups: ReturnType<typeof groupTypes>): Record<string, readonly string[]> =>
  Object.fromEntries(groups.map((group) => [group.name, group.types.map(({ name }) => name)]));

describe('the request types of a portal', () => {
  const types = [type('1', 'Get help'), type('2', 'Suggest a new feature'), type('3', 'Suggest improvement')];

  test('set ideas apart from requests for help', () => {
    expect(names(groupTypes(types))).toEqual({
      'Get support': ['Get help'],
      'Share an idea': ['Suggest a new feature', 'Suggest improvement'],
    });
  });

  test('show no empty group', () => {
    expect(names(groupTypes(types.slice(1)))).toEqual({
      'Share an idea': ['Suggest a new feature', 'Suggest improvement'],
    });
    expect(groupTypes([])).toEqual([]);
  });

  test('are found by all words of a search, in any order', () => {
    expect(findTypes(types, 'feature suggest').map(({ id }) => id)).toEqual(['2']);
    expect(findTypes(types, 'suggest nothing')).toEqual([]);
    expect(findTypes(types, '  ')).toEqual([]);
  });
});
