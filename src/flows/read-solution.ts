import type { Ports } from '../ports';
import { firstAnswer } from '../rules/history';
import type { SupportRequest } from '../rules/request';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import type { SolutionRecord } from '../rules/solution';
import { readCycles } from './read-cycles';
import { readHistory } from './read-history';

/** The answer that can be accepted, and what is noted about it. */
export interface Solution {
  /** Of the latest cycle; `null` while nothing is noted. */
  readonly record: SolutionRecord | null;
  /** `null` while there is nothing to accept: not answered, asked again, or closed. */
  readonly offer: { readonly cycle: number; readonly at: string } | null;
}

/** Whether there is something to accept on a request (clause O1). `known`: its cycles, where they were read already. */
export async function readSolution(
  ports: Ports,
  policy: PolicyContext,
  request: SupportRequest,
  known?: readonly SlaCycle[],
): Promise<Solution> {
  const cycles = known ?? (await readCycles(ports, policy, request));
  const latest = cycles.at(-1);
  if (!latest) return { record: null, offer: null };
  const records = await ports.solutions.of(request.id);
  const record = records.find(({ cycle }) => cycle === latest.number) ?? null;
  if (request.resolvedAt !== null) return { record, offer: null };
  const at =
    latest.answeredAt ?? (latest.state === 'cancelled' ? await answeredAnyway(ports, policy, latest, request) : null);
  return { record, offer: at === null ? null : { cycle: latest.number, at } };
}

/** What is outside the promise (clause L3) has no clock an answer would stop; it can be answered all the same. */
async function answeredAnyway(
  ports: Ports,
  { settings }: PolicyContext,
  { startedAt }: SlaCycle,
  request: SupportRequest,
): Promise<string | null> {
  return firstAnswer(await readHistory(ports, request), startedAt, settings)?.at ?? null;
}
