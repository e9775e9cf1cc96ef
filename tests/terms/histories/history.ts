import { createDice, type Dice } from '../../../sandbox/faults/dice.ts';
import { problemsIn } from './checks.ts';
import { takeStep } from './steps.ts';
import { minutesOn, mornings, openWorld, type World } from './world.ts';

export interface HistoryReport {
  readonly seed: number;
  readonly steps: number;
  /** What does not agree in the end, one sentence each. */
  readonly problems: readonly string[];
  readonly requests: number;
  readonly faults: number;
  /** The whole of it, for whoever looks for a cause. */
  readonly told: readonly string[];
}

/** How many steps the weather stays the same. */
const spell = 50;

/**
 * Plays a random history under random faults, lets everything settle, and says what does not agree.
 * @param seed decides all of it: the same seed plays the same history
 */
export async function playHistory(seed: number, steps: number): Promise<HistoryReport> {
  const world = await openWorld(seed);
  try {
    const weather = createDice(seed);
    let faults = 0;
    for (let step = 0; step < steps; step += 1) {
      if (step % spell === 0) {
        faults += await struckSoFar(world);
        await switchFaults(world, weather, seed + step);
      }
      await takeStep(world);
      await minutesOn(world, world.chance() < 0.1 ? 45 : Math.floor(world.chance() * 5));
    }
    faults += await struckSoFar(world);
    const settledFrom = await settle(world);
    const problems = await problemsIn(world, settledFrom);
    return { seed, steps, problems, requests: world.requests.size, faults, told: world.told };
  } finally {
    await world.site.close();
  }
}

async function struckSoFar({ people }: World): Promise<number> {
  const { body } = await people.anyone.get('/sandbox/faults');
  return Object.values(body.struck as Record<string, number>).reduce((sum, count) => sum + count, 0);
}

/** Now calm, now everything a little, now one thing badly. */
async function switchFaults(world: World, weather: Dice, seed: number): Promise<void> {
  const kind = weather('kind');
  const faults = kind < 0.15 ? {} : kind < 0.4 ? storm(weather) : drizzle(weather);
  world.told.push(`faults: ${JSON.stringify(faults)}`);
  const { status } = await world.people.anyone.post('/sandbox/faults', { off: true, seed, ...faults });
  if (status !== 200) throw new Error('The faults were not switched');
}

const storms: readonly object[] = [
  { kvs: { unheard: 0.25 } },
  { rest: { unheard: 0.25 } },
  { functions: { killed: 0.08 } },
  { functions: { timeout: 0.08 } },
  { events: { lose: 1 } },
  { events: { delaySeconds: 180, duplicate: 1, reorder: 0.7 }, queues: { duplicate: 1, reorder: 0.7 } },
  { kvs: { conflict: 0.6 } },
  { rest: { tooMany: 0.05, perIssueWrites: true }, search: { lagSeconds: 110 } },
];

const storm = (weather: Dice): object => storms[Math.floor(weather('storm') * storms.length)] ?? {};

function drizzle(weather: Dice): object {
  const roll = (most: number): number => (weather('weather') < 0.5 ? 0 : weather('weather') * most);
  const upTo = (most: number): number => Math.floor(roll(most));
  return {
    events: { delaySeconds: upTo(180), duplicate: roll(0.4), reorder: roll(0.4), lose: roll(0.4) },
    queues: { delaySeconds: upTo(120), duplicate: roll(0.4), reorder: roll(0.4), refuse: roll(0.1) },
    rest: { tooMany: roll(0.01), unavailable: roll(0.08), unheard: roll(0.08), perIssueWrites: roll(1) > 0 },
    search: { lagSeconds: upTo(110) },
    kvs: { tooMany: roll(0.03), conflict: roll(0.1), unavailable: roll(0.04), unheard: roll(0.04) },
    functions: { timeout: roll(0.02), killed: roll(0.03) },
  };
}

/**
 * The weather clears; retries, leases and three hourly looks at everything have their time, and the team, who is told
 * nothing while it is closed, a morning.
 */
async function settle(world: World): Promise<number> {
  await world.people.anyone.post('/sandbox/faults', { off: true });
  await minutesOn(world, 60);
  const settledFrom = world.site.sandbox.invocations().at(-1)?.id ?? 0;
  await minutesOn(world, 150);
  const clock = world.site.sandbox.clock.now();
  const morning = mornings.find((at) => at > clock);
  if (morning === undefined) throw new Error('The history is longer than the business days it knows');
  await minutesOn(world, (morning - clock) / 60_000);
  return settledFrom;
}
