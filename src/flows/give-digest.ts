import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { localDate, planDigest, type Digest } from '../rules/digest';
import type { Settings } from '../rules/settings';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { bullets, document, paragraph, text } from './adf-parts';
import { readable } from './alert-note';

const DAY = 24 * 60 * 60_000;
/** A breach nobody answered for longer than this has been listed often enough. */
const breachedDays = 30;

/**
 * Once per business day, with the first sweep after opening: what is broken and what falls due today, as an internal
 * note on the most urgent of these requests (clause L1). The claim is written before the note.
 */
export async function giveDigest(ports: Ports, policy: PolicyContext): Promise<void> {
  const { calendar, now, settings } = policy;
  if (!settings.alerts.digest || !calendar.isOpen(now)) return;
  const name = `digest:${localDate(now.toISOString(), calendar.zone)}`;
  if ((await ports.progress.read('digest')) === name) return;
  const digest = planDigest(await cyclesAtRisk(ports, now), policy);
  const place = digest && (await placeFor(ports, digest, settings));
  if (digest && place && (await ports.receipts.claim(name))) {
    try {
      await ports.comments.addInternal(place, digestNote(digest, calendar.zone));
    } catch (fault) {
      if (fault instanceof JiraError && !fault.mayHaveHappened) await ports.receipts.release(name);
      throw fault;
    }
  }
  await ports.progress.write('digest', name);
}

/**
 * The most urgent request that still is one: where a request was moved to another project a note is not internal, and
 * a deleted one takes none. `null` when none of those listed is left.
 */
async function placeFor(ports: Ports, { cycles }: Digest, settings: Settings): Promise<string | null> {
  for (const { requestId } of cycles) {
    const read = await ports.requests.read(requestId);
    if (read && settings.serviceProjectKeys.includes(read.request.projectKey)) return read.request.id;
  }
  return null;
}

async function cyclesAtRisk(ports: Ports, now: Date): Promise<readonly SlaCycle[]> {
  const from = new Date(now.getTime() - breachedDays * DAY).toISOString();
  const to = new Date(now.getTime() + DAY).toISOString();
  const found: SlaCycle[] = [];
  for (const state of ['breached', 'running'] as const) {
    let page: string | null = null;
    do {
      const read: Awaited<ReturnType<Ports['cycles']['dueBetween']>> = await ports.cycles.dueBetween(
        state,
        { from, to },
        page,
      );
      found.push(...read.items);
      page = read.next;
    } while (page);
  }
  return found;
}

function digestNote({ cycles, more }: Digest, zone: string) {
  const lines = cycles.map(({ requestKey, dueAt, state }) => {
    const due = dueAt === null ? '' : readable(dueAt, zone);
    return state === 'breached' ? `${requestKey} was due on ${due}.` : `${requestKey} is due on ${due}.`;
  });
  const rest = more > 0 ? [`${more} more.`] : [];
  return document(
    paragraph(text('Requests that need an answer today, most urgent first:')),
    bullets([...lines, ...rest]),
  );
}
