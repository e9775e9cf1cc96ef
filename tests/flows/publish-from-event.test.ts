import { noFields } from '../../src/rules/issue-fields';
import { noteRequestChange } from '../../src/flows/note-request-change';
import { previewOutcome } from '../../src/flows/preview-outcome';
import { publishOutcome } from '../../src/flows/publish-outcome';
import { reconcileRequests } from '../../src/flows/reconcile-requests';
import { BusyError, JiraError } from '../../src/ports/faults';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import { anOutcome, aRequest, at, iso } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const labelled = { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:updated:issue' } as const;
const clean = textToAdf(
  'When I export a large plan as a spreadsheet, the export stops half-way and the page stays empty. It worked before the update.',
);
const unpublishable = textToAdf(
  'Our payroll of Maria Gonzalez, born 1984-02-11, salary 84,000, was shown to everybody at Northwind in Tallinn.\n\npassword: hunter2-Winter-2026',
);

function aWorld(changes: Parameters<typeof aRequest>[0] = {}): {
  world: World;
  ports: ReturnType<typeof inMemoryPorts>;
} {
  const world = new World().has(aRequest({ labels: ['confirmed-bug'], ...changes }));
  world.now = at('2026-11-16 14:00');
  world.settings = { ...defaultSettings, anonymizer: { ...defaultSettings.anonymizer, publishUnseen: true } };
  return { world, ports: inMemoryPorts(world) };
}

const notes = (world: World) =>
  (world.comments.get('10010') ?? []).filter(({ isPublic }) => !isPublic).map(({ body }) => adfToText(body));

describe('a label asks for an outcome', () => {
  test('what is clean becomes public without anybody pressing anything', async () => {
    const { world, ports } = aWorld({ description: clean });
    await noteRequestChange(ports, labelled);
    expect(world.issues).toMatchObject([{ projectKey: 'BUG', securityLevelId: null }]);
    expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told', startedBy: null });
  });

  test('what is clean becomes private, with a note saying why, unless the admin lets it go unseen', async () => {
    const { world, ports } = aWorld({ description: clean });
    world.settings = defaultSettings;
    await noteRequestChange(ports, labelled);
    expect(world.issues).toMatchObject([{ projectKey: 'BUG', securityLevelId: 'level-Internal' }]);
    expect(notes(world)).toEqual([expect.stringContaining('the settings let nothing become public unseen')]);
  });

  test('what is not clean becomes private, with a note saying why (O4)', async () => {
    const { world, ports } = aWorld({ description: unpublishable });
    await noteRequestChange(ports, labelled);
    expect(world.issues).toMatchObject([{ projectKey: 'BUG', securityLevelId: 'level-Internal' }]);
    expect(notes(world)).toHaveLength(1);
    expect(notes(world)[0]).toContain('BUG-1 was created as a private issue');
  });

  test('without a security level nothing is created, and the team is told once', async () => {
    const { world, ports } = aWorld({ description: unpublishable });
    world.levels = {};
    await noteRequestChange(ports, labelled);
    await noteRequestChange(ports, labelled);
    expect(world.issues).toEqual([]);
    expect(notes(world)).toHaveLength(1);
    expect(notes(world)[0]).toContain('nothing was created');
  });

  test('in a dry run nothing is created: the team reads once what would be, and afterwards it is', async () => {
    const { world, ports } = aWorld({ description: clean });
    const { outcomes } = world.settings;
    world.settings = { ...world.settings, outcomes: { ...outcomes, dryRun: true } };
    await noteRequestChange(ports, labelled);
    await noteRequestChange(ports, { ...labelled, eventType: 'avi:jira:commented:issue' });
    expect([world.issues, world.links, [...world.outcomes.values()]]).toEqual([[], [], []]);
    expect(notes(world)).toEqual([
      expect.stringMatching(/^Dry run: the label asks for a public issue of the type “Bug” in project BUG\./),
    ]);
    expect(notes(world)[0]).toContain('which counts as the answer');
    world.settings = { ...world.settings, outcomes: { ...outcomes, dryRun: false } };
    await noteRequestChange(ports, { ...labelled, eventType: 'avi:jira:updated:issue' });
    expect(world.issues).toMatchObject([{ projectKey: 'BUG', securityLevelId: null }]);
  });

  test('the same event again changes nothing', async () => {
    const { world, ports } = aWorld();
    await noteRequestChange(ports, labelled);
    await noteRequestChange(ports, labelled);
    expect(world.issues).toHaveLength(1);
    expect(world.count('comments.addPublic')).toBe(1);
  });

  test('while an agent publishes, the event waits for its turn', async () => {
    const { world, ports } = aWorld();
    await ports.leases.take('outcome:10010', world.now, 11);
    await expect(noteRequestChange(ports, labelled)).rejects.toThrow(BusyError);
    expect(world.issues).toEqual([]);
  });

  test.each(['button first', 'event first'])('button and event at the same time, %s, make one Bug', async (order) => {
    const { world, ports } = aWorld({ description: clean });
    const seen = await previewOutcome(ports, 'SUP-1', { kind: 'bug' });
    const shown = seen.kind === 'preview' ? seen.draft.shown : '';
    const button = () => publishOutcome(ports, 'SUP-1', { asked: { kind: 'bug' }, shown, accountId: 'agent-1' });
    const event = () => noteRequestChange(ports, labelled);
    await Promise.allSettled(order === 'button first' ? [button(), event()] : [event(), button()]);
    await noteRequestChange(ports, labelled);
    expect(world.issues).toHaveLength(1);
    expect(world.count('comments.addPublic')).toBe(1);
    expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told' });
  });

  test('what an agent began with adjustments of their own is not carried out without them', async () => {
    const { world, ports } = aWorld();
    world.outcomes.set('10010:bug', anOutcome({ step: 'intended', issueKey: null, issueId: null, toldAt: null }));
    await noteRequestChange(ports, labelled);
    expect(world.issues).toEqual([]);
  });

  test('a refusal for good is told to the team once and recorded, not tried for ever', async () => {
    const { world, ports } = aWorld();
    const refusal = new JiraError(403, 'POST /rest/api/3/issue');
    world.failNext('issues.create', refusal);
    await expect(noteRequestChange(ports, labelled)).resolves.toBe('noted');
    world.failNext('issues.create', refusal);
    await noteRequestChange(ports, labelled);
    expect(notes(world)).toHaveLength(1);
    expect(notes(world)[0]).toContain('Jira refused');
    expect(world.audit.map(({ what }) => what)).toContain('outcome-refused');
  });

  test('a fault that may pass is thrown, so that the queue tries again', async () => {
    const { world, ports } = aWorld();
    world.failNext('issues.create', new JiraError(429, 'POST /rest/api/3/issue', 20));
    await expect(noteRequestChange(ports, labelled)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 20 });
    await noteRequestChange(ports, labelled);
    expect(world.issues).toHaveLength(1);
  });
});

describe('the hourly run and unfinished outcomes', () => {
  const long = iso('2026-11-16 11:00');

  test.each(['created', 'linked'] as const)('goes on from step %s', async (step) => {
    const { world, ports } = aWorld({ labels: [] });
    world.outcomes.set('10010:bug', anOutcome({ step, startedAt: long, toldAt: null }));
    await reconcileRequests(ports);
    expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told', toldAt: expect.any(String) });
    expect(world.links).toHaveLength(step === 'created' ? 1 : 0);
    expect(world.count('comments.addPublic')).toBe(1);
  });

  test('finds an issue that was created although nobody noted it', async () => {
    const { world, ports } = aWorld({ labels: [] });
    world.outcomes.set(
      '10010:bug',
      anOutcome({ step: 'intended', startedAt: long, issueKey: null, issueId: null, toldAt: null }),
    );
    await ports.issues.create({
      outcomeId: 'outcome-1',
      projectKey: 'BUG',
      issueTypeName: 'Bug',
      securityLevelId: null,
      fields: noFields,
      summary: 's',
      description: textToAdf('d'),
      labels: [],
    });
    await reconcileRequests(ports);
    expect(world.issues).toHaveLength(1);
    expect(world.outcomes.get('10010:bug')).toMatchObject({ step: 'told', issueKey: 'BUG-1' });
  });

  test('gives up an agent’s intent from which nothing came, and says so', async () => {
    const { world, ports } = aWorld({ labels: [] });
    world.outcomes.set(
      '10010:bug',
      anOutcome({ step: 'intended', startedAt: long, issueKey: null, issueId: null, toldAt: null }),
    );
    await reconcileRequests(ports);
    expect(world.outcomes.size).toBe(0);
    expect(world.issues).toEqual([]);
    expect(notes(world)[0]).toContain('publish it again');
  });

  const intent = (changes: Parameters<typeof anOutcome>[0] = {}) =>
    anOutcome({
      ...{ step: 'intended', startedAt: long, startedBy: null, issueKey: null, issueId: null, toldAt: null },
      ...changes,
    });

  test('carries out what a label began, while the label is still there', async () => {
    const { world, ports } = aWorld({ description: clean });
    world.outcomes.set('10010:bug', intent());
    await reconcileRequests(ports);
    expect(world.issues).toHaveLength(1);
  });

  test('gives it up when the label was taken away meanwhile', async () => {
    const { world, ports } = aWorld({ description: clean, labels: [] });
    world.outcomes.set('10010:bug', intent());
    await reconcileRequests(ports);
    expect(world.issues).toEqual([]);
    expect(world.outcomes.size).toBe(0);
    expect(world.audit).toMatchObject([{ what: 'outcome-given-up', facts: { because: 'label-removed' } }]);
  });

  test.each(['intended', 'created', 'linked'] as const)(
    'gives up an outcome at step %s whose request was deleted, and records it',
    async (step) => {
      const { world, ports } = aWorld();
      world.requests.clear();
      world.outcomes.set('10010:bug', intent({ step, issueKey: step === 'intended' ? null : 'BUG-1' }));
      await reconcileRequests(ports);
      await reconcileRequests(ports);
      expect(world.outcomes.size).toBe(0);
      expect(world.count('requests.read')).toBe(1);
      expect(world.audit).toMatchObject([{ what: 'outcome-given-up', facts: { step, because: 'request-gone' } }]);
    },
  );

  test('keeps an outcome whose request it cannot see because it was shut out', async () => {
    const { world, ports } = aWorld();
    world.requests.clear();
    world.projects = world.projects.filter(({ key }) => key !== 'SUP');
    world.outcomes.set('10010:bug', intent());
    await reconcileRequests(ports);
    expect(world.outcomes.size).toBe(1);
  });

  test('leaves alone what began a moment ago', async () => {
    const { world, ports } = aWorld({ labels: [] });
    world.outcomes.set('10010:bug', anOutcome({ step: 'created', startedAt: iso('2026-11-16 13:55'), toldAt: null }));
    await reconcileRequests(ports);
    expect(world.links).toEqual([]);
  });
});
