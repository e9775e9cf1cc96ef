import type { AdfDocument, AdfNode } from '../rules/adf';
import type { LinkedKind, Visibility } from '../rules/outcome';
import type { Settings } from '../rules/settings';
import { document, link, paragraph, text } from './adf-parts';

/**
 * What the customer is told about an outcome (clauses O3–O5), as the settings word it; `null`: nothing, because a
 * development issue (O2) answers nothing and the request goes on.
 */
export function customerTemplate(kind: LinkedKind, visibility: Visibility, settings: Settings): string | null {
  if (kind === 'development') return null;
  if (kind === 'known-issue') return settings.outcomes.knownIssueComment;
  return visibility === 'public' ? settings.outcomes.publicComment : settings.outcomes.privateComment;
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
