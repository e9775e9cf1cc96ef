import type { AdfNode } from '../adf';
import type { Draft, DraftNode } from './draft';
import { linearise } from './linearise';
import { blocksOf, textOfPieces } from './rebuild';
import type { AnonymizerPolicy, AnonymizerSource, Finding } from './verdict';

/** Characters that are looked through; a longer request is never public. */
export const longestInput = 256 * 1024;

/** The summary, the description or a comment, ready to be read. */
export interface Part {
  readonly where: Finding['where'];
  readonly draft: Draft;
}

/** Top-level nodes that fit into the limit; what does not fit is left out as a whole. */
function within(
  nodes: readonly DraftNode[],
  limit: number,
): { nodes: readonly DraftNode[]; used: number; isCut: boolean } {
  const kept: DraftNode[] = [];
  let used = 0;
  let isCut = false;
  for (const node of nodes) {
    const size = blocksOf([node]).reduce((sum, entry) => sum + textOfPieces(entry.node.pieces).length + 1, 1);
    if (used + size > limit) isCut = true;
    else {
      kept.push(node);
      used += size;
    }
  }
  return { nodes: kept, used, isCut };
}

/** Summary, description and comments of a request, in this order, and whether it was too long to be read as a whole. */
export function takenApart(source: AnonymizerSource, policy: AnonymizerPolicy): { parts: Part[]; isCut: boolean } {
  const summary: AdfNode = {
    type: 'paragraph',
    content: [{ type: 'text', text: source.summary.replace(/\s+/g, ' ').trim().slice(0, 1000) }],
  };
  const documents: [Finding['where'], readonly AdfNode[]][] = [
    ['summary', source.summary.trim() === '' ? [] : [summary]],
    ['description', source.description?.content ?? []],
    ...source.comments.map((comment): [Finding['where'], readonly AdfNode[]] => ['comment', comment.content]),
  ];
  let room = longestInput;
  let isCut = false;
  const parts = documents.map(([where, content]) => {
    const draft = linearise(content, policy);
    const fitting = within(draft.nodes, room);
    room -= fitting.used;
    isCut ||= fitting.isCut;
    return { where, draft: { ...draft, nodes: fitting.nodes } };
  });
  return { parts, isCut };
}
