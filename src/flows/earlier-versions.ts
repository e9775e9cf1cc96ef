import type { Ports } from '../ports';
import { compileCalendar } from '../rules/business-calendar';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import type { Policy } from '../rules/sla-policy';

/** Versions read for one invocation; a policy never outlives it, so nothing of one site reaches another. */
const read = new WeakMap<PolicyContext, Map<number, Promise<Policy | null>>>();

/** The policy together with the older versions that open cycles began under (design decision 4). */
export async function withEarlierVersions(
  ports: Ports,
  policy: PolicyContext,
  cycles: readonly SlaCycle[],
): Promise<PolicyContext> {
  const wanted = new Set(
    cycles
      .filter(({ answeredAt, settingsVersion }) => answeredAt === null && settingsVersion !== policy.settingsVersion)
      .map(({ settingsVersion }) => settingsVersion),
  );
  if (wanted.size === 0) return policy;
  const known = read.get(policy) ?? new Map<number, Promise<Policy | null>>();
  read.set(policy, known);
  for (const version of wanted) if (!known.has(version)) known.set(version, readPolicy(ports, version));
  const found = await Promise.all([...wanted].map(async (version) => known.get(version) ?? null));
  return {
    ...policy,
    earlier: new Map(found.flatMap((each) => (each ? [[each.settingsVersion, each] as const] : []))),
  };
}

async function readPolicy(ports: Ports, version: number): Promise<Policy | null> {
  const settings = await ports.settings.readVersion(version);
  return settings && { settings, settingsVersion: version, calendar: compileCalendar(settings.calendar) };
}
