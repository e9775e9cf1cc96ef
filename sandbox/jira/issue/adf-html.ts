import { adfToPlain } from '../text/adf-plain.ts';
import type { AdfNode } from '../text/adf-node.ts';

/**
 * `renderedBody`: the document's text as HTML paragraphs. Jira renders every node; readers of the sandbox's REST need
 * only the text, and what is shown in its pages is rendered there from the document itself.
 */
export function adfToHtml(document: unknown): string {
  return adfToPlain(document as AdfNode)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
