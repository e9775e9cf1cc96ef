import EmptyState from '@atlaskit/empty-state';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { type ReactElement, isValidElement } from 'react';
import { goTo, safeAddress } from './app-link.tsx';
import { elementToDoc } from './element-doc.ts';
import type { Draw, ForgeDoc, Part, Parts } from './forge-doc.ts';
import { plainProps } from './forge-doc.ts';

/** Elements in props: the reconciler leaves them as React made them. */
function drawProp(value: unknown, draw: Draw): ReactElement[] {
  const elements = (Array.isArray(value) ? value : [value]).filter(isValidElement);
  return draw(elements.map((element, index) => elementToDoc(element, `action-${index}`))) as ReactElement[];
}

const isAction = ({ type }: ForgeDoc): boolean => type === 'SectionMessageAction';

const sectionMessage: Part = (doc, draw) => {
  const { actions, title, appearance } = plainProps(doc);
  const drawn = [...drawProp(actions, draw), ...(draw(doc.children.filter(isAction)) as ReactElement[])];
  return (
    <SectionMessage
      key={doc.key}
      {...(title ? { title: String(title) } : {})}
      {...(drawn.length > 0 ? { actions: drawn } : {})}
      appearance={appearance as 'information'}
    >
      {draw(doc.children.filter((child) => !isAction(child)))}
    </SectionMessage>
  );
};

const sectionMessageAction: Part = (doc, draw) => {
  const address = safeAddress(String(doc.props['href'] ?? ''));
  const run = doc.props['onClick'] as (() => void) | undefined;
  return (
    <SectionMessageAction key={doc.key} onClick={() => run?.() ?? (address && goTo(address, false))}>
      {draw(doc.children)}
    </SectionMessageAction>
  );
};

const emptyState: Part = (doc, draw) => {
  const { primaryAction, secondaryAction, tertiaryAction, description, header, ...rest } = plainProps(doc);
  const described = isValidElement(description) ? drawProp(description, draw) : (description as string | undefined);
  return (
    <EmptyState
      key={doc.key}
      {...rest}
      header={String(header ?? '')}
      description={described}
      primaryAction={drawProp(primaryAction, draw)}
      secondaryAction={drawProp(secondaryAction, draw)}
      tertiaryAction={drawProp(tertiaryAction, draw)}
    />
  );
};

export const messageParts: Parts = {
  SectionMessage: sectionMessage,
  SectionMessageAction: sectionMessageAction,
  EmptyState: emptyState,
};
