import type { Ports } from '../ports';
import type { AskingCustomer } from '../ports/jira';
import { countCustomers, type CustomerCount } from '../rules/affected-customers';
import type { Settings } from '../rules/settings';

/**
 * Who is behind requests, and how many they are (clauses O3, P1): these requests are read and nothing else, a hundred to
 * a call. What left the service projects does not count.
 */
export async function countBehind(
  ports: Ports,
  { serviceProjectKeys }: Settings,
  requestIds: readonly string[],
): Promise<{ readonly count: CustomerCount; readonly customers: readonly AskingCustomer[] }> {
  const read = requestIds.length > 0 ? await ports.requests.customersOf(requestIds) : [];
  const customers = read.filter(({ projectKey }) => serviceProjectKeys.includes(projectKey));
  const count = countCustomers(
    customers.map(({ organizations, reporter }) => ({
      organizationIds: organizations.map(({ id }) => id),
      reporterAccountId: reporter?.accountId ?? null,
    })),
  );
  return { count, customers };
}
