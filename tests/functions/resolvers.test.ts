import { adminResolver } from '../../src/functions/admin';
import { agentResolver } from '../../src/functions/agent';
import { portalResolver } from '../../src/functions/portal';
import { JiraError, StorageError } from '../../src/ports/faults';
import { defaultSettings } from '../../src/rules/default-settings';
import { termsHash } from '../../src/rules/terms';
import { aRequest, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const terms = { version: defaultSettings.terms.version, hash: termsHash(defaultSettings.terms) };
const inPortal = {
  extension: { portal: { id: '1' }, request: { key: 'SUP-1', typeId: 11 } },
  accountType: 'customer',
  locale: 'en-US',
};
const onIssue = { extension: { issue: { key: 'SUP-1', id: '10010' } }, accountType: 'licensed' };
const onAdminPage = { extension: { type: 'jira:adminPage' }, accountType: 'licensed' };

interface Asked {
  readonly context: object;
  readonly payload?: unknown;
  readonly accountId?: string;
}

/** As Forge calls a resolver: the account comes from the platform, beside the context of the page. */
async function call(
  resolver: typeof agentResolver,
  world: World,
  functionKey: string,
  { context, payload, accountId = people.carla.accountId }: Asked,
) {
  const handler = resolver(() => inMemoryPorts(world)) as unknown as (
    request: object,
    principal: object,
  ) => Promise<unknown>;
  return handler({ call: { functionKey, payload }, context }, { principal: { accountId } });
}

const portal = portalResolver as unknown as typeof agentResolver;
const admin = adminResolver as unknown as typeof agentResolver;

function aWorld(): World {
  const world = new World().has(aRequest());
  world.visible.add('SUP-1');
  return world;
}

const refusal = {
  ok: false,
  problem: expect.objectContaining({ code: 'not-allowed', message: expect.any(String) }) as unknown,
};

describe('a customer', () => {
  test.each(['requestOverview', 'previewOutcome', 'publishOutcome'])(
    'calling the agents’ %s is refused, and that is logged',
    async (functionKey) => {
      const world = aWorld();
      world.permissions.add('SERVICEDESK_AGENT');
      const context = { ...onIssue, accountType: 'customer' };
      expect(await call(agentResolver, world, functionKey, { context, payload: { kind: 'bug' } })).toEqual(refusal);
      expect(world.logged).toEqual([
        { level: 'warn', message: 'a call was refused', facts: { call: `agent.${functionKey}`, code: 'not-allowed' } },
      ]);
      expect(world.count('requests.read')).toBe(0);
    },
  );

  test.each(['loadSettings', 'checkSettings', 'saveSettings', 'previewImpact', 'impactProgress', 'readCreateScreens'])(
    'calling the admins’ %s is refused',
    async (functionKey) => {
      const world = aWorld();
      expect(await call(admin, world, functionKey, { context: { ...onAdminPage, accountType: 'customer' } })).toEqual(
        refusal,
      );
      expect(world.calls).toEqual([]);
    },
  );

  test('reads the status of a request they see', async () => {
    expect(await call(portal, aWorld(), 'requestStatus', { context: inPortal })).toMatchObject({
      ok: true,
      value: { requestKey: 'SUP-1' },
    });
  });

  test('is refused a request Jira does not show them, before anything of it is read', async () => {
    const world = aWorld();
    world.visible.clear();
    expect(await call(portal, world, 'requestStatus', { context: inPortal })).toEqual(refusal);
    expect(world.calls).toEqual(['requests.isVisibleToCaller']);
  });

  test('cannot name another request in the payload', async () => {
    const world = aWorld().has(aRequest({ id: '10099', key: 'SUP-99', summary: 'Somebody else’s' }));
    const answer = await call(portal, world, 'requestStatus', { context: inPortal, payload: { requestKey: 'SUP-99' } });
    expect(JSON.stringify(answer)).not.toContain('SUP-99');
  });

  test('accepts the terms with the account Forge vouches for, whatever the page says', async () => {
    const world = aWorld();
    const context = { ...inPortal, accountId: people.nils.accountId };
    expect(await call(portal, world, 'acceptTerms', { context, payload: terms })).toMatchObject({ ok: true });
    expect(world.receipts).toMatchObject([{ accountId: people.carla.accountId, locale: 'en-US' }]);
  });
});

describe('somebody without an account', () => {
  test.each(['unidentified', ''])('called “%s” is refused everywhere', async (accountId) => {
    const world = aWorld();
    expect(await call(portal, world, 'formOptions', { context: inPortal, accountId })).toEqual(refusal);
    expect(await call(portal, world, 'requestStatus', { context: inPortal, accountId })).toEqual(refusal);
    expect(await call(agentResolver, world, 'requestOverview', { context: onIssue, accountId })).toEqual(refusal);
    expect(await call(admin, world, 'loadSettings', { context: onAdminPage, accountId })).toEqual(refusal);
  });
});

describe('an account with a licence', () => {
  test('that is no agent of the project is refused', async () => {
    expect(await call(agentResolver, aWorld(), 'requestOverview', { context: onIssue, accountId: 'agent-1' })).toEqual(
      refusal,
    );
  });

  test('that is an agent sees the overview', async () => {
    const world = aWorld();
    world.permissions.add('SERVICEDESK_AGENT');
    expect(
      await call(agentResolver, world, 'requestOverview', { context: onIssue, accountId: 'agent-1' }),
    ).toMatchObject({ ok: true });
  });

  test('that is an agent and no admin cannot save settings', async () => {
    const world = aWorld();
    world.permissions.add('SERVICEDESK_AGENT');
    const payload = { settings: defaultSettings, basedOn: 0 };
    expect(await call(admin, world, 'saveSettings', { context: onAdminPage, accountId: 'agent-1', payload })).toEqual(
      refusal,
    );
    expect(world.settingsVersion).toBe(0);
  });

  test('that is an admin saves settings', async () => {
    const world = aWorld();
    world.permissions.add('ADMINISTER');
    const payload = { settings: defaultSettings, basedOn: 0 };
    expect(
      await call(admin, world, 'saveSettings', { context: onAdminPage, accountId: 'admin-1', payload }),
    ).toMatchObject({ ok: true, value: { version: 1 } });
  });
});

describe('payloads of the wrong shape', () => {
  test.each([
    ['nothing at all', undefined],
    ['a string', 'now'],
    ['an empty message', { message: '   ' }],
    ['a message of 5,001 characters', { message: 'x'.repeat(5001) }],
    ['a message that is no text', { message: { toString: 'x' } }],
    ['more than was asked for', { message: 'Help', requestKey: 'SUP-2' }],
  ])('%s is refused with a reason and has no effect', async (_what, payload) => {
    const world = aWorld();
    expect(await call(portal, world, 'askForHelp', { context: inPortal, payload })).toMatchObject({
      ok: false,
      problem: { code: 'bad-payload' },
    });
    expect(world.count('comments.addAsCaller')).toBe(0);
  });

  test('a form gets its message at the field', async () => {
    const answer = await call(portal, aWorld(), 'askForHelp', { context: inPortal, payload: { message: '' } });
    expect(answer).toMatchObject({ problem: { fields: { message: 'Tell us what you need.' } } });
  });

  test.each([
    null,
    'text',
    { extension: null },
    { extension: { request: { key: '../../etc' } } },
    { extension: { request: { key: 7 } } },
  ])('a context such as %j is no request', async (context) => {
    expect(await call(portal, aWorld(), 'requestStatus', { context: context as object })).toEqual(refusal);
  });
});

describe('faults', () => {
  test.each([
    [new JiraError(429, 'GET x', 40), 'unavailable', '40 seconds'],
    [new JiraError(503, 'GET x'), 'unavailable', 'try again'],
    [new JiraError(403, 'PUT x'), 'refused', 'permission'],
    [new JiraError(400, 'PUT x', null, 'Field required.'), 'refused', 'Field required.'],
    [new JiraError(404, 'GET x'), 'not-found', 'find'],
    [new StorageError('lost'), 'unavailable', 'storage'],
    [new TypeError('Carla Nordström is undefined'), 'unavailable', 'reference'],
  ])('%s becomes a problem an agent can act on', async (fault, code, words) => {
    const world = aWorld();
    world.permissions.add('SERVICEDESK_AGENT');
    world.failNext('settings.read', fault);
    const answer = await call(agentResolver, world, 'requestOverview', { context: onIssue });
    expect(answer).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining(words) } });
  });

  test('tell a customer what to do, and nothing of how Jira is set up', async () => {
    const world = aWorld();
    world.failNext('settings.read', new JiraError(403, 'PUT /rest/api/3/issue', null, 'Project DEV is private.'));
    const answer = await call(portal, world, 'requestStatus', { context: inPortal });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'unavailable', message: expect.stringContaining('comment') },
    });
    expect(JSON.stringify(answer)).not.toMatch(/DEV|rest\/api/);
  });

  test('are logged without what they quote', async () => {
    const world = aWorld();
    world.failNext('settings.read', new TypeError('Carla Nordström is undefined'));
    const answer = await call(portal, world, 'requestStatus', { context: inPortal });
    expect(world.logged).toMatchObject([
      { level: 'error', message: 'a call failed', facts: { call: 'portal.requestStatus', fault: 'TypeError' } },
    ]);
    expect(JSON.stringify([world.logged, answer])).not.toContain('Carla');
  });
});
