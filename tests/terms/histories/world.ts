import { createDice } from '../../../sandbox/faults/dice.ts';
import { peopleOf } from '../people.ts';
import { openSite, type Site } from '../site.ts';

/** Eleven o'clock in New York on the business days of a history: an hour after opening, and no holiday. */
export const mornings: readonly number[] = [24, 25, 27, 30].map((day) => Date.UTC(2026, 10, day, 16));

/** A site in the middle of a random history: who is there, what exists, and the dice that decide what comes next. */
export interface World {
  readonly site: Site;
  readonly people: ReturnType<typeof peopleOf>;
  /** A number from 0 up to 1. */
  chance(): number;
  pick<T>(items: readonly T[]): T;
  /** Requests made in this history, by key; the deleted ones are taken out. */
  readonly requests: Map<string, MadeRequest>;
  /** What happened, one line for each step. */
  readonly told: string[];
}

export type Customer = 'carla' | 'nils' | 'dan' | 'erin';

export interface MadeRequest {
  readonly by: Customer;
  /** Questions the customer sent through the app, by their words, and whether the page said they were. */
  readonly questions: Map<string, boolean>;
}

/** A Monday morning in New York. */
export const startAt = '2026-11-23T15:00:00.000Z';

export async function openWorld(seed: number): Promise<World> {
  const site = await openSite(startAt, { isWatched: false });
  await site.settle();
  const dice = createDice(seed);
  const chance = () => dice('history');
  return {
    site,
    people: peopleOf(site),
    chance,
    pick: (items) => items[Math.floor(chance() * items.length)] as (typeof items)[number],
    requests: new Map(),
    told: [],
  };
}

/** Names, addresses and machines of the customers, which nobody without an account may ever read. */
export const planted = {
  carla: ['Carla Meyer', 'carla@northwind.example', 'Northwind', 'jira.northwind.example'],
  nils: ['Nils Dahl', 'nils@northwind.example', 'Northwind', 'build7.northwind.example'],
  dan: ['Dan Whitfield', 'dan@brightwater.example', 'Brightwater', 'plan.brightwater.example'],
  erin: ['Erin Sato', 'erin@solo.example', 'erin-laptop.solo.example'],
} as const satisfies Readonly<Record<Customer, readonly string[]>>;

export async function minutesOn({ site }: World, minutes: number): Promise<void> {
  await site.at(new Date(site.sandbox.clock.now() + minutes * 60_000).toISOString());
}
