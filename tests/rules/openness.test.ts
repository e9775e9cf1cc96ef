import { defaultSettings } from '../../src/rules/default-settings';
import {
  checkOpenness,
  isFresh,
  opennessOf,
  whyNotPublic,
  type KnownOpenness,
  type Openness,
} from '../../src/rules/openness';

const browse = (holderType: string) => ({ permission: 'BROWSE_PROJECTS', holderType });

function known(projectKey: string, openness: Openness, defaultLevelName: string | null = null): KnownOpenness {
  return { projectKey, openness, defaultLevelName, schemeId: '1', checkedAt: '2026-11-23T15:00:00.000Z' };
}

describe('who may browse a project', () => {
  test.each([
    ['a grant to anyone', [browse('projectRole'), browse('anyone')], 'anyone'],
    ['a grant to everybody with a licence', [browse('applicationRole'), browse('group')], 'signed-in'],
    ['grants to roles and groups', [browse('projectRole'), browse('group'), browse('user')], 'restricted'],
    ['the portal of customers', [browse('sd.customer.portal.only')], 'restricted'],
    ['another permission of anyone', [{ permission: 'ADD_COMMENTS', holderType: 'anyone' }], 'restricted'],
    ['no grant at all', [], 'restricted'],
  ])('is said by %s', (_what, grants, openness) => {
    expect(opennessOf(grants)).toBe(openness);
  });

  test('keeps everything from being called public but a grant to anyone (O4)', () => {
    const all: readonly Openness[] = ['anyone', 'signed-in', 'restricted', 'unknown'];
    expect(all.filter((openness) => whyNotPublic(known('BUG', openness)) === null)).toEqual(['anyone']);
  });

  test.each([
    ['2026-11-23T15:09:59.000Z', true],
    ['2026-11-23T15:10:00.000Z', false],
    ['2026-11-23T14:59:59.000Z', false],
  ])('was read at three o’clock: at %s that counts: %s', (now, counts) => {
    expect(isFresh(known('BUG', 'anyone'), new Date(now))).toBe(counts);
  });
});

describe('the settings warn', () => {
  const paths = (all: readonly KnownOpenness[]) => checkOpenness(defaultSettings, all).map(({ path }) => path);

  test('of nothing while the Bugs’ project is public and the others are not', () => {
    expect(paths([known('SUP', 'restricted'), known('BUG', 'anyone'), known('DEV', 'restricted')])).toEqual([]);
  });

  test.each<Openness>(['anyone', 'signed-in', 'unknown'])('of a service project that is %s (P1)', (openness) => {
    expect(paths([known('SUP', openness)])).toEqual(['serviceProjectKeys.0']);
  });

  test.each<Openness>(['restricted', 'signed-in', 'unknown'])('of a Bugs’ project that is %s (O4)', (openness) => {
    expect(paths([known('BUG', openness)])).toEqual(['outcomes.bug.projectKey', 'outcomes.changeRequest.projectKey']);
  });

  test('of a default security level, behind which no new issue is public', () => {
    expect(paths([known('BUG', 'anyone', 'Internal')])).toHaveLength(2);
  });
});
