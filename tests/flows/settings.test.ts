import { checkAgainstJira } from '../../src/flows/check-against-jira';
import { loadSettings } from '../../src/flows/load-settings';
import { saveSettings } from '../../src/flows/save-settings';
import { defaultSettings } from '../../src/rules/default-settings';
import { someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const errors = (checks: readonly { level: string; path: string }[]) =>
  checks.filter(({ level }) => level === 'error').map(({ path }) => path);

describe('settings against Jira', () => {
  test('the terms as they are need nothing changed', async () => {
    expect(errors(await checkAgainstJira(inMemoryPorts(new World()), defaultSettings, defaultSettings))).toEqual([]);
  });

  test.each([
    [
      'a project the app cannot see',
      (world: World) => void (world.projects = world.projects.filter(({ key }) => key !== 'BUG')),
      ['outcomes.bug.projectKey', 'outcomes.changeRequest.projectKey'],
    ],
    [
      'a service project that is none',
      (world: World) => void (world.projects = world.projects.map((project) => ({ ...project, kind: 'software' }))),
      ['serviceProjectKeys.0'],
    ],
    [
      'missing issue types',
      (world: World) => void (world.projects = world.projects.map((project) => ({ ...project, issueTypes: [] }))),
      ['outcomes.bug.issueTypeName', 'outcomes.changeRequest.issueTypeName', 'outcomes.development.issueTypeName'],
    ],
    [
      'levels the app may not set',
      (world: World) => void (world.projects = world.projects.map((project) => ({ ...project, securityLevels: [] }))),
      [
        'outcomes.bug.privateLevelName',
        'outcomes.changeRequest.privateLevelName',
        'outcomes.development.privateLevelName',
      ],
    ],
    ['a missing link type', (world: World) => void (world.linkTypes = []), ['outcomes.linkTypeName']],
  ])('%s cannot be used', async (_what, change, paths) => {
    const world = new World();
    change(world);
    expect(errors(await checkAgainstJira(inMemoryPorts(world), defaultSettings, defaultSettings))).toEqual(paths);
  });

  test.each([
    ['Nope', ['issueNews.status']],
    ['waiting for support', []],
    ['', []],
  ])('the status after a fix, “%s”, is looked for in the workflows', async (status, paths) => {
    const changed = someSettings((settings) => ({ ...settings, issueNews: { ...settings.issueNews, status } }));
    const said = await checkAgainstJira(inMemoryPorts(new World()), changed, defaultSettings);
    expect(said.map(({ path }) => path).filter((path) => path === 'issueNews.status')).toEqual(paths);
  });

  test.each([
    ['Nope', 'Project SUP has no status “Nope”'],
    ['closed', '“closed” counts as done in project SUP'],
    ['waiting for support', null],
    ['', null],
  ])(
    'where a request goes whose customer needs help again, “%s”, is looked for among open statuses (O1)',
    async (reopenStatus, why) => {
      const changed = someSettings((settings) => ({
        ...settings,
        acceptance: { ...settings.acceptance, reopenStatus },
      }));
      const said = await checkAgainstJira(inMemoryPorts(new World()), changed, defaultSettings);
      const warnings = said.filter(({ path }) => path === 'acceptance.reopenStatus');
      expect(warnings).toEqual(why === null ? [] : [{ level: 'warning', path: 'acceptance.reopenStatus', message: expect.stringContaining(why) }]); // prettier-ignore
    },
  );

  test('the statuses of a service project are read once, whatever names one', async () => {
    const world = new World();
    const changed = someSettings(({ acceptance, issueNews, ...settings }) => ({
      ...settings,
      acceptance: { ...acceptance, status: 'Closed', reopenStatus: 'Waiting for support' },
      issueNews: { ...issueNews, status: 'Waiting for support' },
    }));
    await checkAgainstJira(inMemoryPorts(world), changed, defaultSettings);
    expect(world.count('projects.statuses')).toBe(1);
  });

  test('another text of the terms needs another version (T1)', async () => {
    const changed = someSettings((settings) => ({ ...settings, terms: { ...settings.terms, text: 'New words.' } }));
    expect(errors(await checkAgainstJira(inMemoryPorts(new World()), changed, defaultSettings))).toEqual([
      'terms.version',
    ]);
  });
});

describe('saving settings', () => {
  const accountId = 'admin-1';
  const changed = someSettings((settings) => ({ ...settings, goal: { ...settings.goal, minutes: 240 } }));

  test('makes a new version that says who made it, when and for whom', async () => {
    const world = new World();
    expect(await saveSettings(inMemoryPorts(world), { settings: changed, basedOn: 0, accountId })).toMatchObject({
      kind: 'saved',
      version: 1,
    });
    expect(world.settings.goal.minutes).toBe(240);
    expect(await inMemoryPorts(world).settings.read()).toMatchObject({
      savedBy: accountId,
      savedAt: world.now.toISOString(),
      applyTo: 'new',
    });
  });

  test('over somebody else’s edit is refused', async () => {
    const world = new World();
    world.settingsVersion = 3;
    expect(await saveSettings(inMemoryPorts(world), { settings: changed, basedOn: 2, accountId })).toEqual({
      kind: 'conflict',
    });
    expect(world.settings).toEqual(defaultSettings);
  });

  test('by two admins at the same time is one version and one conflict', async () => {
    const ports = inMemoryPorts(new World());
    const order = { settings: changed, basedOn: 0, accountId };
    const kinds = (await Promise.all([saveSettings(ports, order), saveSettings(ports, order)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['conflict', 'saved']);
  });

  test.each(['audit.append', 'keepSuggestions.list', 'impact.read'])(
    'is told as saved although %s fails afterwards',
    async (call) => {
      const world = new World();
      world.failNext(call, new Error('storage is away'));
      const answer = await saveSettings(inMemoryPorts(world), { settings: changed, basedOn: 0, accountId });
      expect(answer).toMatchObject({ kind: 'saved', version: 1 });
      expect(world.settingsVersion).toBe(1);
    },
  );

  test('with an error saves nothing', async () => {
    const world = new World();
    world.linkTypes = [];
    expect(await saveSettings(inMemoryPorts(world), { settings: changed, basedOn: 0, accountId })).toMatchObject({
      kind: 'wrong',
    });
    expect(world.settingsVersion).toBe(0);
  });
});

test('the settings page offers what Jira has', async () => {
  const page = await loadSettings(inMemoryPorts(new World()));
  expect(page).toMatchObject({
    version: 0,
    savedAt: null,
    choices: { requestTypes: ['Report a problem', 'Suggest a new feature'], linkTypes: ['Relates', 'Blocks'] },
  });
  expect(page.choices.projects.map(({ key }) => key)).toEqual(['SUP', 'BUG', 'DEV']);
});
