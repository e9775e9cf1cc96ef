import { createElement, type ElementType } from 'react';
import type { Part } from './forge-doc.ts';
import { plainProps } from './forge-doc.ts';

/** The part for a component that takes UI Kit's props as they are. `fixed` are props the host decides. */
export function wrapPart(Component: ElementType, fixed: Readonly<Record<string, unknown>> = {}): Part {
  return (doc, draw) => {
    const props = { ...plainProps(doc), ...fixed, key: doc.key };
    const children = draw(doc.children);
    return children.length === 0 ? createElement(Component, props) : createElement(Component, props, children);
  };
}
