import type { AdfNode } from './adf';

/**
 * Characters a text field of Jira takes (platform fact). Whether markup counts is not documented, so a document is
 * measured as JSON: what fits so fits either way.
 */
export const mostCharacters = 32_767;

export const lengthOf = (node: unknown): number => JSON.stringify(node).length;

/** A row that lost cells would be another table. */
const indivisible = ['tableRow'];

/**
 * As many blocks as have room, measured in characters of JSON. Of the first that has none its beginning stays: whole
 * items and rows, and text up to a space, so that no word and no placeholder is cut.
 */
export function shortenBlocks(blocks: readonly AdfNode[], room: number): readonly AdfNode[] {
  const kept: AdfNode[] = [];
  let left = room;
  for (const block of blocks) {
    // Its comma counts too.
    const part = beginningOf(block, left - 1);
    if (part) kept.push(part);
    if (part !== block) return kept;
    left -= lengthOf(block) + 1;
  }
  return kept;
}

/** `null` where nothing of it has room. */
function beginningOf(node: AdfNode, room: number): AdfNode | null {
  if (lengthOf(node) <= room) return node;
  if (node.text !== undefined) return beginningOfText(node, node.text, room);
  if (node.content === undefined || indivisible.includes(node.type)) return null;
  const content = shortenBlocks(node.content, room - lengthOf({ ...node, content: [] }));
  return content.length === 0 ? null : { ...node, content };
}

function beginningOfText(node: AdfNode, whole: string, room: number): AdfNode | null {
  let text = whole;
  for (let excess = lengthOf(node) - room; excess > 0 && text !== ''; excess = lengthOf({ ...node, text }) - room)
    text = text.slice(0, Math.max(0, text.length - excess));
  const end = text.search(/\s\S*$/);
  return end > 0 ? { ...node, text: text.slice(0, end) } : null;
}
