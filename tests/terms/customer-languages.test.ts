import { agreed, configure, leave, peopleOf, preview, publish, settingsFor, tellingsOn, valueOf } from './people';
import { openSite, type Site } from './site';

/** O3: what customers are told of an outcome, in the language their request's form was read in. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  site = await openSite();
  everybody = peopleOf(site);
});
afterAll(() => leave(site));

async function asked(who: 'carla' | 'dan', locale: string): Promise<string> {
  const visitor = everybody[who];
  const key = await visitor.ask({
    summary: 'The export of large plans stops half-way',
    description: 'The export of large plans as a spreadsheet stops half-way with an empty page.',
    requestType: 'Report a problem',
    details: { ...(await agreed(visitor)), locale },
  });
  await site.settle();
  return key;
}

const german = { publicComment: 'Erfasst als {issue}.', knownIssueComment: '', privateComment: 'Wir arbeiten daran.' };

test('O3 each outcome is told in the customer’s language, in English where the admin wrote no other words', async () => {
  const { admin, agent } = everybody;
  await configure(admin, (settings) => ({
    ...settings,
    outcomes: { ...settings.outcomes, translations: { ...settings.outcomes.translations, de: german } },
  }));
  const [first, second, third] = [
    await asked('carla', 'de-DE'),
    await asked('dan', 'fr-FR'),
    await asked('carla', 'de'),
  ];
  expect((await preview(agent, first, { kind: 'bug' })).customerComment).toBe('Erfasst als {issue}.');
  const { issueKey } = await publish(agent, first, { kind: 'bug' });
  await publish(agent, second, { kind: 'bug' });
  await publish(agent, third, { kind: 'bug', makePrivate: true });
  await valueOf(agent.call('issue-panel', { issueKey: third }, 'linkKnownIssue', { issueKey }));
  await site.settle();
  expect(await tellingsOn(agent, first)).toEqual([`Erfasst als ${issueKey}.\n`]);
  expect(await tellingsOn(agent, second)).toEqual([expect.stringContaining('We have recorded it as')]);
  expect(await tellingsOn(agent, third)).toEqual([
    'Wir arbeiten daran.\n',
    expect.stringContaining(`This is known as ${issueKey}`),
  ]);
});

test('O3 a placeholder nobody fills in is refused in every language', async () => {
  const { admin } = everybody;
  const { version } = await settingsFor(admin);
  const saving = configure(admin, ({ outcomes, ...settings }) => ({
    ...settings,
    outcomes: { ...outcomes, translations: { ...outcomes.translations, fr: { ...german, publicComment: '{cle}' } } },
  }));
  await expect(saving).rejects.toThrow(/outcomes\.translations\.fr\.publicComment.*\{cle\}/);
  expect((await settingsFor(admin)).version).toBe(version);
});
