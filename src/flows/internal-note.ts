import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import type { Account, RequestComment } from '../rules/request';
import { bullets, document, mention, paragraph, text } from './adf-parts';

/**
 * Tells the team something on the request, once per `name` (and `to` somebody by mention): the claim is written before the note and given back when
 * Jira certainly did not take it.
 */
export async function noteOnce(
  ports: Ports,
  requestId: string,
  name: string,
  { sentence, reasons = [], to = null }: { sentence: string; reasons?: readonly string[]; to?: Account | null },
): Promise<void> {
  const claim = `note:${requestId}:${name}`;
  if (!(await ports.receipts.claim(claim))) return;
  try {
    const list = reasons.length > 0 ? [bullets(reasons)] : [];
    await ports.comments.addInternal(
      requestId,
      document(paragraph(...(to ? [mention(to), text(' ')] : []), text(sentence)), ...list),
    );
  } catch (fault) {
    if (fault instanceof JiraError && !fault.mayHaveHappened) await ports.receipts.release(claim);
    throw fault;
  }
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
