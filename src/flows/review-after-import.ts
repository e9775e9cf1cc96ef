import type { Ports } from '../ports';
import type { RegisterReview } from '../ports/licences';
import type { SlaCycle } from '../rules/sla-cycle';
import { changeableCycles } from './changeable-cycles';

const reserveMs = 30_000;
/** Four pages announce four hundred requests: a queue takes five hundred events a minute (platform fact). */
const pagesPerStep = 4;
const restSeconds = 60;
const standstillMs = 10 * 60_000;

/** Notes that open requests are to be looked at again, and which licences go, once the import is in force. */
export async function noteReview(ports: Ports, id: string, former: readonly string[]): Promise<void> {
  const lastStepAt = ports.now().toISOString();
  await ports.licences.writeReview({ id, former, cursor: null, looked: 0, isDone: false, lastStepAt });
}

/** Every hour: a step that was lost with its machine is taken again. */
export async function resumeReview(ports: Ports): Promise<void> {
  const review = await ports.licences.readReview();
  const stands = review && !review.isDone && Date.parse(review.lastStepAt) + standstillMs <= ports.now().getTime();
  if (stands) await ports.queue.pushImpact({ kind: 'licences-imported', id: review.id }, 0);
}

/**
 * One step. Requests are announced before the cursor is written, so a crash repeats a page and leaves none out; looking
 * at a request twice changes nothing. The register that was replaced goes first: it is nobody's business any more.
 */
export async function reviewAfterImport(ports: Ports, id: string): Promise<'done' | 'more' | 'nothing'> {
  const begun = await ports.licences.readReview();
  if (begun?.id !== id || begun.isDone || !(await isInForce(ports, begun))) return 'nothing';
  let review = begun;
  for (let page = 0; page < pagesPerStep && !review.isDone && ports.remainingMs() > reserveMs; page += 1) {
    const next = await (review.former.length === 0 ? reviewPage(ports, review) : removeFormer(ports, review));
    // A newer import took this one's place meanwhile: its record is not to be overwritten.
    if ((await ports.licences.readReview())?.id !== id) return 'nothing';
    review = { ...next, lastStepAt: ports.now().toISOString() };
    await ports.licences.writeReview(review);
  }
  if (review.isDone) return 'done';
  await ports.queue.pushImpact({ kind: 'licences-imported', id }, restSeconds);
  return 'more';
}

/** Otherwise the import was cut off after it was noted: finishing it starts this again. */
async function isInForce(ports: Ports, { former }: RegisterReview): Promise<boolean> {
  const head = await ports.licences.head();
  return head !== null && !former.includes(head.generation);
}

async function removeFormer(ports: Ports, review: RegisterReview): Promise<RegisterReview> {
  const [generation, ...rest] = review.former;
  while (generation !== undefined && ports.remainingMs() > reserveMs) {
    if (!(await ports.licences.removeSome(generation))) return { ...review, former: rest };
  }
  return review;
}

async function reviewPage(ports: Ports, review: RegisterReview): Promise<RegisterReview> {
  const { items, next } = await changeableCycles(ports, ports.now(), review.cursor);
  const waiting = items.filter((cycle) => !isOutsideByType(cycle));
  const ids = [...new Set(waiting.map(({ requestId }) => requestId))];
  const eventType = 'licences-imported';
  if (ids.length > 0)
    await ports.queue.push(ids.map((issueId) => ({ kind: 'request-changed' as const, issueId, eventType })));
  return { ...review, cursor: next, looked: review.looked + waiting.length, isDone: next === null };
}

/** No licence brings a suggestion into the promise (clause L3). */
function isOutsideByType({ state, entitlement }: SlaCycle): boolean {
  return state === 'cancelled' && entitlement.reasons.some(({ rule }) => rule === 'request-type');
}
