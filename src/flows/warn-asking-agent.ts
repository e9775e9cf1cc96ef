import type { Ports } from '../ports';
import type { AdfDocument } from '../rules/adf';
import { adfToText } from '../rules/adf-text';
import { isByTeam } from '../rules/answered';
import { secretsAskedFor } from '../rules/asks-for-secret';
import type { RequestHistory } from '../rules/history';
import type { RequestComment } from '../rules/request';
import type { Settings } from '../rules/settings';
import type { SensitiveKind } from '../rules/warn-sensitive';
import { readable } from './alert-note';
import { document, mention, paragraph, text } from './adf-parts';
import { tellTeamOnce } from './internal-note';

/** An older comment has been read long ago; and receipts are kept for as long. */
const freshMs = 6 * 24 * 60 * 60_000;

/**
 * Nobody of the vendor ever asks a customer for a password (clause A2): Forge sees a comment only once it is written, so
 * an agent who did so is told on the request, once per comment, while it can still be taken back.
 */
export async function warnAskingAgent(ports: Ports, settings: Settings, history: RequestHistory): Promise<void> {
  const { request, comments, appAccountId } = history;
  const context = { appAccountId, automationAccountIds: settings.automationAccountIds };
  const since = new Date(ports.now().getTime() - freshMs).toISOString();
  const fresh = comments.filter(
    (comment) => comment.isPublic && comment.createdAt >= since && isByTeam(comment, request, context),
  );
  for (const comment of fresh) {
    const kinds = secretsAskedFor(adfToText(comment.body));
    const receipt = `asked-for-secret:${comment.id}`;
    if (kinds.length === 0 || (await ports.receipts.has(receipt))) continue;
    await tellTeamOnce(ports, { requestId: request.id, comments }, warning(comment, kinds, settings.calendar.zone));
    // Noted only afterwards: an end in between finds the note by its words.
    await ports.receipts.claim(receipt);
  }
}

const words: Readonly<Record<SensitiveKind, string>> = {
  password: 'a password',
  token: 'a token',
  key: 'a key',
  card: 'the number of a card',
};

function warning({ author, createdAt }: RequestComment, kinds: readonly SensitiveKind[], zone: string): AdfDocument {
  const asked = new Intl.ListFormat('en-US', { type: 'conjunction' }).format(kinds.map((kind) => words[kind]));
  return document(
    paragraph(
      mention(author),
      text(
        ` Your comment of ${readable(createdAt, zone)} seems to ask the customer for ${asked}. The terms promise that nobody ever does. Please take it back and ask for something that holds no secret, such as a screenshot or a log.`,
      ),
    ),
  );
}
