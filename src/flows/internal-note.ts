import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import type { Account, RequestComment } from '../rules/request';
import { bullets, document, mention, paragraph, text } from './adf-parts';

/** Longer than one note takes, shorter than anybody waits for it. */
const leaseMinutes = 2;

interface Note {
  readonly sentence: string;
  readonly reasons?: readonly string[];
  readonly to?: Account | null;
  /** What of the sentence is the same whenever it is told; all of it when absent. */
  readonly recognisedBy?: string;
  /** The same sentence said earlier (ISO-8601 UTC) was about something else. */
  readonly since?: string;
}

/**
 * Tells the team something on the request, once per `name` (and `to` somebody by mention). The receipt is written after the note, so that an end in
 * between loses nothing: whoever comes next finds the note by its sentence. The lease keeps two from telling at once.
 * @throws BusyError while another tells the same
 */
export async function noteOnce(ports: Ports, requestId: string, name: string, note: Note): Promise<void> {
  const receipt = noteReceipt(requestId, name);
  if (await ports.receipts.has(receipt)) return;
  const lease = await ports.leases.take(receipt, ports.now(), leaseMinutes);
  if (!lease) throw new BusyError('The team is being told.', leaseMinutes * 60);
  try {
    if (!(await isNoted(ports, requestId, note))) await ports.comments.addInternal(requestId, bodyOf(note));
    await ports.receipts.claim(receipt);
  } finally {
    await lease.free(ports.now()).catch(() => ports.log.warn('a lease runs out by itself'));
  }
}

export const noteReceipt = (requestId: string, name: string): string => `note:${requestId}:${name}`;

function bodyOf({ sentence, reasons = [], to = null }: Note): AdfDocument {
  const list = reasons.length > 0 ? [bullets(reasons)] : [];
  return document(paragraph(...(to ? [mention(to), text(' ')] : []), text(sentence)), ...list);
}

/** Its reasons may have changed since; the sentence says what it is about. */
async function isNoted(ports: Ports, requestId: string, note: Note): Promise<boolean> {
  const { sentence, recognisedBy = sentence, since = '' } = note;
  const [comments, appAccountId] = await Promise.all([ports.comments.of(requestId), ports.accounts.appAccountId()]);
  return comments.some(
    (one) =>
      !one.isPublic &&
      one.author.accountId === appAccountId &&
      one.createdAt >= since &&
      adfToText(one.body).includes(recognisedBy),
  );
}

/**
 * Tells the team something that must not get lost: a note that got through before a crash is found by its words among
 * the comments, which have to be read after whatever the note is about was noted.
 */
export async function tellTeamOnce(
  ports: Ports,
  { requestId, comments }: { requestId: string; comments: readonly RequestComment[] },
  body: AdfDocument,
): Promise<void> {
  const appAccountId = await ports.accounts.appAccountId();
  const words = adfToText(body);
  const isSaid = comments.some(
    (one) => !one.isPublic && one.author.accountId === appAccountId && adfToText(one.body) === words,
  );
  if (!isSaid) await ports.comments.addInternal(requestId, body);
}
