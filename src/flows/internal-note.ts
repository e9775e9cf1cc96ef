import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { bullets, document, paragraph, text } from './adf-parts';

/**
 * Tells the team something on the request, once per `name`: the claim is written before the note and given back when
 * Jira certainly did not take it.
 */
export async function noteOnce(
  ports: Ports,
  requestId: string,
  name: string,
  { sentence, reasons = [] }: { sentence: string; reasons?: readonly string[] },
): Promise<void> {
  const claim = `note:${requestId}:${name}`;
  if (!(await ports.receipts.claim(claim))) return;
  try {
    const list = reasons.length > 0 ? [bullets(reasons)] : [];
    await ports.comments.addInternal(requestId, document(paragraph(text(sentence)), ...list));
  } catch (fault) {
    if (fault instanceof JiraError && !fault.mayHaveHappened) await ports.receipts.release(claim);
    throw fault;
  }
}
