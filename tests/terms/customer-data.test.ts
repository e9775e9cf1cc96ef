import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { agreed, formFor, leave, notesOn, overviewFor, peopleOf, publish, statusFor } from './people';
import { openSite, type Site } from './site';

/** A2: no secrets are asked for. A4 and P2: nothing leaves, attachments least of all. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

test('A2 the form asks for product, version, hosting and the agreement, and for nothing about the person', async () => {
  const options = await formFor(everybody.carla);
  expect(Object.keys(options).sort()).toEqual(['hostings', 'productPromises', 'products', 'promise', 'terms']);
  options.products.forEach((product) =>
    expect(Object.keys(product).sort()).toEqual(['hint', 'id', 'name', 'versions']),
  );
  expect(options.terms.text).toContain('We never ask for passwords');
});

test('A2 what a tampered form sends along beyond that is shown nowhere', async () => {
  const { carla, agent } = everybody;
  const details = { ...(await agreed(carla)), password: 'hunter2-of-carla', card: '4111111111111111' };
  const key = await carla.ask({ summary: 'Board is empty', description: 'The board stays empty.', details });
  await site.settle();
  const shown = JSON.stringify([await statusFor(carla, key), await overviewFor(agent, key)]);
  expect(shown).toContain('Timeline Planner');
  expect(shown).not.toMatch(/hunter2|4111111111111111|password-of/);
  const { body } = await agent.get(`/rest/api/3/issue/${key}/properties/support-sla`);
  expect(JSON.stringify(body)).not.toMatch(/hunter2|4111111111111111/);
});

test.each([
  ['Could you send us your admin password? Then we can have a look.', 1],
  ['Bitte schicken Sie uns Ihr Passwort.', 1],
  ['Please send us the log, but never your password.', 0],
])('A2 an agent who writes “%s” is told %d times to take it back', async (words, times) => {
  const { carla, agent, agent2 } = everybody;
  const key = await carla.ask({ summary: 'Board is empty', description: 'The board stays empty.' });
  await site.settle();
  await agent2.says(key, words);
  await site.settle();
  // Whatever happens later on the request tells nobody again.
  await carla.says(key, 'There is nothing in the log.');
  await site.settle();
  const warnings = (await notesOn(agent, key)).filter((note) => note.includes('seems to ask the customer for'));
  expect(warnings).toEqual(Array.from({ length: times }, () => expect.stringMatching(/^@Ben Okafor Your comment of /)));
});

test('A4 the manifest names no address outside Atlassian, no remote, and no scope beyond what it needs', () => {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  expect(Object.keys(manifest.permissions).sort()).toEqual(['content', 'scopes']);
  expect(manifest.permissions.content).toEqual({ styles: ['unsafe-inline'] });
  expect(manifest.remotes).toBeUndefined();
  expect(manifest.permissions.scopes.sort()).toEqual([
    'read:jira-user',
    'read:jira-work',
    'read:organization:jira-service-management',
    'read:servicedesk-request',
    'read:servicedesk.organization:jira-service-management',
    'storage:app',
    'write:jira-work',
    'write:servicedesk-request',
  ]);
});

test.each(['bug', 'change-request', 'development'] as const)(
  'A4, P2 attachments and the pictures among the words stay behind when a %s comes of the request',
  async (kind) => {
    const { carla, agent } = everybody;
    const key = await carla.ask({
      summary: 'Export of the board stops half-way',
      description: 'The export stops half-way, see !board.png! and [^support.zip].',
      details: await agreed(carla),
      files: { 'board.png': 'picture of the secret plan', 'support.zip': 'the customer’s configuration' },
    });
    await site.settle();
    const { id: latest } = site.sandbox.invocations().at(-1) ?? { id: 0 };
    const { issueKey } = await publish(agent, key, { kind });
    await site.settle();

    const { body } = await agent.get(`/rest/api/3/issue/${issueKey}?properties=*all`);
    expect(body.fields.attachment).toEqual([]);
    expect(JSON.stringify([body.fields.description, body.properties])).not.toMatch(/media|board\.png|support\.zip/);
    const calls = site.sandbox.invocations(latest).flatMap(({ rest }) => rest.map(({ operation }) => operation));
    expect(calls).toContain('POST /rest/api/3/issue');
    expect(calls.filter((operation) => /attachment/i.test(operation))).toEqual([]);
    const kept = await agent.get(`/rest/api/3/issue/${key}?fields=attachment`);
    expect(kept.body.fields.attachment).toHaveLength(2);
  },
);
