import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import { organizationKey } from '../rules/licence';
import { MOST_LEFT_SHOWN, whyKept, type Collaboration, type Purge, type PurgeCounts } from '../rules/retention';
import { sha256 } from '../rules/sha256';
import { overBeside, todayOf } from './end-collaboration';
import { eraseRequest } from './erase-request';
import { stageOf } from '../rules/retention';

/** Requests between two looks at whether somebody holds it. */
const inBatch = 10;
/** Found at a time: Jira's index still has some that were deleted a moment ago. */
const mostFound = 50;
/** For one request more, and for noting how far it got. */
const reserveMs = 30_000;

/**
 * Deletes what a collaboration left, piece by piece (clause A3): requests with attachments and comments, private issues
 * made of them alone, and this app's records. Each piece is noted before it is touched, so that at whichever point this
 * ends, the next piece of work goes on; before each, the admin's word is read again.
 */
export async function purgeCollaboration(ports: Ports, id: string): Promise<'done' | 'goes-on' | 'stopped'> {
  for (;;) {
    const collaboration = await ports.collaborations.read(id);
    const purge = await ports.collaborations.readPurge(id);
    if (!collaboration || !purge || stageOf(collaboration, await todayOf(ports)) !== 'purging') return 'stopped';
    const next =
      purge.batch.length > 0
        ? await finishBatch(ports, collaboration, purge)
        : await nextBatch(ports, collaboration, purge);
    if (next === 'nothing-left') return closePurge(ports, collaboration, purge);
    await ports.collaborations.writePurge(id, next);
    if (ports.remainingMs() < reserveMs) {
      await ports.queue.pushPurge({ kind: 'collaboration-confirmed', id });
      return 'goes-on';
    }
  }
}

/**
 * The next requests that go, and those on the way that stay. Platform fact: JQL compares keys only with the key of an
 * issue that is there, so the search goes on after one that stays; what was deleted before it is found no more.
 */
async function nextBatch(ports: Ports, collaboration: Collaboration, purge: Purge): Promise<Purge | 'nothing-left'> {
  const { serviceProjectKeys } = (await ports.settings.read()).settings;
  const projectKey = serviceProjectKeys[purge.at.project];
  if (projectKey === undefined) return 'nothing-left';
  const found = await foundAfter(ports, projectKey, collaboration, purge.at.after);
  if (found === 'nowhere') return { ...purge, at: { ...purge.at, after: null } };
  if (found.length === 0) return { ...purge, at: { project: purge.at.project + 1, after: null } };
  const { batch, stays } = await sorted(ports, collaboration, found);
  const stayed = stays.at(-1);
  if (batch.length === 0 && !stayed) throw new BusyError('Jira still finds requests that are deleted.', 60);
  return {
    ...noted(purge, { kept: stays.length }, stays),
    batch,
    at: { project: purge.at.project, after: stayed?.key ?? purge.at.after },
  };
}

/** What goes, as far as one batch holds it, and what stays on the way. */
async function sorted(ports: Ports, collaboration: Collaboration, found: Purge['batch']) {
  const isOver = await overBeside(ports, collaboration);
  const batch: { id: string; key: string }[] = [];
  const stays: { key: string; because: string }[] = [];
  for (const one of found) {
    if (batch.length === inBatch) break;
    const read = await ports.requests.read(one.id);
    const because = read ? whyKept(read.request, collaboration, isOver) : null;
    if (because !== null) stays.push({ key: one.key, because });
    else if (read) batch.push({ id: one.id, key: one.key });
  }
  return { batch, stays };
}

/** `nowhere`: the request to go on after was deleted meanwhile by somebody else. */
async function foundAfter(ports: Ports, projectKey: string, collaboration: Collaboration, after: string | null) {
  try {
    return await ports.requests.ofCollaboration(projectKey, collaboration, after, mostFound);
  } catch (fault) {
    if (after === null || !(fault instanceof JiraError) || fault.status !== 400) throw fault;
    return 'nowhere';
  }
}

async function finishBatch(ports: Ports, collaboration: Collaboration, purge: Purge): Promise<Purge> {
  let after = purge;
  for (const { id, key } of purge.batch) {
    const erased = await eraseRequest(ports, id);
    if (erased.kind === 'refused') {
      after = noted(after, { refused: 1 }, [{ key, because: erased.because }]);
      after = { ...after, at: { ...after.at, after: laterOf(after.at.after, key) } };
    } else {
      after = noted(after, { requests: 1, issues: erased.issues, records: erased.records }, []);
      after = { ...after, digest: sha256(`${after.digest}${id}`) };
    }
  }
  ports.log.info('requests of an ended collaboration were deleted', { ...after.counts, kind: collaboration.kind });
  return { ...after, batch: [] };
}

/** Of two keys of one project. */
function laterOf(one: string | null, other: string): string {
  const numberOf = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));
  return one !== null && numberOf(one) > numberOf(other) ? one : other;
}

function noted(purge: Purge, more: Partial<PurgeCounts>, left: Purge['left']): Purge {
  const counts = Object.fromEntries(
    Object.entries(purge.counts).map(([name, count]) => [name, count + (more[name as keyof PurgeCounts] ?? 0)]),
  ) as unknown as PurgeCounts;
  return { ...purge, counts, left: [...purge.left, ...left].slice(0, MOST_LEFT_SHOWN) };
}

/** What was refused has to be confirmed once more; otherwise a proof stays, which names nobody. */
async function closePurge(ports: Ports, collaboration: Collaboration, purge: Purge): Promise<'done'> {
  const at = ports.now().toISOString();
  const done: Purge = { ...purge, doneAt: at };
  const { counts, digest } = done;
  const facts = { kind: collaboration.kind, ...counts, digest, by: collaboration.confirmedBy };
  await ports.audit.append(
    { requestId: 'retention', at: purge.startedAt, what: 'collaboration-deleted', facts },
    sha256(`${collaboration.id}${purge.startedAt}`),
  );
  if (counts.refused > 0) {
    await ports.collaborations.writePurge(collaboration.id, done);
    await ports.collaborations.write({ ...collaboration, confirmedAt: null, confirmedBy: null }, 'due');
    return 'done';
  }
  if (collaboration.kind === 'organization') await ports.erasure.forgetLicencesOf(organizationKey(collaboration.name));
  const isOrganization = collaboration.kind === 'organization';
  const id = isOrganization
    ? collaboration.id
    : `customer:deleted-${sha256(`${collaboration.id}${purge.startedAt}`).slice(0, 16)}`;
  const proof: Collaboration = {
    ...collaboration,
    id,
    ref: isOrganization ? collaboration.ref : '',
    name: '',
    purgedAt: at,
  };
  await ports.collaborations.writePurge(id, done);
  await ports.collaborations.write(proof, 'purged');
  if (id === collaboration.id) return 'done';
  await ports.collaborations.removePurge(collaboration.id);
  await ports.collaborations.remove(collaboration.id);
  return 'done';
}
