import type { Ports } from '../ports';
import { adfToText, textToAdf } from '../rules/adf-text';
import type { Disclosure } from '../rules/disclosure';
import { isQuestionComment, questionComment } from '../rules/disclosure-words';

/** A public comment, once for all that is asked before the customer has been told; found by its words after a crash. */
export async function tellQuestion(ports: Ports, { requestId, askedAt }: Disclosure): Promise<void> {
  const read = await ports.requests.read(requestId);
  if (!read) return;
  const [comments, appAccountId] = await Promise.all([ports.comments.of(requestId), ports.accounts.appAccountId()]);
  const isTold = comments.some(
    ({ author, isPublic, createdAt, body: said }) =>
      isPublic && author.accountId === appAccountId && createdAt >= askedAt && isQuestionComment(adfToText(said)),
  );
  if (!isTold) await ports.comments.addPublic(requestId, textToAdf(questionComment(read.request.details?.locale)));
}
