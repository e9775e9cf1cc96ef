import type { ComponentProps, ElementType, ReactNode } from 'react';

/** One node of what the reconciler sends (forge-runtime §4.2). The tree is mutated in place between sends. */
export interface ForgeDoc {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeDoc[];
}

/** Draws nodes; the result is a flat list of keyed elements, since Tabs, Form and Modal look at their children. */
export type Draw = (docs: readonly ForgeDoc[]) => ReactNode[];

/** How one type of node becomes an element. */
export type Part = (doc: ForgeDoc, draw: Draw) => ReactNode;

export type Parts = Readonly<Record<string, Part>>;

const idProps = ['id', 'labelFor', 'inputId'];
const appPrefix = /^forge-app-[0-9a-f]{5}-/;

/**
 * The props without what belongs to the reconciler: `children` left over after an update, and the id prefix that
 * is there only on first mount (forge-runtime §4.3), so that ids never change under the reader.
 */
export function plainProps(doc: ForgeDoc): Record<string, unknown> {
  const { children: _raw, ...rest }: Record<string, unknown> = doc.props;
  for (const name of idProps) {
    if (typeof rest[name] === 'string') rest[name] = rest[name].replace(appPrefix, '');
  }
  return rest;
}

/** The same, typed for the component that takes them: UI Kit's props are a selection of Atlaskit's. */
export function propsFor<T extends ElementType>(doc: ForgeDoc): ComponentProps<T> {
  return plainProps(doc) as ComponentProps<T>;
}

/** All text below a node. */
export function textOf(doc: ForgeDoc): string {
  return doc.type === 'String' ? String(doc.props['text'] ?? '') : doc.children.map(textOf).join('');
}

/** Children of the wrapper a React-node callback was turned into (`ContentWrapper`, forge-runtime §4.3). */
export function wrapped(doc: ForgeDoc, name: string): readonly ForgeDoc[] {
  const wrapper = doc.children.find(({ type, props }) => type === 'ContentWrapper' && props['name'] === name);
  return wrapper?.children ?? [];
}
