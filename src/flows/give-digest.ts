import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { adfToText } from '../rules/adf-text';
import { runningOut } from '../rules/holidays/check-holidays';
import { localDate, planDigest, type Digest } from '../rules/digest';
import type { Settings } from '../rules/settings';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { bullets, document, paragraph, text } from './adf-parts';
import { readable } from './alert-note';

const DAY = 24 * 60 * 60_000;
/** A breach nobody answered for longer than this has been listed often enough. */
const breachedDays = 30;

/** Longer than writing it takes, shorter than the pause between two sweeps. */
const leaseMinutes = 4;
/** The day whose digest is done, and for which request that of a day was last meant. */
const marks = { done: 'digest', place: 'digest-place' } as const;

/**
 * Once per business day, with the first sweep after opening: what is broken and what falls due today, as an internal
 * note on the most urgent of these requests (clause L1). Where it goes is written before the note, that it is done
 * after it: a sweep that died in between is made good by the next, which looks there for a note that did get through.
 */
export async function giveDigest(ports: Ports, policy: PolicyContext): Promise<void> {
  const { calendar, now, settings } = policy;
  if (!settings.alerts.digest || !calendar.isOpen(now)) return;
  const date = localDate(now.toISOString(), calendar.zone);
  if ((await ports.progress.read(marks.done)) === date) return;
  const lease = await ports.leases.take(`digest:${date}`, now, leaseMinutes);
  if (!lease) return;
  try {
    if (!(await isNoted(ports, date))) await writeDigest(ports, policy, date);
  } catch (fault) {
    if (fault instanceof JiraError) await lease.free(now);
    throw fault;
  }
  await ports.progress.write(marks.done, date);
}

async function writeDigest(ports: Ports, policy: PolicyContext, date: string): Promise<void> {
  const digest = planDigest(await cyclesAtRisk(ports, policy.now), policy);
  const place = digest && (await placeFor(ports, digest, policy.settings));
  if (!digest || !place) return;
  await ports.progress.write(marks.place, `${date}|${place}`);
  await ports.comments.addInternal(place, digestNote(digest, policy));
}

/** Did an earlier sweep write it after all? A request that is gone has no note that anybody could find. */
async function isNoted(ports: Ports, date: string): Promise<boolean> {
  const [day, place] = ((await ports.progress.read(marks.place)) ?? '').split('|');
  if (day !== date || !place || !(await ports.requests.read(place))) return false;
  const [comments, appAccountId] = await Promise.all([ports.comments.of(place), ports.accounts.appAccountId()]);
  return comments.some(
    ({ author, body, isPublic }) =>
      author.accountId === appAccountId && !isPublic && adfToText(body).includes(headline(date)),
  );
}

/** The sentence by which the note is recognised. */
const headline = (date: string): string => `Requests that need an answer on ${date}, most urgent first:`;

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

function digestNote({ cycles, date, more }: Digest, { calendar: { zone }, now, settings }: PolicyContext) {
  const lines = cycles.map(({ requestKey, dueAt, state }) => {
    const due = dueAt === null ? '' : readable(dueAt, zone);
    return state === 'breached' ? `${requestKey} was due on ${due}.` : `${requestKey} is due on ${due}.`;
  });
  const rest = more > 0 ? [`${more} more.`] : [];
  const alarm = runningOut(settings.calendar.holidays, now);
  return document(
    paragraph(text(headline(date))),
    bullets([...lines, ...rest]),
    ...(alarm ? [paragraph(text(`For the admins of the app: ${alarm}`))] : []),
  );
}
