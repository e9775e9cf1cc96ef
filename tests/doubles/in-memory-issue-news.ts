import type { IssueNews } from '../../src/ports/issue-news';
import type { NewsDelivery } from '../../src/rules/issue-news';
import type { World } from './world';

export function issueNewsOf(world: World): IssueNews {
  const keyOf = ({ issueId, generation, requestId }: Pick<NewsDelivery, 'issueId' | 'generation' | 'requestId'>) =>
    `${issueId}:${generation}:${requestId}`;
  const deliveries = () => [...world.newsDeliveries.values()];
  const records = () => [...world.newsRecords.values()];
  return {
    of: async (issueId) => world.newsRecords.get(issueId) ?? null,
    save: async (record) => void world.newsRecords.set(record.issueId, record),
    inPhase: async (phase) => records().filter((record) => record.phase === phase),
    followersOf: async (id) => records().filter(({ issueId, follows }) => follows === id && issueId !== id),
    delivery: async (issueId, generation, requestId) =>
      world.newsDeliveries.get(keyOf({ issueId, generation, requestId })) ?? null,
    claim: async (delivery) => {
      if (world.newsDeliveries.has(keyOf(delivery))) return false;
      world.newsDeliveries.set(keyOf(delivery), delivery);
      return true;
    },
    saveDelivery: async (delivery) => void world.newsDeliveries.set(keyOf(delivery), delivery),
    deliveriesOf: async (issueId, generation) =>
      deliveries().filter((one) => one.issueId === issueId && one.generation === generation),
    deliveriesTo: async (requestId) =>
      deliveries()
        .filter((one) => one.requestId === requestId)
        .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1)),
  };
}
