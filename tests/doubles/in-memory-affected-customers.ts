import type { AffectedCustomers } from '../../src/ports/affected-customers';
import type { World } from './world';

export function affectedCustomersOf(world: World): AffectedCustomers {
  return {
    countOf: async (issueId) => world.customerCounts.get(issueId) ?? null,
    counts: async () => [...world.customerCounts].map(([issueId, count]) => ({ issueId, count })),
    saveCount: async (issueId, count) => void world.customerCounts.set(issueId, count),
    forgetCount: async (issueId) => void world.customerCounts.delete(issueId),
    statementOf: async (issueId) => world.customerStatements.get(issueId) ?? null,
    saveStatement: async (issueId, statement) => void world.customerStatements.set(issueId, statement),
    forgetStatement: async (issueId) => void world.customerStatements.delete(issueId),
  };
}
