import { playHistory } from './histories/history.ts';

/**
 * Random histories of everybody under random faults: in the end the app's records, Jira's issues and what customers
 * see agree, nothing is doubled, lost or leaked. `npm run histories -- --seeds 200` plays many and longer ones.
 */
test.each([1, 2])(
  'a history of seed %d ends in agreement',
  async (seed) => {
    const { problems, faults, requests } = await playHistory(seed, 100);
    expect(problems).toEqual([]);
    expect(faults).toBeGreaterThan(50);
    expect(requests).toBeGreaterThan(10);
  },
  300_000,
);
