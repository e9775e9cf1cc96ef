import { Box, Flex, Grid, Inline, Stack } from '@atlaskit/primitives/compiled';
import type { CSSProperties } from 'react';
import type { Part, Parts } from './forge-doc.ts';
import { plainProps } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

/** `color.text.subtle` → `var(--ds-text-subtle)`; anything that is no token stays as it is. */
export function tokenVariable(value: unknown): unknown {
  if (typeof value !== 'string' || !/^(color|elevation|space|border|radius)\./.test(value)) return value;
  const name = value.replace(/^(color|elevation)\./, '').replaceAll('.', '-');
  return `var(--ds-${name})`;
}

/** UI Kit's xcss is a plain object of tokens; pseudo-classes and media rules have no place in a style attribute. */
export function styleOfXcss(xcss: unknown): CSSProperties {
  if (xcss === null || typeof xcss !== 'object') return {};
  const entries = Object.entries(xcss).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(entries.map(([name, value]) => [name, tokenVariable(value)]));
}

const box: Part = (doc, draw) => {
  const { xcss, ...props } = plainProps(doc);
  return (
    <Box key={doc.key} {...props} style={styleOfXcss(xcss)}>
      {draw(doc.children)}
    </Box>
  );
};

const root: Part = (doc, draw) => <div key={doc.key}>{draw(doc.children)}</div>;

export const layoutParts: Parts = {
  Root: root,
  Box: box,
  Stack: wrapPart(Stack),
  Inline: wrapPart(Inline),
  Flex: wrapPart(Flex, { xcss: undefined }),
  Grid: wrapPart(Grid, { xcss: undefined }),
};
