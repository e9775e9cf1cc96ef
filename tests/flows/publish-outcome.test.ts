import { linkKnownIssue } from '../../src/flows/link-known-issue';
import { previewOutcome } from '../../src/flows/preview-outcome';
import { publishOutcome } from '../../src/flows/publish-outcome';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { JiraError } from '../../src/ports/faults';
import type { PublicIssue } from '../../src/ports/jira';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { NO_PRESETS, noScreen } from '../../src/rules/issue-fields';
import type { OutcomeRequest } from '../../src/rules/plan-outcome';
import { aRequest, at, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const bug: OutcomeRequest = { kind: 'bug' };

function aWorld(request = aRequest()): { world: World; ports: ReturnType<typeof inMemoryPorts> } {
  const world = new World().has(request);
  world.now = at('2026-11-16 14:00');
  return { world, ports: inMemoryPorts(world) };
}

async function press(ports: ReturnType<typeof inMemoryPorts>, asked = bug) {
  const seen = await previewOutcome(ports, 'SUP-1', asked);
  if (seen.kind !== 'preview') throw new Error(seen.kind);
  return publishOutcome(ports, 'SUP-1', { asked, shown: seen.draft.shown, accountId: people.agent.accountId });
}

const publicComments = (world: World) => (world.comments.get('10010') ?? []).filter(({ isPublic }) => isPublic);

describe('an agent publishes a request', () => {
  test('one clean Bug is created, linked and told, and the request counts as answered (O3)', async () => {
    const { world, ports } = aWorld();
    const answer = await press(ports);
    expect(answer).toEqual({
      kind: 'published',
      issueKey: 'BUG-1',
      visibility: 'public',
      url: 'https://vendor.example/browse/BUG-1',
    });
    expect(world.issues).toMatchObject([{ key: 'BUG-1', issueTypeName: 'Bug', securityLevelId: null }]);
    expect(world.links).toEqual([{ requestKey: 'SUP-1', issueKey: 'BUG-1', linkTypeName: 'Relates' }]);
    expect(publicComments(world)).toHaveLength(1);
    expect(world.cyclesOf('10010')).toMatchObject([
      { state: 'met', answeredBy: { kind: 'linked-issue', issueKey: 'BUG-1' } },
    ]);
    expect(world.audit.map(({ what }) => what)).toContain('outcome-published');
  });

  test('who is behind a public issue is counted once it is there, behind a private one nobody is (O3)', async () => {
    const counted = (world: World) => world.queue.filter(({ kind }) => kind === 'issue-news');
    const { world, ports } = aWorld();
    await press(ports);
    expect(counted(world)).toMatchObject([{ issueId: world.issues[0]!.id, eventType: 'linked' }]);
    const hidden = aWorld();
    await press(hidden.ports, { kind: 'bug', makePrivate: true });
    expect(hidden.world.issues).toHaveLength(1);
    expect(counted(hidden.world)).toEqual([]);
  });

  test('the Bug has the fields preset for its product and none of those for other outcomes (O3)', async () => {
    const { world, ports } = aWorld(aRequest({ details: { productId: 'timeline-planner' } }));
    const blue = { fieldId: 'customfield_1', fieldName: 'Team', values: ['Blue'] };
    const presets = [
      { ...blue, outcome: 'bug' as const },
      { ...blue, outcome: 'development' as const, fieldId: 'customfield_2' },
    ];
    world.settings = {
      ...world.settings,
      products: world.settings.products.map((product) => ({ ...product, issueFields: { ...NO_PRESETS, presets } })),
    };
    const options = [{ id: '7', name: 'Blue', children: [] }];
    world.screens = { BUG: { ...noScreen, fields: [{ id: 'customfield_1', name: 'Team', kind: 'one', options }] } };
    expect(await press(ports)).toMatchObject({ kind: 'published' });
    expect(world.issues[0]?.fields.presets).toEqual([
      { fieldId: 'customfield_1', name: 'Team', value: { kind: 'one', option: { id: '7', name: 'Blue' } } },
    ]);
  });

  test('the customer is sent to the Bug by a link', async () => {
    const { world, ports } = aWorld();
    await press(ports);
    const told = JSON.stringify(publicComments(world)[0]?.body);
    expect(told).toContain('"href":"https://vendor.example/browse/BUG-1"');
    expect(told).not.toContain('{issue}');
  });

  test('nothing on the public issue names the request or its people (O4)', async () => {
    const { world, ports } = aWorld(
      aRequest({
        description: textToAdf(
          'Carla Nordström from Northwind cannot export. Write to carla@northwind.example about SUP-1.',
        ),
      }),
    );
    await press(ports);
    expect(JSON.stringify(world.issues)).not.toMatch(/carla|nordstr|northwind|SUP-1|10010/i);
  });

  test('a guess stays when the agent says so, and what is surely the customer’s makes it private instead (O4)', async () => {
    const description = textToAdf(
      'The export of Vinterdahl fails for Carla Nordström since the update. The console shows an error and the page stays empty.',
    );
    const draftFor = async (restore: string[]) => {
      const { ports } = aWorld(aRequest({ description }));
      const seen = await previewOutcome(ports, 'SUP-1', { kind: 'bug', restore });
      return seen.kind === 'preview' ? seen.draft : null;
    };
    const kept = await draftFor(['Vinterdahl']);
    expect(kept).toMatchObject({ plan: { visibility: 'public' }, restored: 1 });
    expect(adfToText(kept!.plan.description)).toContain('Vinterdahl');
    expect(kept!.anonymized.unsure).not.toContain('Vinterdahl');
    const refused = await draftFor(['Carla Nordström']);
    expect(refused).toMatchObject({ plan: { visibility: 'private' }, restored: 0 });
    expect(refused!.plan.because[0]).toContain('surely tells about the customer');
    expect(adfToText(refused!.plan.description)).not.toContain('Nordström');
  });

  test('who approved, under which settings, and how many of what is kept; the values are not', async () => {
    const description = textToAdf(
      'The export fails for Carla Nordström since the update. The console shows an error and the page stays empty.',
    );
    const { world, ports } = aWorld(aRequest({ description }));
    await press(ports, { kind: 'bug', redact: ['console'] });
    const decision = { settingsVersion: 0, restored: 0, redacted: 1, found: { person: 1, 'admin-term': 1 } };
    expect(world.outcomes.get('10010:bug')).toMatchObject({ startedBy: people.agent.accountId, decision });
    const entry = world.audit.find(({ what }) => what === 'outcome-published');
    expect(entry?.facts).toMatchObject({
      by: people.agent.accountId,
      settingsVersion: 0,
      redacted: 1,
      found: 'admin-term 1, person 1',
    });
    expect(JSON.stringify([world.audit, [...world.outcomes.values()]])).not.toMatch(/nordstr|console/i);
  });

  test('made private it gets its level in the create call, and the customer is not told where it is', async () => {
    const { world, ports } = aWorld();
    await press(ports, { kind: 'bug', makePrivate: true });
    expect(world.issues).toMatchObject([{ securityLevelId: 'level-Internal' }]);
    expect(adfToText(publicComments(world)[0]!.body)).not.toContain('BUG-1');
  });

  test('a development issue is private, linked, and no answer to the customer (O2)', async () => {
    const { world, ports } = aWorld();
    await press(ports, { kind: 'development' });
    expect(world.issues).toMatchObject([{ projectKey: 'DEV', securityLevelId: 'level-Internal' }]);
    expect(world.links).toHaveLength(1);
    expect(publicComments(world)).toEqual([]);
    expect(world.cyclesOf('10010')).toMatchObject([{ state: 'running' }]);
  });

  test('without a security level nothing private is created (O4, fail closed)', async () => {
    const { world, ports } = aWorld();
    world.levels = {};
    expect(await press(ports, { kind: 'bug', makePrivate: true })).toEqual({
      kind: 'no-level',
      projectKey: 'BUG',
      levelName: 'Internal',
    });
    expect(world.issues).toEqual([]);
    expect(world.outcomes.size).toBe(0);
  });

  describe('a private Bug that lost its level', () => {
    const asked = { ...bug, makePrivate: true };

    function unprotected(read = 'never') {
      const { world, ports } = aWorld();
      const { create, protect } = ports.issues;
      Object.assign(ports.issues, {
        create: (draft: Parameters<typeof create>[0]) => create({ ...draft, securityLevelId: null }),
        protect: async (key: string, level: string) => {
          if (read === 'refused') throw new JiraError(400, 'PUT /rest/api/3/issue/{issueIdOrKey}');
          if (read !== 'ignored') await protect(key, level);
        },
      });
      return { world, ports };
    }

    test('gets it before anything points at it', async () => {
      const { world, ports } = unprotected();
      expect(await press(ports, asked)).toMatchObject({ kind: 'published' });
      expect(world.issues).toMatchObject([{ securityLevelId: 'level-Internal' }]);
      expect(world.calls.lastIndexOf('issues.read')).toBeLessThan(world.calls.indexOf('issues.link'));
    });

    test.each(['refused', 'ignored'])('is neither linked nor told when setting it is %s (O4)', async (how) => {
      const { world, ports } = unprotected(how);
      expect(await press(ports, asked)).toEqual({ kind: 'unprotected', issueKey: 'BUG-1' });
      expect(await press(ports, asked)).toEqual({ kind: 'unprotected', issueKey: 'BUG-1' });
      expect(world.issues).toHaveLength(1);
      expect(world.links).toEqual([]);
      expect(publicComments(world)).toEqual([]);
      const notes = (world.comments.get('10010') ?? []).filter(({ isPublic }) => !isPublic);
      expect(notes.map(({ body }) => adfToText(body))).toEqual([expect.stringContaining('Act now: BUG-1')]);
      expect(world.cyclesOf('10010')).toEqual([]);
    });

    test('is looked at again by whoever goes on after the look failed', async () => {
      const { world, ports } = unprotected('ignored');
      world.failNext('issues.read', new JiraError(503, 'GET /rest/api/3/issue/{issueIdOrKey}'));
      await expect(press(ports, asked)).rejects.toThrow('503');
      world.now = at('2026-11-16 14:05');
      expect(await press(ports, asked)).toEqual({ kind: 'unprotected', issueKey: 'BUG-1' });
      world.now = at('2026-11-16 14:30');
      await reconcileRequests(ports);
      expect(world.links).toEqual([]);
      expect(publicComments(world)).toEqual([]);
    });
  });

  test('the name of somebody who took part before is taken out as well', async () => {
    const { world, ports } = aWorld(
      aRequest({ description: textToAdf('The export stops since Wendelin Achterberg changed the plan.') }),
    );
    world.formerPeople = [{ accountId: 'gone', displayName: 'Wendelin Achterberg', accountType: 'customer' }];
    await press(ports);
    expect(world.issues).toHaveLength(1);
    expect(JSON.stringify(world.issues)).not.toMatch(/wendelin|achterberg/i);
  });

  test('the name of somebody who only watches is taken out as well', async () => {
    const { world, ports } = aWorld(
      aRequest({ description: textToAdf('The export stops since the update. Ask Will Page for the plan.') }),
    );
    world.watchers = [{ accountId: 'watching', displayName: 'Will Page', accountType: 'atlassian' }];
    await press(ports);
    expect(world.issues).toHaveLength(1);
    expect(JSON.stringify(world.issues)).not.toMatch(/will page/i);
  });

  test.each<[string, (world: World) => void]>([
    ['are refused', (world) => world.failNext('requests.watchers', new JiraError(403, 'GET watchers'))],
    ['are shown in part', (world) => (world.watchers = null)],
  ])('watchers that %s keep it private', async (_how, hide) => {
    const { world, ports } = aWorld();
    hide(world);
    const seen = await previewOutcome(ports, 'SUP-1', bug);
    expect(seen).toMatchObject({
      draft: { plan: { visibility: 'private', because: expect.arrayContaining([expect.stringMatching(/watches/)]) } },
    });
    // Nobody asked for it.
    expect(JSON.stringify(seen)).not.toContain('It was asked to be private.');
  });

  test('an unreadable changelog keeps it private', async () => {
    const { world, ports } = aWorld();
    world.failNext('requests.formerPeople', new JiraError(403, 'GET /rest/api/3/issue/{issueIdOrKey}/changelog'));
    expect(await previewOutcome(ports, 'SUP-1', bug)).toMatchObject({ draft: { plan: { visibility: 'private' } } });
  });

  test.each([
    ['who takes part is not known', { isPortalSideKnown: false }],
    ['nobody knows the reporter’s name', { reporter: { ...people.carla, displayName: '' } }],
  ])('it stays private, and says why, while %s', async (_why, changes) => {
    const { ports } = aWorld(aRequest(changes));
    const seen = await previewOutcome(ports, 'SUP-1', bug);
    expect(seen).toMatchObject({
      kind: 'preview',
      draft: {
        plan: { visibility: 'private', because: expect.arrayContaining([expect.stringMatching(/recognised/)]) },
      },
    });
  });

  test('a request that changed since the preview is not published', async () => {
    const { world, ports } = aWorld();
    const seen = await previewOutcome(ports, 'SUP-1', bug);
    world.change('10010', { summary: 'Something else altogether' });
    const shown = seen.kind === 'preview' ? seen.draft.shown : '';
    expect(await publishOutcome(ports, 'SUP-1', { asked: bug, shown, accountId: 'agent-1' })).toEqual({
      kind: 'changed',
    });
    expect(world.issues).toEqual([]);
  });

  test('unreadable organizations keep it private, since their names would not be recognised', async () => {
    const { world, ports } = aWorld();
    world.failNext(
      'organizations.ofDesk',
      new JiraError(403, 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization'),
    );
    const seen = await previewOutcome(ports, 'SUP-1', bug);
    expect(seen).toMatchObject({ kind: 'preview', draft: { plan: { visibility: 'private' } } });
  });

  test('a request of another project is not touched', async () => {
    const { world, ports } = aWorld(aRequest({ projectKey: 'HR', key: 'SUP-1' }));
    expect(await previewOutcome(ports, 'SUP-1', bug)).toEqual({ kind: 'not-ours' });
    expect(world.count('comments.of')).toBe(0);
  });
});

describe('two agents at once (decision 40)', () => {
  const known: PublicIssue = {
    ...{ id: '40001', key: 'BUG-70', projectKey: 'BUG', summary: 'Export stops', text: '', facts: [] },
    ...{ statusName: 'Open', statusCategory: 'new', resolutionName: null, hasSecurityLevel: false, fixVersions: [] },
    updatedAt: '2026-11-01T12:00:00.000Z',
  };

  function aWorldWithKnown() {
    const { world, ports } = aWorld();
    world.publicIssues = [known];
    world.linkedIssues.set(known.key, known);
    const shownFor = async (asked: OutcomeRequest) => {
      const seen = await previewOutcome(ports, 'SUP-1', asked);
      return seen.kind === 'preview' ? seen.draft.shown : '';
    };
    const publish = (shown: string, asked = bug) =>
      publishOutcome(ports, 'SUP-1', { asked, shown, accountId: people.agent.accountId });
    const link = (became: readonly string[] = []) =>
      linkKnownIssue(ports, 'SUP-1', { issueKey: known.key, accountId: people.agent.accountId, became });
    return { world, ports, shownFor, publish, link };
  }

  test('one publishes while the other links what is known: one of them is done', async () => {
    const { world, shownFor, publish, link } = aWorldWithKnown();
    const shown = await shownFor(bug);
    const answers = await Promise.all([publish(shown), link()]);
    expect(answers.map(({ kind }) => kind)).toContain('in-progress');
    expect(world.links).toHaveLength(1);
    expect(publicComments(world)).toHaveLength(1);
  });

  test('a preview that did not know of the link is a conflict that says so', async () => {
    const { world, shownFor, publish, link } = aWorldWithKnown();
    const shown = await shownFor(bug);
    await link();
    expect(await publish(shown)).toEqual({ kind: 'became', issueKeys: ['BUG-70'] });
    expect(world.issues).toEqual([]);
    expect(publicComments(world)).toHaveLength(1);
    expect(await publish(await shownFor(bug))).toMatchObject({ kind: 'published' });
    expect(world.links).toHaveLength(2);
  });

  test('a link wanted in sight of nothing is a conflict once the request became a Bug', async () => {
    const { world, shownFor, publish, link } = aWorldWithKnown();
    await publish(await shownFor(bug));
    expect(await link()).toEqual({ kind: 'became', issueKeys: ['BUG-1'] });
    expect(world.links).toHaveLength(1);
    expect(await link(['BUG-1'])).toMatchObject({ kind: 'linked' });
    expect(await link()).toMatchObject({ kind: 'became' });
    expect(publicComments(world)).toHaveLength(2);
  });

  test('an issue that was moved meanwhile is the one the panel shows under its new key', async () => {
    const { world, shownFor, publish, link } = aWorldWithKnown();
    await publish(await shownFor(bug));
    const [made] = world.issues;
    world.change('10010', { links: [{ id: made!.id, key: 'FEA-5', typeName: 'Relates', direction: 'outward' }] });
    expect(await link(['FEA-5'])).toMatchObject({ kind: 'linked' });
  });

  test('what was told between the look and the lease counts, too', async () => {
    const { world, ports, shownFor, publish, link } = aWorldWithKnown();
    const shown = await shownFor(bug);
    const { take } = ports.leases;
    let linked: unknown = null;
    Object.assign(ports.leases, {
      take: async (...asked: Parameters<typeof take>) => {
        Object.assign(ports.leases, { take });
        linked = await link();
        return take(...asked);
      },
    });
    expect(await publish(shown)).toEqual({ kind: 'became', issueKeys: ['BUG-70'] });
    expect(linked).toMatchObject({ kind: 'linked' });
    expect(world.issues).toEqual([]);
  });

  test('what changed in the request is told as that, and a development issue hinders nobody', async () => {
    const { world, shownFor, publish } = aWorldWithKnown();
    const shown = await shownFor(bug);
    expect(await publish(await shownFor({ kind: 'development' }), { kind: 'development' })).toMatchObject({
      kind: 'published',
    });
    expect(await publish(shown)).toMatchObject({ kind: 'published' });
    const another = await shownFor({ kind: 'change-request' });
    world.change('10010', { summary: 'Another summary of the same' });
    expect(await publish(another, { kind: 'change-request' })).toEqual({ kind: 'changed' });
  });
});

describe('pressing twice', () => {
  test('at the same time makes one Bug', async () => {
    const { world, ports } = aWorld();
    const answers = await Promise.all([press(ports), press(ports)]);
    expect(world.issues).toHaveLength(1);
    expect(publicComments(world)).toHaveLength(1);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['in-progress', 'published']);
  });

  test('one after the other answers with the same Bug', async () => {
    const { world, ports } = aWorld();
    expect(await press(ports)).toEqual(await press(ports));
    expect(world.issues).toHaveLength(1);
  });
});

describe('a fault half-way', () => {
  const steps = [
    'outcomes.claim',
    'issues.create',
    'issues.link',
    'comments.addPublic',
    'audit.append',
    'cycles.save',
    'requests.writeSla',
    'outcomes.save',
  ];
  const faults = steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]);

  test.each(faults)(
    'at %s, %s its effect: the next press ends with one Bug, one link and one comment',
    async (step, when) => {
      const { world, ports } = aWorld();
      world.failNext(step, new JiraError(503, 'any operation', 30), when);
      await expect(press(ports)).rejects.toThrow('503');
      world.now = at('2026-11-16 14:05');
      expect(await press(ports)).toMatchObject({ kind: 'published', issueKey: 'BUG-1' });
      expect(world.issues).toHaveLength(1);
      expect(world.links).toHaveLength(1);
      expect(publicComments(world)).toHaveLength(1);
      expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told', issueKey: 'BUG-1' });
      expect(world.cyclesOf('10010')).toMatchObject([{ state: 'met' }]);
    },
  );

  test('the process dying while it holds the lease blocks others only for a while', async () => {
    const { world, ports } = aWorld();
    await ports.leases.take('outcome:10010', world.now, 11);
    expect(await press(ports)).toEqual({ kind: 'in-progress' });
    world.now = at('2026-11-16 14:12');
    expect(await press(ports)).toMatchObject({ kind: 'published' });
  });

  test('a refusal for good leaves no trace, so that the agent may try again at once', async () => {
    const { world, ports } = aWorld();
    world.failNext('issues.create', new JiraError(400, 'POST /rest/api/3/issue', null, 'Field required.'));
    await expect(press(ports)).rejects.toThrow(JiraError);
    expect(world.outcomes.size).toBe(0);
    expect(await press(ports)).toMatchObject({ kind: 'published' });
  });
});
