import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { ForgeDoc } from './forge-doc.ts';

/** A React element that came in a prop, as the node the reconciler would have made of it. */
export function elementToDoc(element: ReactElement, key: string): ForgeDoc {
  const { type, props } = element as ReactElement<Record<string, unknown> & { children?: ReactNode }>;
  if (typeof type === 'function') return nodeToDoc((type as (given: unknown) => ReactNode)(props), key);
  const children = Children.toArray(props.children).map((child, index) => nodeToDoc(child, `${key}-${index}`));
  return { type: String(type), key, props, children };
}

function nodeToDoc(node: ReactNode, key: string): ForgeDoc {
  if (isValidElement(node)) return elementToDoc(node, key);
  return {
    type: 'String',
    key,
    props: { text: node === null || node === undefined ? '' : String(node) },
    children: [],
  };
}
