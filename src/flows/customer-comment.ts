import type { Ports } from '../ports';
import type { AdfDocument, AdfNode } from '../rules/adf';
import type { LinkedKind, Visibility } from '../rules/outcome';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { wordsIn } from '../rules/translated-words';
import { languageOfWords } from './customer-language';
import { document, link, paragraph, text } from './adf-parts';

/**
 * What the customer is told about an outcome (clauses O3–O5), as the settings word it in the customer's language; `null`:
 * nothing, because a development issue (O2) answers nothing and the request goes on.
 */
export async function customerTemplate(
  ports: Ports,
  { id, details }: Pick<SupportRequest, 'id' | 'details'>,
  { kind, visibility }: { readonly kind: LinkedKind; readonly visibility: Visibility },
  { outcomes }: Settings,
): Promise<string | null> {
  if (kind === 'development') return null;
  const asMade = visibility === 'public' ? 'publicComment' : 'privateComment';
  const language = await languageOfWords(ports, { id, details }, outcomes);
  return wordsIn(outcomes, kind === 'known-issue' ? 'knownIssueComment' : asMade, language);
}

/**
 * The template as a comment; `{issue}` becomes a link. For a private issue the link's words are left out: the
 * customer learns that it is tracked, not where.
 */
export function customerComment(
  template: string,
  issue: { readonly key: string; readonly url: string } | null,
): AdfDocument {
  const blocks = template.split(/\n\s*\n/).map((block) => block.trim());
  return document(...blocks.filter(Boolean).map((block) => paragraph(...inline(block, issue))));
}

function inline(block: string, issue: { readonly key: string; readonly url: string } | null): AdfNode[] {
  return block.split(/(\{issue\})/).flatMap((piece) => {
    if (piece === '') return [];
    if (piece !== '{issue}') return [text(piece.replace(/\s+/g, ' '))];
    return [issue ? link(issue.key, issue.url) : text('our private tracker')];
  });
}
