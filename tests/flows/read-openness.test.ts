import { readOpenness } from '../../src/flows/read-openness';
import { recogniseHidden } from '../../src/flows/recognise-hidden';
import { anOutcome, aRequest } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

describe('who may browse a project', () => {
  test('is asked of Jira once in ten minutes, with one call', async () => {
    const world = new World();
    const ports = inMemoryPorts(world);
    for (const minutes of [0, 9, 1]) {
      world.now = new Date(world.now.getTime() + minutes * 60_000);
      expect(await readOpenness(ports, 'BUG')).toMatchObject({ openness: 'anyone' });
    }
    expect(world.calls.filter((call) => call.startsWith('permissionSchemes.'))).toEqual([
      'permissionSchemes.ofProject',
      'permissionSchemes.ofProject',
    ]);
  });

  test('is not known where the app may not ask and no admin has looked, and asked again the next time', async () => {
    const world = new World();
    world.administered = new Set();
    const ports = inMemoryPorts(world);
    expect(await readOpenness(ports, 'BUG')).toMatchObject({ openness: 'unknown' });
    world.administered = new Set(['BUG']);
    expect(await readOpenness(ports, 'BUG')).toMatchObject({ openness: 'anyone', schemeId: 'scheme-BUG' });
  });
});

describe('an issue made to be public that Jira hides by itself', () => {
  const entry = anOutcome({ visibility: 'public', step: 'created', issueId: '30001', issueKey: 'BUG-1' });

  test.each([
    [{ hasSecurityLevel: true }, 'private'],
    [{ hasSecurityLevel: false }, 'public'],
  ])('with %j is %s', async (issue, visibility) => {
    const world = new World().has(aRequest({ id: entry.requestId }));
    world.linkedIssues.set('BUG-1', issue);
    expect((await recogniseHidden(inMemoryPorts(world), entry)).visibility).toBe(visibility);
  });
});
