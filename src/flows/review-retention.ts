import type { Ports } from '../ports';
import { localDate } from '../rules/digest';
import { organizationKey } from '../rules/licence';
import { lastDueEnd, stageOf } from '../rules/retention';
import type { Settings } from '../rules/settings';

/** No licence ended before. */
const beginning = '0001-01-01';
const reserveMs = 20_000;

export interface RetentionReport {
  /** Collaborations whose two years are over since the last look. */
  readonly due: number;
  /** Of them, found in the register of licences. */
  readonly proposed: number;
  /** Confirmed deletions that were taken up again. */
  readonly resumed: number;
}

/**
 * Once a day (clause A3): what became due goes to the admin's list. Nothing is deleted without the admin's word; what
 * was confirmed and cut off is taken up again. Costs what became due, not what exists.
 */
export async function reviewRetention(ports: Ports): Promise<RetentionReport> {
  const { settings } = await ports.settings.read();
  const today = localDate(ports.now().toISOString(), settings.calendar.zone);
  const proposed = await proposeFromLicences(ports, settings, today);
  const waiting = await ports.collaborations.becomingDue(today);
  for (const one of waiting) await ports.collaborations.write(one, stageOf(one, today));
  const begun = await ports.collaborations.inStage('purging');
  for (const { id } of begun) await ports.queue.pushPurge({ kind: 'collaboration-confirmed', id });
  return { due: proposed + waiting.length, proposed, resumed: begun.length };
}

/** An organization all of whose licences ended two years ago, and whose requests are at one of the desks. */
async function proposeFromLicences(ports: Ports, settings: Settings, today: string): Promise<number> {
  const head = await ports.licences.head();
  if (!head) return 0;
  const mark = `retention:${head.generation}:${head.importedAt}`;
  let from = (await ports.progress.read(mark)) ?? beginning;
  const to = lastDueEnd(today);
  let proposed = 0;
  for (;;) {
    const ended = await ports.erasure.licencesEnded(from, to);
    const organizations = [...new Set(ended.map(({ organization }) => organization).filter((key) => key !== ''))];
    for (const key of organizations) if (await propose(ports, settings, key, to)) proposed += 1;
    const last = ended.at(-1)?.endsOn ?? to;
    await ports.progress.write(mark, last);
    // A full page that ends on the day it began would be read for ever.
    if (ended.length < 100 || last === from || ports.remainingMs() < reserveMs) return proposed;
    from = last;
  }
}

async function propose(ports: Ports, settings: Settings, key: string, lastEnd: string): Promise<boolean> {
  const licences = (await ports.licences.matching({ organizations: [key], domain: null, numbers: [] })) ?? [];
  const ends = licences.filter(({ organization }) => organization === key).map(({ endsOn }) => endsOn ?? '9999-12-31');
  const endedOn = ends.sort().at(-1);
  if (endedOn === undefined || endedOn > lastEnd) return false;
  for (const projectKey of settings.serviceProjectKeys) {
    const known = await ports.organizations.ofDesk(projectKey);
    const organization = known.find(({ name }) => organizationKey(name) === key);
    if (!organization) continue;
    const id = `organization:${organization.id}`;
    if (await ports.collaborations.read(id)) return false;
    const nothing = { hold: null, confirmedAt: null, confirmedBy: null, purgedAt: null };
    const { id: ref, name } = organization;
    await ports.collaborations.write(
      { id, kind: 'organization', ref, name, endedOn, source: 'licences', ...nothing },
      'due',
    );
    return true;
  }
  return false;
}
