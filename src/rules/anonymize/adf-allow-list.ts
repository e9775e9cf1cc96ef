export type Parent = 'doc' | 'listItem' | 'blockquote' | 'panel' | 'cell';

/** What may stand inside what: platform fact, ADF schema "full". Anything else is unwrapped. */
export const fits: Readonly<Record<Parent, ReadonlySet<string>>> = {
  doc: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote', 'panel', 'table', 'rule']),
  listItem: new Set(['codeBlock', 'bulletList', 'orderedList']),
  blockquote: new Set(['codeBlock', 'bulletList', 'orderedList']),
  panel: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList']),
  cell: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote', 'panel', 'rule']),
};
/** Nodes that stand in a line of text. */
export const inline = new Set([
  'text',
  'hardBreak',
  'mention',
  'inlineCard',
  'status',
  'date',
  'emoji',
  'mediaInline',
  'inlineExtension',
  'placeholder',
]);
/** Nodes whose content is taken and whose frame is left behind. */
export const unwrapped = new Set([
  'layoutSection',
  'layoutColumn',
  'mediaSingle',
  'mediaGroup',
  'doc',
  'listItem',
  'tableRow',
  'tableCell',
  'tableHeader',
  'taskList',
  'decisionList',
]);
export const panelTypes = new Set(['info', 'note', 'tip', 'warning', 'error', 'success']);
