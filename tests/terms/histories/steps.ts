import type { OutcomePreview } from '../../../src/contracts/agent';
import type { Answer, Visitor } from '../site.ts';
import { agreed, inPortal, textIn } from '../people.ts';
import { planted, type Customer, type World } from './world.ts';

/** One thing that somebody does. What Jira refuses them is part of the history, not a fault. */
type Step = (world: World) => Promise<string>;

const labels = ['confirmed-bug', 'change-request', 'needs-development'] as const;
const team = ['agent', 'agent2', 'admin'] as const;
const customers = Object.keys(planted) as Customer[];

const problems = [
  'The export of large plans stops half-way',
  'The timeline does not show the milestones',
  'Dragging a card loses its colour',
  'The page tree is empty after an update',
];

/** Clean, or with a signature, or with a machine of theirs in the middle of it. */
function description({ chance, pick }: World, by: Customer): string {
  const [name, email, organization, host] = planted[by];
  const text = 'Since the last update this happens every time. We tried two browsers and an empty cache.';
  const kind = chance();
  if (kind < 0.4) return text;
  if (kind < 0.8) return `${text}\n\nKind regards\n${name}, ${organization}, ${email}`;
  return `${text} It was seen at https://${host ?? organization}/plan, as ${pick([name, email])} says.`;
}

const asked: Step = async (world) => {
  const by = world.pick(customers);
  const visitor = world.people[by];
  const summary = world.pick(problems);
  const wanted = { summary, description: description(world, by) };
  const way = world.pick(['portal', 'portal', 'rest', 'agent'] as const);
  const key = way === 'portal' ? await inThePortal(world, visitor, wanted) : await overRest(world, by, wanted, way);
  if (key === null) return `${by} could not ask`;
  world.requests.set(key, { by, questions: new Map() });
  return `${by} asked ${key} by ${way}`;
};

interface Wanted {
  readonly summary: string;
  readonly description: string;
}

async function inThePortal({ chance }: World, visitor: Visitor, wanted: Wanted): Promise<string | null> {
  // The form's own calls may fail; it can be sent all the same.
  const details = chance() < 0.5 ? await agreed(visitor).catch(() => undefined) : undefined;
  return visitor.ask({ ...wanted, ...(details === undefined ? {} : { details }) });
}

/** As a client, or as what came by e-mail is created: without the form, by the customer or in their name. */
async function overRest(
  { people }: World,
  by: Customer,
  wanted: Wanted,
  way: 'rest' | 'agent',
): Promise<string | null> {
  const input = { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: wanted };
  const { accountId } = (await people[by].get('/rest/api/3/myself')).body;
  const { status, body } =
    way === 'rest'
      ? await people[by].post('/rest/servicedeskapi/request', input)
      : await people.agent.post('/rest/servicedeskapi/request', { ...input, raiseOnBehalfOf: accountId });
  return status === 201 ? body.issueKey : null;
}

/** A step about a request that is there; nothing where there is none yet. */
const onRequest =
  (step: (world: World, key: string, by: Customer) => Promise<Answer | string>): Step =>
  async (world) => {
    const key = world.pick([...world.requests.keys()]);
    const made = world.requests.get(key);
    if (made === undefined) return 'nothing to do';
    const done = await step(world, key, made.by);
    return typeof done === 'string' ? done : `${key}: ${done.status}`;
  };

const says = (who: 'customer' | 'team', words: readonly string[], isPublic = true): Step =>
  onRequest(async (world, key, by) => {
    const visitor = world.people[who === 'team' ? world.pick(team) : by];
    const { status } = await visitor.says(key, world.pick(words), isPublic);
    return `${who} said ${isPublic ? 'something' : 'something inside'} on ${key}: ${status}`;
  });

const edited = (change: (world: World) => object, what: string): Step =>
  onRequest(async (world, key) => {
    const { status } = await world.people[world.pick(team)].put(`/rest/api/3/issue/${key}`, change(world));
    return `${what} of ${key}: ${status}`;
  });

const labelled = onRequest(async (world, key) => {
  const label = world.pick(labels);
  const { status } = await world.people[world.pick(team)].put(`/rest/api/3/issue/${key}`, {
    update: { labels: [{ add: label }] },
  });
  return `${key} labelled ${label}: ${status}`;
});

const moved = onRequest(async (world, key) => {
  const visitor = world.people[world.pick(team)];
  const { body } = await visitor.get(`/rest/api/3/issue/${key}/transitions`);
  const to = world.pick(body.transitions as { id: string; name: string }[]);
  if (to === undefined) return `${key} goes nowhere`;
  const { status } = await visitor.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: to.id } });
  return `${key} ${to.name}: ${status}`;
});

const linked = onRequest(async (world, key) => {
  const other = world.pick(await issuesIn(world, 'project = BUG'));
  return world.people[world.pick(team)].post('/rest/api/3/issueLink', {
    ...{ type: { name: 'Relates' }, inwardIssue: { key }, outwardIssue: { key: other } },
  });
});

const commentChanged = (verb: 'edited' | 'deleted'): Step =>
  onRequest(async (world, key, by) => {
    const name = planted[by][0];
    const { body } = await world.people.admin.get(`/rest/api/3/issue/${key}/comment?maxResults=100`);
    type Comment = { id: string; author: { displayName: string }; body: unknown };
    const own = (body.comments as Comment[]).filter(
      ({ author, body: said }) => author.displayName === name && !textIn(said).startsWith(question),
    );
    const comment = world.pick(own);
    if (comment === undefined) return `no comment on ${key}`;
    const path = `/rest/api/3/issue/${key}/comment/${comment.id}`;
    const { status } =
      verb === 'deleted'
        ? await world.people.admin.del(path)
        : await world.people.admin.put(path, { body: doc('Thank you.') });
    return `comment of ${by} on ${key} ${verb}: ${status}`;
  });

const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const removed = onRequest(async (world, key) => {
  const { status } = await world.people.admin.del(`/rest/api/3/issue/${key}`);
  if (status === 204) world.requests.delete(key);
  return `${key} deleted: ${status}`;
});

const bugs = 'project in (BUG, DEV) AND labels = "from-support-request"';

async function issuesIn({ people }: World, jql: string): Promise<readonly string[]> {
  const { body } = await people.admin.post('/rest/api/3/search/jql', {
    jql: `${jql} ORDER BY key ASC`,
    fields: ['key'],
    maxResults: 100,
  });
  return (body.issues as { key: string }[]).map(({ key }) => key);
}

/** Somebody of the vendor writes on what was made of a request, now and then more than they should. */
const developed: Step = async (world) => {
  const key = world.pick(await issuesIn(world, bugs));
  if (key === undefined) return 'nothing is published yet';
  const by = await askerBehind(world, key);
  const isTelling = world.chance() < 0.3;
  const words =
    isTelling && by ? `This is what ${world.pick(planted[by].slice(0, 2))} reported.` : 'Seen in the nightly build.';
  const { status } = await world.people.developer.post(`/rest/api/3/issue/${key}/comment`, { body: doc(words) });
  return `developer on ${key}: ${words} ${status}`;
};

/** Whose request it was made of, as far as the history knows. */
async function askerBehind({ people, requests, pick }: World, key: string): Promise<Customer | undefined> {
  const { body } = await people.admin.get(`/rest/api/3/issue/${key}?fields=issuelinks`);
  type Link = { outwardIssue?: { key: string }; inwardIssue?: { key: string } };
  const others = (body.fields.issuelinks as Link[]).map((link) => (link.outwardIssue ?? link.inwardIssue)?.key ?? '');
  return requests.get(pick(others))?.by;
}

const pressed = onRequest(async (world, key) => {
  const kind = world.pick(['bug', 'change-request'] as const);
  const agent = world.people[world.pick(['agent', 'agent2'] as const)];
  const place = { issueKey: key };
  const preview = await agent.call<OutcomePreview>('issue-panel', place, 'previewOutcome', { kind });
  if (!preview.ok) return `${key} preview failed`;
  const { shown } = preview.value;
  const done = await agent.call('issue-panel', place, 'publishOutcome', { kind, shown });
  return `${key} published as ${kind}: ${done.ok ? 'ok' : JSON.stringify(done)}`;
});

const question = 'Is there a way around it, until then?';

const helped = onRequest(async (world, key, by) => {
  const message = `${question} (${world.told.length})`;
  world.requests.get(key)?.questions.set(message, false);
  const done = await world.people[by].call('portal-help', inPortal(key), 'askForHelp', { message });
  world.requests.get(key)?.questions.set(message, done.ok);
  return `${by} asked for help on ${key}: ${done.ok}`;
});

/** What happens, and how often. */
const steps: readonly (readonly [number, Step])[] = [
  [16, asked],
  [10, says('customer', ['Is there any news?', 'It happens with another plan, too.', 'Thanks!'])],
  [12, says('team', ['We can reproduce it.', 'Please empty the cache and try again.', 'Could you send us the log?'])],
  [6, says('team', ['Looks like the export again.', 'Same as last week.'], false)],
  [10, labelled],
  [3, edited((world) => ({ update: { labels: [{ remove: world.pick(labels) }] } }), 'label removed')],
  [4, edited((world) => ({ fields: { summary: world.pick(problems) } }), 'summary')],
  [6, moved],
  [3, linked],
  [3, commentChanged('edited')],
  [2, commentChanged('deleted')],
  [1, removed],
  [6, developed],
  [5, pressed],
  [4, helped],
];

const total = steps.reduce((sum, [weight]) => sum + weight, 0);

export async function takeStep(world: World): Promise<void> {
  let left = world.chance() * total;
  const [, step] = steps.find(([weight]) => (left -= weight) < 0) ?? steps[0] ?? [0, asked];
  try {
    world.told.push(await step(world));
  } catch (error) {
    // A page that failed: somebody saw an error, and goes on.
    world.told.push(`failed: ${(error as Error).message.slice(0, 200)}`);
  }
}
