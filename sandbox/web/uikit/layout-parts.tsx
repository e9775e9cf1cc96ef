import { Box, Flex, Grid, Inline, Stack } from '@atlaskit/primitives/compiled';
import type { Part, Parts } from './forge-doc.ts';
import { plainProps } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';
import { styleOfXcss } from './xcss-style.ts';

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
