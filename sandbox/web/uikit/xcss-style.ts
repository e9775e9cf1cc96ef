import type { CSSProperties } from 'react';

/** `color.text.subtle` → `var(--ds-text-subtle)`; anything that is no token stays as it is. */
export function tokenVariable(value: unknown): unknown {
  if (typeof value !== 'string' || !/^(color|elevation|space|border|radius|opacity)\./.test(value)) return value;
  const name = value.replace(/^(color|elevation)\./, '').replaceAll('.', '-');
  return `var(--ds-${name})`;
}

const sides = [
  'Block',
  'BlockEnd',
  'BlockStart',
  'Bottom',
  'Inline',
  'InlineEnd',
  'InlineStart',
  'Left',
  'Right',
  'Top',
];
const corners = ['BottomLeft', 'BottomRight', 'EndEnd', 'EndStart', 'StartEnd', 'StartStart', 'TopLeft', 'TopRight'];
const flows = ['auto', 'hidden', 'scroll', 'visible'];
const lines = ['hidden', 'none', 'dashed', 'dotted', 'solid'];

/** Properties that take design tokens only, so that an app cannot leave Atlassian's look. */
const tokenProperties = new Set([
  ...['backgroundColor', 'color', 'boxShadow', 'opacity', 'borderColor', 'borderWidth', 'borderRadius'],
  ...['margin', 'padding'].flatMap((name) => [name, ...sides.map((side) => name + side)]),
  ...sides.flatMap((side) => [`border${side}Color`, `border${side}Width`]),
  ...corners.map((corner) => `border${corner}Radius`),
]);

const freeProperties = new Set(['height', 'maxHeight', 'maxWidth', 'minHeight', 'minWidth', 'width', 'flexGrow', 'textAlign']); // prettier-ignore

const wordProperties: Readonly<Record<string, readonly string[]>> = {
  display: ['block', 'inline', 'inline-block', 'none'],
  position: ['relative', 'static'],
  overflow: flows,
  overflowX: flows,
  overflowY: flows,
  ...Object.fromEntries(['', 'Bottom', 'Left', 'Right', 'Top'].map((side) => [`border${side}Style`, lines])),
};

/**
 * What UI Kit's types let through of xcss; Forge drops the rest, and so does this. Pseudo-classes and media rules,
 * which Forge does know, have no place in a style attribute.
 */
export function styleOfXcss(xcss: unknown): CSSProperties {
  if (xcss === null || typeof xcss !== 'object') return {};
  const entries = Object.entries(xcss).filter(([name, value]) => isSupported(name, value));
  return Object.fromEntries(entries.map(([name, value]) => [name, tokenVariable(value)]));
}

function isSupported(name: string, value: unknown): boolean {
  if (freeProperties.has(name)) return typeof value === 'string' || typeof value === 'number';
  if (tokenProperties.has(name)) return tokenVariable(value) !== value;
  return Object.hasOwn(wordProperties, name) && wordProperties[name]?.includes(String(value)) === true;
}
