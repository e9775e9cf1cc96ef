import type { Ports } from '../ports';
import { localDate } from '../rules/digest';
import { beginPurge, stageOf, whyKept, type Collaboration, type Purge, type RetentionStage } from '../rules/retention';

/** What an admin does about collaborations that ended (clause A3); every change is audited by ids. */
export type RetentionAnswer =
  { readonly kind: 'done' } | { readonly kind: 'unknown' } | { readonly kind: 'refused'; readonly because: string };

export interface CollaborationState {
  readonly collaboration: Collaboration;
  readonly stage: RetentionStage;
  readonly purge: Purge | null;
}

const stages: readonly RetentionStage[] = ['due', 'purging', 'held', 'kept', 'purged'];

/** Everything with an end, what asks for the admin first; at most a hundred of each stage. */
export async function listCollaborations(ports: Ports): Promise<readonly CollaborationState[]> {
  const today = await todayOf(ports);
  const found = (await Promise.all(stages.map((stage) => ports.collaborations.inStage(stage)))).flat();
  return Promise.all(
    found.map(async (collaboration) => ({
      collaboration,
      stage: stageOf(collaboration, today),
      purge: await ports.collaborations.readPurge(collaboration.id),
    })),
  );
}

/** Organizations of the desks with these letters in their name, at most twenty. */
export async function findOrganizations(ports: Ports, text: string): Promise<readonly { id: string; name: string }[]> {
  const { settings } = await ports.settings.read();
  const all = await Promise.all(settings.serviceProjectKeys.map((key) => ports.organizations.ofDesk(key)));
  const wanted = text.trim().toLowerCase();
  const found = new Map(all.flat().map(({ id, name }) => [id, { id, name }]));
  return [...found.values()].filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 20);
}

export type Ended = { readonly endedOn: string } & (
  | { readonly organizationId: string }
  /** A request of a customer who belongs to no organization. */
  | { readonly requestKey: string }
);

/** Notes the last day of a collaboration, or another one. */
export async function endCollaboration(ports: Ports, ended: Ended, by: string): Promise<RetentionAnswer> {
  const whose = await ('organizationId' in ended
    ? organizationOf(ports, ended.organizationId)
    : customerOf(ports, ended.requestKey));
  if (typeof whose === 'string') return { kind: 'refused', because: whose };
  const before = await ports.collaborations.read(whose.id);
  if (before?.confirmedAt) return { kind: 'refused', because: 'Its deletion has begun.' };
  const nothing = { hold: null, confirmedAt: null, confirmedBy: null, purgedAt: null };
  return write(
    ports,
    { ...nothing, ...before, ...whose, endedOn: ended.endedOn, source: by },
    'collaboration-ended',
    by,
  );
}

type Whose = Pick<Collaboration, 'id' | 'kind' | 'ref' | 'name'>;

async function organizationOf(ports: Ports, organizationId: string): Promise<Whose | string> {
  const found = await ofAnyDesk(ports, organizationId);
  if (!found) return 'No service desk of this app has that organization.';
  return { id: `organization:${found.id}`, kind: 'organization', ref: found.id, name: found.name };
}

async function ofAnyDesk(ports: Ports, organizationId: string) {
  const { settings } = await ports.settings.read();
  for (const key of settings.serviceProjectKeys) {
    const found = (await ports.organizations.ofDesk(key)).find(({ id }) => id === organizationId);
    if (found) return found;
  }
  return undefined;
}

async function customerOf(ports: Ports, requestKey: string): Promise<Whose | string> {
  const { settings } = await ports.settings.read();
  const request = (await ports.requests.read(requestKey))?.request;
  if (!request || !settings.serviceProjectKeys.includes(request.projectKey)) return 'There is no such request.';
  if (request.organizations.length > 0) return 'Its reporter belongs to an organization: end that collaboration.';
  const { accountId, displayName } = request.reporter;
  if (accountId === '') return 'That request has no reporter.';
  return { id: `customer:${accountId}`, kind: 'customer', ref: accountId, name: displayName };
}

/** Holds a deletion, for a reason, or releases it; what was under way goes on when it is released. */
export async function holdCollaboration(
  ports: Ports,
  { id, reason }: { id: string; reason: string | null },
  by: string,
): Promise<RetentionAnswer> {
  const before = await ports.collaborations.read(id);
  if (!before || before.purgedAt !== null) return { kind: 'unknown' };
  const what = reason === null ? 'deletion-released' : 'deletion-held';
  const answer = await write(ports, { ...before, hold: reason }, what, by);
  if (reason === null && before.confirmedAt !== null)
    await ports.queue.pushPurge({ kind: 'collaboration-confirmed', id });
  return answer;
}

/** The collaboration goes on after all: nothing has an end any more. */
export async function resumeCollaboration(ports: Ports, id: string, by: string): Promise<RetentionAnswer> {
  const before = await ports.collaborations.read(id);
  if (!before || before.purgedAt !== null) return { kind: 'unknown' };
  if (before.confirmedAt !== null && before.hold === null)
    return { kind: 'refused', because: 'Its deletion has begun. Hold it first.' };
  await ports.collaborations.remove(id);
  await ports.collaborations.removePurge(id);
  await audit(ports, 'collaboration-goes-on', id, by);
  return { kind: 'done' };
}

export interface PurgePreview {
  readonly requests: number;
  /** `false`: there are more than were looked at. */
  readonly isComplete: boolean;
  readonly left: readonly { readonly key: string; readonly because: string }[];
}

/** Requests that are looked at while the admin waits. */
const mostPreviewed = 50;

/** What a deletion would take, without touching anything. */
export async function previewPurge(ports: Ports, id: string): Promise<PurgePreview | null> {
  const collaboration = await ports.collaborations.read(id);
  if (!collaboration || collaboration.purgedAt !== null) return null;
  const { settings } = await ports.settings.read();
  let requests = 0;
  const left: { key: string; because: string }[] = [];
  let looked = 0;
  for (const projectKey of settings.serviceProjectKeys) {
    const found = await ports.requests.ofCollaboration(projectKey, collaboration, null, mostPreviewed + 1 - looked);
    const some = found.slice(0, mostPreviewed - looked);
    const isOver = await overBeside(ports, collaboration);
    for (const { id: requestId, key } of some) {
      const read = await ports.requests.read(requestId);
      const because = read ? whyKept(read.request, collaboration, isOver) : null;
      if (because !== null) left.push({ key, because });
      else if (read) requests += 1;
    }
    looked += some.length;
    if (found.length > some.length) return { requests, left, isComplete: false };
  }
  return { requests, left, isComplete: true };
}

/** Organizations whose deletion is over or under way. */
export async function overBeside(ports: Ports, { id }: Collaboration): Promise<(organizationId: string) => boolean> {
  const over = await Promise.all([ports.collaborations.inStage('purging'), ports.collaborations.inStage('purged')]);
  const ids = new Set(over.flat().map((one) => one.id));
  ids.delete(id);
  return (organizationId) => ids.has(`organization:${organizationId}`);
}

/** The admin's word. From here on it is deleted, piece by piece, unless somebody holds it. */
export async function confirmPurge(
  ports: Ports,
  { id, name }: { id: string; name: string },
  by: string,
): Promise<RetentionAnswer> {
  const before = await ports.collaborations.read(id);
  if (!before || before.purgedAt !== null) return { kind: 'unknown' };
  const stage = stageOf(before, await todayOf(ports));
  if (stage !== 'due') return { kind: 'refused', because: refusals[stage] };
  if (name.trim() !== before.name.trim()) return { kind: 'refused', because: 'That is not the name.' };
  const at = ports.now().toISOString();
  await ports.collaborations.writePurge(id, beginPurge(at));
  const answer = await write(ports, { ...before, confirmedAt: at, confirmedBy: by }, 'deletion-confirmed', by);
  await ports.queue.pushPurge({ kind: 'collaboration-confirmed', id });
  return answer;
}

const refusals: Record<Exclude<RetentionStage, 'due'>, string> = {
  kept: 'The two years are not over yet.',
  held: 'The deletion is held. Release it first.',
  purging: 'It is being deleted already.',
  purged: 'It was deleted already.',
};

async function write(ports: Ports, changed: Collaboration, what: string, by: string): Promise<RetentionAnswer> {
  await ports.collaborations.write(changed, stageOf(changed, await todayOf(ports)));
  await audit(ports, what, changed.id, by);
  return { kind: 'done' };
}

async function audit(ports: Ports, what: string, id: string, by: string): Promise<void> {
  // An organization's id leads to no person; an account id would.
  const about = id.startsWith('organization:') ? id : 'customer';
  await ports.audit.append({ requestId: 'retention', at: ports.now().toISOString(), what, facts: { about, by } });
}

export async function todayOf(ports: Ports): Promise<string> {
  const { settings } = await ports.settings.read();
  return localDate(ports.now().toISOString(), settings.calendar.zone);
}
