import { iso } from '../build';
import { agreed, found, label, leave, peopleOf } from './people';
import { openSite, type Site } from './site';

/** L1, L2: the queues an agent builds from what the app writes beside each request. Wall times are New York's. */
let site: Site;
let everybody: ReturnType<typeof peopleOf>;
const names = new Map<string, string>();

async function asks(name: string, productId: string, requestType = 'Report a problem'): Promise<string> {
  const { carla } = everybody;
  const details = await agreed(carla, productId);
  const key = await carla.ask({ summary: name, description: 'The board stays empty.', requestType, details });
  names.set(key, name);
  await site.settle();
  return key;
}

beforeAll(async () => {
  site = await openSite(iso('2026-11-23 10:00'));
  everybody = peopleOf(site);
  const { agent } = everybody;
  await asks('late', 'timeline-planner');
  await agent.says(await asks('met', 'page-atlas'), 'Please empty the cache.');
  await asks('suggestion', 'timeline-planner', 'Suggest improvement');
  await site.at(iso('2026-11-24 10:30'));
  await label(agent, await asks('running', 'field-courier'), 'licence-confirmed');
  await site.at(iso('2026-11-24 11:00'));
});
afterAll(() => leave(site));

test.each([
  ['supportSlaDueAt < "2026/11/30"', 'late met running'],
  ['supportSlaDueAt < "2026/11/25"', 'late met'],
  ['supportSlaDueAt >= "2026/11/25" AND supportSlaDueAt <= endOfDay("+1d")', 'running'],
  ['supportSlaDueAt < now() AND supportSlaState != met', 'late'],
  ['supportSlaDueAt is EMPTY', 'suggestion'],
  ['supportSlaState = running', 'running'],
  ['supportSlaState in (breached, cancelled)', 'late suggestion'],
  ['supportSlaBreached = "true"', 'late'],
  ['supportSlaBreached = "false" AND supportSlaState = met', 'met'],
  ['supportProduct = "Timeline Planner for Jira"', 'late suggestion'],
  ['supportProduct in ("Field Courier for Jira", "Page Atlas for Confluence")', 'met running'],
  ['supportEntitlement = entitled', 'running'],
  ['supportEntitlement = unknown', 'late met'],
  ['supportEntitlement = "not-entitled"', 'suggestion'],
])('L1, L2 an agent finds with JQL: %s', async (jql, expected) => {
  const keys = await found(everybody.agent, `project = SUP AND ${jql}`);
  // The demo's own requests are none of this.
  const known = keys.flatMap((key) => names.get(key) ?? []);
  expect(known.sort().join(' ')).toBe(expected);
});

test('L1 what is due first comes first', async () => {
  const keys = await found(
    everybody.agent,
    'project = SUP AND supportSlaDueAt is not EMPTY ORDER BY supportSlaDueAt DESC',
  );
  expect(keys.map((key) => names.get(key)).filter(Boolean)[0]).toBe('running');
});
