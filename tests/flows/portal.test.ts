import { acceptTerms } from '../../src/flows/accept-terms';
import { askForHelp } from '../../src/flows/ask-for-help';
import { formOptions } from '../../src/flows/form-options';
import { readRequestStatus } from '../../src/flows/read-request-status';
import { JiraError } from '../../src/ports/faults';
import { adfToText } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import { termsHash } from '../../src/rules/terms';
import { aComment, aCycle, anOutcome, aRequest, at, iso, people, someSettings } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const terms = { version: defaultSettings.terms.version, hash: termsHash(defaultSettings.terms) };

function aWorld(request = aRequest()): { world: World; ports: ReturnType<typeof inMemoryPorts> } {
  const world = new World().has(request);
  return { world, ports: inMemoryPorts(world) };
}

async function statusOf(ports: ReturnType<typeof inMemoryPorts>) {
  const answer = await readRequestStatus(ports, 'SUP-1');
  if (answer.kind !== 'status') throw new Error(answer.kind);
  return answer.status;
}

describe('the form', () => {
  test('promises before anything is sent by when the answer comes', async () => {
    const { world, ports } = aWorld();
    world.now = at('2026-11-16 12:00');
    expect(await formOptions(ports, '11')).toMatchObject({
      promise: {
        covered: true,
        reason: null,
        answerBy: iso('2026-11-17 12:00'),
        zone: 'America/New_York',
        isOpenNow: true,
      },
      terms,
    });
  });

  test('says that a suggestion is outside the promise, and why (L3)', async () => {
    const { ports } = aWorld();
    const { promise } = await formOptions(ports, '14');
    expect(promise).toMatchObject({
      covered: false,
      answerBy: null,
      reason: expect.stringContaining('Suggest a new feature'),
    });
  });

  test('promises nothing in a portal the terms do not apply to', async () => {
    const { ports } = aWorld();
    expect((await formOptions(ports, '999')).promise).toMatchObject({ covered: false, answerBy: null });
  });

  test('still opens when Jira cannot tell the request types', async () => {
    const { world, ports } = aWorld();
    world.failNext('projects.requestTypes', new JiraError(403, 'GET …'));
    expect(await formOptions(ports, '14')).toMatchObject({ promise: { covered: true } });
  });
});

const link = { requestKey: 'SUP-1', issueKey: 'BUG-1', linkTypeName: 'Relates' };

describe('the status of a request', () => {
  test('knows the promise before the created event has arrived, and stores nothing', async () => {
    const { world, ports } = aWorld();
    expect(await statusOf(ports)).toMatchObject({ promise: { state: 'running', answerBy: iso('2026-11-17 12:00') } });
    expect(world.cycles.size).toBe(0);
  });

  test('shows a public Bug live', async () => {
    const { world, ports } = aWorld();
    world.outcomes.set('a', anOutcome());
    world.links.push(link);
    world.linkedIssues.set('BUG-1', {
      statusName: 'Fixed',
      statusCategory: 'done',
      fixVersions: [{ name: '8.5', released: true }],
    });
    const { linkedIssues } = await statusOf(ports);
    expect(linkedIssues).toMatchObject([
      {
        key: 'BUG-1',
        url: 'https://vendor.example/browse/BUG-1',
        visibility: 'public',
        state: 'fixed',
        fixVersions: [{ name: '8.5', released: true }],
      },
    ]);
  });

  test.each([
    ['published as private', { visibility: 'private' as const }, {}],
    ['restricted afterwards', {}, { hasSecurityLevel: true }],
    ['moved out of the public project', {}, { projectKey: 'DEV' }],
  ])('shows nothing of an issue that is %s', async (_what, outcome, issue) => {
    const { world, ports } = aWorld();
    world.outcomes.set('a', anOutcome(outcome));
    world.links.push(link);
    world.linkedIssues.set('BUG-1', { summary: 'secret words', ...issue });
    const { linkedIssues } = await statusOf(ports);
    expect(linkedIssues).toEqual([
      {
        key: null,
        url: null,
        summary: null,
        visibility: 'private',
        state: null,
        fixVersions: [],
        updatedAt: null,
      },
    ]);
  });

  test('shows an unreadable Bug as tracked privately instead of failing', async () => {
    const { world, ports } = aWorld();
    world.outcomes.set('a', anOutcome());
    world.failNext('issues.read', new JiraError(500, 'GET /rest/api/3/issue/{issueIdOrKey}'));
    expect((await statusOf(ports)).linkedIssues).toMatchObject([{ visibility: 'private', key: null }]);
  });

  test('tells that a linked Bug was the answer', async () => {
    const { world, ports } = aWorld();
    world.cycles.set(
      '10010:1',
      aCycle({
        state: 'met',
        answeredAt: iso('2026-11-16 15:00'),
        answeredBy: { kind: 'linked-issue', issueKey: 'BUG-1' },
      }),
    );
    expect((await statusOf(ports)).promise).toMatchObject({ state: 'met', answeredByLinkedIssue: true });
  });

  test('is refused for requests of other projects', async () => {
    const { ports } = aWorld(aRequest({ projectKey: 'HR' }));
    expect(await readRequestStatus(ports, 'SUP-1')).toEqual({ kind: 'not-ours' });
  });
});

describe('accepting the terms in the portal (T1)', () => {
  const given = { ...terms, accountId: people.carla.accountId, locale: 'de-DE' };

  test('keeps a receipt of version, text, account, language and instant', async () => {
    const { world, ports } = aWorld();
    expect(await acceptTerms(ports, 'SUP-1', given)).toEqual({ kind: 'accepted', acceptedAt: world.now.toISOString() });
    expect(world.receipts).toEqual([
      { requestId: '10010', ...given, acceptedAt: world.now.toISOString(), given: 'in-portal' },
    ]);
    expect(await statusOf(ports)).toMatchObject({ terms: { state: 'accepted', version: terms.version } });
  });

  test('twice keeps the first receipt', async () => {
    const { world, ports } = aWorld();
    const first = await acceptTerms(ports, 'SUP-1', given);
    world.now = at('2026-11-16 18:00');
    expect(await acceptTerms(ports, 'SUP-1', given)).toEqual(first);
    expect(world.receipts).toHaveLength(1);
  });

  test('of a text that is no longer the current one is refused', async () => {
    const { world, ports } = aWorld();
    world.settings = someSettings((settings) => ({ ...settings, terms: { ...settings.terms, version: '2027-01' } }));
    expect(await acceptTerms(ports, 'SUP-1', given)).toEqual({ kind: 'outdated' });
    expect(world.receipts).toEqual([]);
  });

  test('by an agent in the customer’s place is refused', async () => {
    const { ports } = aWorld();
    expect(await acceptTerms(ports, 'SUP-1', { ...given, accountId: people.agent.accountId })).toEqual({
      kind: 'not-the-customer',
    });
  });
});

describe('asking for help again', () => {
  const message = 'It still fails. What else can I do?';
  const help = { message, accountId: people.carla.accountId, hasOwnVoice: true };

  function answered() {
    const { world, ports } = aWorld();
    world.comments.set('10010', [aComment({ createdAt: iso('2026-11-16 15:00') })]);
    world.now = at('2026-11-17 11:00');
    return { world, ports };
  }

  test('is a public comment in the customer’s own name and a new promise (O1)', async () => {
    const { world, ports } = answered();
    expect(await askForHelp(ports, 'SUP-1', help)).toEqual({ kind: 'asked', answerBy: iso('2026-11-18 11:00') });
    expect(world.comments.get('10010')?.[1]).toMatchObject({ isPublic: true, author: people.carla });
    expect(world.cyclesOf('10010')).toMatchObject([
      { number: 1, state: 'met' },
      { number: 2, state: 'running' },
    ]);
  });

  test.each([
    ['', 'It is still “Resolved”: please reopen it.', 'Resolved'],
    ['Waiting for support', 'It is now “Waiting for support”.', 'Waiting for support'],
    ['Nowhere', 'no way to “Nowhere”. It is still “Resolved”: please reopen it.', 'Resolved'],
  ])('on a resolved request, with “%s” to reopen it to, tells the team: %s', async (reopenStatus, told, statusName) => {
    const { world, ports } = answered();
    world.settings = { ...world.settings, acceptance: { ...world.settings.acceptance, reopenStatus } };
    world.waysOut = [
      ...[{ id: '41', toStatus: 'Resolved', isDone: true, asksForMore: false, resolutionId: null }],
      ...[{ id: '51', toStatus: 'Waiting for support', isDone: false, asksForMore: false, resolutionId: null }],
    ];
    world.change('10010', { statusName: 'Resolved', resolvedAt: iso('2026-11-17 10:00') });
    await askForHelp(ports, 'SUP-1', help);
    await askForHelp(ports, 'SUP-1', help);
    const notes = (world.comments.get('10010') ?? []).filter(({ isPublic }) => !isPublic);
    expect(notes.map(({ body }) => adfToText(body))).toEqual([expect.stringContaining(told)]);
    expect(world.requests.get('10010')?.request.statusName).toBe(statusName);
  });

  test('pressed twice is one comment', async () => {
    const { world, ports } = answered();
    const [one, other] = await Promise.all([askForHelp(ports, 'SUP-1', help), askForHelp(ports, 'SUP-1', help)]);
    await askForHelp(ports, 'SUP-1', help);
    expect(world.count('comments.addAsCaller')).toBe(1);
    expect([one.kind, other.kind]).toEqual(['asked', 'asked']);
  });

  test('that Jira refused can be sent again at once', async () => {
    const { world, ports } = answered();
    world.failNext(
      'comments.addAsCaller',
      new JiraError(403, 'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment'),
    );
    await expect(askForHelp(ports, 'SUP-1', help)).rejects.toThrow(JiraError);
    expect(await askForHelp(ports, 'SUP-1', help)).toMatchObject({ kind: 'asked' });
    expect(world.comments.get('10010')?.filter(({ isPublic }) => isPublic)).toHaveLength(2);
  });

  test('tells the assignee, and is not kept back when that fails (O1)', async () => {
    const { world, ports } = answered();
    world.failNext('comments.addInternal', new JiraError(403, 'POST …'));
    expect(await askForHelp(ports, 'SUP-1', help)).toMatchObject({ kind: 'asked' });
    await askForHelp(ports, 'SUP-1', help);
    const notes = world.comments.get('10010')?.filter(({ isPublic }) => !isPublic) ?? [];
    expect(notes.map(({ body }) => adfToText(body))).toEqual([
      '@Ada Agent The customer still needs help: a new answer is owed.',
    ]);
  });

  test('by an account in whose name nothing can be written is passed on by the app, and is a question all the same', async () => {
    const { world, ports } = answered();
    world.change('10010', { participants: [people.admin] });
    const asked = { message: 'Thanks!', accountId: people.admin.accountId, hasOwnVoice: false };
    const answer = await askForHelp(ports, 'SUP-1', asked);
    expect(answer).toEqual({ kind: 'asked', answerBy: iso('2026-11-18 11:00') });
    expect(await askForHelp(ports, 'SUP-1', asked)).toEqual(answer);
    const passedOn = world.comments.get('10010')?.filter(({ author }) => author.accountType === 'app') ?? [];
    expect(passedOn.filter(({ isPublic }) => isPublic).map(({ body }) => adfToText(body))).toEqual([
      '@Otto Admin\nThanks!',
    ]);
    expect(world.count('comments.addAsCaller')).toBe(0);
  });

  test('on an excluded request promises nothing', async () => {
    const { ports } = aWorld(aRequest({ requestType: { id: '14', name: 'Suggest a new feature' } }));
    expect(await askForHelp(ports, 'SUP-1', help)).toEqual({ kind: 'asked', answerBy: null });
  });
});
