import { Code, CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { type ComponentProps, createElement } from 'react';
import { AppLink } from './app-link.tsx';
import type { Part, Parts } from './forge-doc.ts';
import { propsFor, textOf } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

const text: Part = (doc, draw) => {
  const { as = 'p', ...props } = propsFor<typeof Text>(doc) as ComponentProps<typeof Text>;
  const isStruck = String(as) === 'strike';
  return (
    <Text key={doc.key} {...props} as={isStruck ? 'span' : as}>
      {isStruck ? <s>{draw(doc.children)}</s> : draw(doc.children)}
    </Text>
  );
};

const tag = (name: 'strong' | 'em' | 's'): Part => {
  return (doc, draw) => createElement(name, { key: doc.key }, draw(doc.children));
};

export const textParts: Parts = {
  Text: text,
  Strong: tag('strong'),
  Em: tag('em'),
  Strike: tag('s'),
  Heading: wrapPart(Heading),
  Code: wrapPart(Code),
  CodeBlock: (doc) => {
    const props = propsFor<typeof CodeBlock>(doc);
    return <CodeBlock key={doc.key} {...props} text={String(doc.props['text'] ?? textOf(doc))} />;
  },
  Link: (doc, draw) => (
    <AppLink key={doc.key} href={String(doc.props['href'] ?? '')} isNewTab={doc.props['openNewTab'] === true}>
      {draw(doc.children)}
    </AppLink>
  ),
};
