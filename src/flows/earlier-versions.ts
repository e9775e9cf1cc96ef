import type { Ports } from '../ports';
import { customerTurn } from '../rules/answered';
import type { PolicyContext, RequestHistory } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import type { Policy } from '../rules/sla-policy';
import { policyIn } from './policy';

type Versions = Map<number, Promise<Policy | null>>;

/** Versions read for one invocation; a policy never outlives it, so nothing of one site reaches another. */
const read = new WeakMap<PolicyContext, Versions>();

/** The policy together with the older versions that open cycles and breaches are judged by (design decision 4). */
export async function withEarlierVersions(
  ports: Ports,
  policy: PolicyContext,
  cycles: readonly SlaCycle[],
): Promise<PolicyContext> {
  return withVersions(ports, policy, versionsOf(policy, cycles));
}

/**
 * The same for all that a request may open: the version that was in force when it was created or its customer wrote,
 * where the newest one was saved only afterwards.
 */
export async function withVersionsOf(
  ports: Ports,
  policy: PolicyContext,
  cycles: readonly SlaCycle[],
  history: RequestHistory,
): Promise<PolicyContext> {
  const instants = instantsOf(policy, cycles, history);
  const inForce = await Promise.all(instants.map((instant) => versionAt(ports, policy, instant)));
  const judging = [...versionsOf(policy, cycles), ...inForce];
  return withVersions(ports, policy, [...judging, ...(await carriedSince(ports, policy, Math.min(...judging)))]);
}

/** Of the versions after one, those that were meant for open promises as well: one look for each, however many lie between. */
async function carriedSince(ports: Ports, policy: PolicyContext, oldest: number): Promise<readonly number[]> {
  const versions: number[] = [];
  let before = policy.carriedBefore ?? 0;
  while (before > oldest) {
    versions.push(before);
    before = (await readPolicy(ports, policy, before))?.carriedBefore ?? 0;
  }
  return versions;
}

function versionsOf({ settingsVersion }: PolicyContext, cycles: readonly SlaCycle[]): readonly number[] {
  return cycles
    .filter((cycle) => cycle.answeredAt === null || cycle.state === 'breached')
    .map((cycle) => cycle.settingsVersion)
    .filter((version) => version !== settingsVersion);
}

function instantsOf({ savedAt }: PolicyContext, cycles: readonly SlaCycle[], history: RequestHistory) {
  const since = cycles.at(-1)?.startedAt ?? '';
  const asked = history.comments.filter(
    (comment) => customerTurn(comment, history.request, history.appAccountId) !== null,
  );
  const written = asked.map(({ createdAt }) => createdAt);
  const instants = [...(cycles.length === 0 ? [history.request.createdAt] : []), ...written];
  return instants.map((at) => new Date(at).toISOString()).filter((at) => at > since && at < (savedAt ?? ''));
}

/** Versions are numbered as they were saved, so the one of an instant takes few looks, however many there are. */
async function versionAt(ports: Ports, policy: PolicyContext, at: string): Promise<number> {
  let [low, high] = [0, policy.settingsVersion];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const version = await readPolicy(ports, policy, middle);
    if ((version?.savedAt ?? '') <= at) low = middle;
    else high = middle;
  }
  return low;
}

async function withVersions(ports: Ports, policy: PolicyContext, wanted: readonly number[]): Promise<PolicyContext> {
  if (wanted.length === 0) return policy;
  const found = await Promise.all([...new Set(wanted)].map((version) => readPolicy(ports, policy, version)));
  return {
    ...policy,
    earlier: new Map(found.flatMap((each) => (each ? [[each.settingsVersion, each] as const] : []))),
  };
}

function readPolicy(ports: Ports, policy: PolicyContext, version: number): Promise<Policy | null> {
  const known: Versions = read.get(policy) ?? new Map<number, Promise<Policy | null>>();
  read.set(policy, known);
  const reading = known.get(version) ?? ports.settings.readVersion(version).then((kept) => kept && policyIn(kept));
  known.set(version, reading);
  return reading;
}
