/** One block of the terms as they are read: plain text with blank lines, `# ` headings and bullets. */
export type TermsBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const bullet = /^\s*[•*-]\s+/;
const marked = /^\s*#{1,6}\s+/;
const headingMax = 60;

/** Splits the terms' text into blocks; every word of it is kept (clause T1: they are read before they are accepted). */
export function termsBlocks(text: string): readonly TermsBlock[] {
  const blocks: TermsBlock[] = [];
  for (const line of text
    .split(/\r?\n/)
    .map((one) => one.trimEnd())
    .filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    if (isHeading(line)) blocks.push({ kind: 'heading', text: line.replace(marked, '').trim() });
    else if (!bullet.test(line)) blocks.push({ kind: 'paragraph', text: line.trim() });
    else if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, unbulleted(line)] });
    else blocks.push({ kind: 'list', items: [unbulleted(line)] });
  }
  return blocks;
}

function isHeading(line: string): boolean {
  if (marked.test(line)) return true;
  return !bullet.test(line) && line.trim().length <= headingMax && !/[.:;,!?]$/.test(line.trim());
}

function unbulleted(line: string): string {
  return line.replace(bullet, '').trim();
}
