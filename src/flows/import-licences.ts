import type { Ports } from '../ports';
import type { LicenceImport, RegisterHead } from '../ports/licences';
import type { Licence } from '../rules/licence';
import { noteReview } from './review-after-import';

export interface ImportPlan {
  readonly mode: RegisterHead['mode'];
  /** Of all that is to come, so that the same file goes on where it stopped. */
  readonly hash: string;
  readonly total: number;
}

/**
 * Takes an import up, or one of the same content on where it stopped. A replacement is written beside the register in
 * force and takes its place when all of it is there; a merge is written into it.
 */
export async function beginLicenceImport(
  ports: Ports,
  { mode, hash, total }: ImportPlan,
): Promise<{ id: string; received: number }> {
  const [last, head] = await Promise.all([ports.licences.readImport(), ports.licences.head()]);
  const unfinished = last === null || last.isDone ? null : last;
  if (unfinished && unfinished.mode === mode && unfinished.hash === hash && unfinished.total === total)
    return { id: unfinished.id, received: unfinished.received };
  const id = ports.newId();
  const generation = mode === 'merge' && head ? head.generation : id;
  const leftBehind = unfinished ? leavings(unfinished, head) : [];
  await ports.licences.writeImport({ id, hash, mode, generation, total, received: 0, isDone: false, leftBehind });
  return { id, received: 0 };
}

/** What an import that is given up has written, and those before it. */
function leavings({ generation, leftBehind }: LicenceImport, head: RegisterHead | null): readonly string[] {
  return generation === head?.generation ? leftBehind : [...leftBehind, generation];
}

/** `superseded`: another import was begun meanwhile. `gap`: something before this part has not arrived. */
export type PartAnswer = { readonly kind: 'received'; readonly received: number } | Refused;
type Refused = { readonly kind: 'superseded' | 'gap' };

/** One part of an import; the same part again does no harm. */
export async function takeLicences(
  ports: Ports,
  { id, from, licences }: { id: string; from: number; licences: readonly Licence[] },
): Promise<PartAnswer> {
  const begun = await ports.licences.readImport();
  if (begun?.id !== id || begun.isDone) return { kind: 'superseded' };
  if (from > begun.received) return { kind: 'gap' };
  await ports.licences.write(begun.generation, licences);
  const received = Math.max(begun.received, from + licences.length);
  await ports.licences.writeImport({ ...begun, received });
  return { kind: 'received', received };
}

/** All has arrived: the register is what was imported, and open requests are looked at again (design decision 8). */
export async function finishLicenceImport(
  ports: Ports,
  { id, accountId }: { id: string; accountId: string },
): Promise<{ kind: 'finished' } | Refused> {
  const begun = await ports.licences.readImport();
  if (begun?.id !== id) return { kind: 'superseded' };
  if (begun.isDone) return { kind: 'finished' };
  if (begun.received < begun.total) return { kind: 'gap' };
  // Noted before the register changes, so that what is replaced is deleted also when this is cut off and done again.
  if ((await ports.licences.readReview())?.id !== id) await noteReview(ports, id, await noLongerNeeded(ports, begun));
  await enforce(ports, begun, accountId);
  await ports.queue.pushImpact({ kind: 'licences-imported', id }, 0);
  await ports.licences.writeImport({ ...begun, isDone: true });
  return { kind: 'finished' };
}

async function noLongerNeeded(ports: Ports, { generation, leftBehind }: LicenceImport): Promise<readonly string[]> {
  const [head, unfinished] = await Promise.all([ports.licences.head(), ports.licences.readReview()]);
  const replaced = head && head.generation !== generation ? [head.generation] : [];
  return [...new Set([...(unfinished?.former ?? []), ...leftBehind, ...replaced])];
}

async function enforce(ports: Ports, { id, generation, mode, total }: LicenceImport, by: string): Promise<void> {
  const at = ports.now().toISOString();
  await ports.licences.enforce({ generation, importedAt: at, mode, imported: total });
  await ports.audit.append({ requestId: 'licences', at, what: 'licences-imported', facts: { mode, total, by } }, id);
}

/** What the settings page shows of the register. */
export async function readRegister(ports: Ports) {
  const [head, review] = await Promise.all([ports.licences.head(), ports.licences.readReview()]);
  return {
    last: head && { importedAt: head.importedAt, mode: head.mode, imported: head.imported },
    review: review && { looked: review.looked, isDone: review.isDone },
  };
}
