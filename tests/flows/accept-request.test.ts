import { noteRequestChange } from '../../src/flows/note-request-change';
import { termsHash } from '../../src/rules/terms';
import { defaultSettings } from '../../src/rules/default-settings';
import { aComment, aRequest, iso, mondayNoon, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const created = { kind: 'request-changed', issueId: '10010', eventType: 'avi:jira:created:issue' } as const;
const terms = { version: defaultSettings.terms.version, hash: termsHash(defaultSettings.terms) };

describe('a created request', () => {
  test('starts the promise at the instant it was created, not when the event came (L1)', async () => {
    const world = new World().has(aRequest());
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.cyclesOf('10010')).toMatchObject([
      {
        number: 1,
        state: 'running',
        startedAt: mondayNoon,
        dueAt: iso('2026-11-17 12:00'),
        termsVersion: terms.version,
      },
    ]);
  });

  test('tells JQL what it promised', async () => {
    const world = new World().has(aRequest());
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.requests.get('10010')?.sla).toEqual({
      state: 'running',
      dueAt: iso('2026-11-17 12:00'),
      breached: 'false',
      product: 'Timeline Planner for Jira',
      entitlement: 'unknown',
      startedAt: mondayNoon,
    });
  });

  test('is not written twice when the event comes twice', async () => {
    const world = new World().has(aRequest());
    const ports = inMemoryPorts(world);
    await noteRequestChange(ports, created);
    await noteRequestChange(ports, created);
    expect(world.count('cycles.save')).toBe(1);
    expect(world.count('requests.writeSla')).toBe(1);
    expect(world.audit).toHaveLength(1);
  });

  test('of an excluded type promises nothing (L3)', async () => {
    const world = new World().has(aRequest({ requestType: { id: '14', name: 'Suggest improvement' } }));
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.cyclesOf('10010')).toMatchObject([
      { state: 'cancelled', dueAt: null, entitlement: { verdict: 'not-entitled' } },
    ]);
  });

  test('of another project is none of ours', async () => {
    const world = new World().has(aRequest({ projectKey: 'HR', key: 'HR-1' }));
    expect(await noteRequestChange(inMemoryPorts(world), created)).toBe('not-ours');
    expect(world.cycles.size).toBe(0);
    expect(world.count('cycles.save')).toBe(0);
  });

  test('of an unknown product keeps what was given and is shown as Other', async () => {
    const world = new World().has(aRequest({ details: { productId: 'never-heard-of' } }));
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.requests.get('10010')?.sla?.product).toBe('Other');
  });
});

describe('the terms of a created request (T1)', () => {
  test('are stamped with the account and the instant Jira knows', async () => {
    const world = new World().has(aRequest({ details: { productId: 'other', terms } }));
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.receipts).toEqual([
      {
        requestId: '10010',
        accountId: people.carla.accountId,
        ...terms,
        acceptedAt: mondayNoon,
        locale: null,
        given: 'at-create',
      },
    ]);
  });

  test('carry the language they were read in', async () => {
    const world = new World().has(aRequest({ details: { productId: 'other', terms, locale: 'de-DE' } }));
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.receipts).toMatchObject([{ locale: 'de-DE' }]);
  });

  test.each([
    ['an agent created the request in the customer’s name', { creatorAccountId: people.agent.accountId }, '12:05'],
    ['nobody knows who created it', { creatorAccountId: null }, '12:05'],
    ['the reporter is no customer', { reporter: people.agent }, '12:05'],
    ['the assertion is first seen long after the creation', {}, '12:11'],
  ])('stay pending when %s, whatever the panel’s property says', async (_why, changes, time) => {
    const world = new World().has(aRequest({ details: { productId: 'other', terms }, ...changes }));
    world.now = new Date(iso(`2026-11-16 ${time}`));
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.receipts).toEqual([]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({
        message: 'terms pending',
        facts: { requestId: '10010', because: expect.stringMatching(/-/) },
      }),
    );
  });

  test('stay pending when the browser asserted another text', async () => {
    const world = new World().has(
      aRequest({ details: { productId: 'other', terms: { ...terms, hash: 'f'.repeat(64) } } }),
    );
    await noteRequestChange(inMemoryPorts(world), created);
    expect(world.receipts).toEqual([]);
  });

  test('are stamped later when the panel’s property comes after the event', async () => {
    const world = new World().has(aRequest({ details: null }));
    const ports = inMemoryPorts(world);
    await noteRequestChange(ports, created);
    expect(world.receipts).toEqual([]);
    world.change('10010', { details: { productId: 'other', terms } });
    await noteRequestChange(ports, { ...created, eventType: 'reconcile' });
    expect(world.receipts).toHaveLength(1);
    expect(world.requests.get('10010')?.sla?.product).toBe('Other');
  });

  test('are not asked again when the version changes after they were accepted', async () => {
    const world = new World().has(aRequest({ details: { productId: 'other', terms } }));
    const ports = inMemoryPorts(world);
    await noteRequestChange(ports, created);
    world.settings = someSettings((settings) => ({ ...settings, terms: { ...settings.terms, version: '2027-01' } }));
    await noteRequestChange(ports, { ...created, eventType: 'avi:jira:commented:issue' });
    expect(world.receipts).toHaveLength(1);
  });
});

describe('two workers at the same time', () => {
  test('start one cycle, and the one who comes second decides anew', async () => {
    const world = new World().has(aRequest(), [aComment({ createdAt: iso('2026-11-16 12:30') })]);
    const ports = inMemoryPorts(world);
    world.now = new Date(iso('2026-11-16 13:00'));
    await Promise.all([
      noteRequestChange(ports, created),
      noteRequestChange(ports, { ...created, eventType: 'avi:jira:commented:issue' }),
    ]);
    expect(world.cyclesOf('10010')).toMatchObject([{ number: 1, state: 'met' }]);
    expect(world.audit.filter(({ what }) => what === 'cycle-started')).toHaveLength(1);
  });
});
