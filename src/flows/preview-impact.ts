import type { Ports } from '../ports';
import type { Settings } from '../rules/settings';
import type { SlaCycle } from '../rules/sla-cycle';
import { planImpact } from '../rules/plan-impact';
import { changeableCycles } from './changeable-cycles';
import { policyOf } from './policy';

/** An admin waits for the answer, and the page gives up after 25 seconds (platform fact). */
const reserveMs = 10_000;

/** What an edit would do to the open promises; read from the stored cycles alone, without asking Jira. */
export async function previewImpact(ports: Ports, settings: Settings) {
  const current = await ports.settings.read();
  const next = policyOf({ ...current, settings, version: current.version + 1, savedAt: null }, ports.now());
  const cycles: SlaCycle[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof changeableCycles>> = await changeableCycles(ports, next.now, cursor);
    cycles.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && ports.remainingMs() > reserveMs);
  return { ...planImpact(cycles, next), isComplete: cursor === null, zone: settings.calendar.zone };
}

/** How far the last edit that was to be carried over has got. */
export async function readImpactProgress(ports: Ports) {
  const job = await ports.impact.read();
  if (!job) return null;
  const { version, applyTo, startedAt, isDone, looked, changed } = job;
  return { version, applyTo, startedAt, isDone, looked, changed };
}
