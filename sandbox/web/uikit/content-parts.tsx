import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { AdfNode } from './adf-node.ts';
import { AdfView } from './adf-view.tsx';
import type { Part, Parts } from './forge-doc.ts';
import { plainProps, wrapped } from './forge-doc.ts';
import { sandboxFrame } from './frame.ts';
import { Glyph } from './glyph.tsx';

const list: Part = (doc, draw) => {
  const Kind = doc.props['type'] === 'ordered' ? 'ol' : 'ul';
  return (
    <Kind key={doc.key} className="uikit-list">
      {draw(doc.children)}
    </Kind>
  );
};

const imageSizes: Readonly<Record<string, number>> = { xsmall: 80, small: 160, medium: 320, large: 640, xlarge: 960 };

const image: Part = (doc) => {
  const { src, alt, size, width, height } = plainProps(doc);
  const widthPx = typeof width === 'number' ? width : imageSizes[String(size)];
  return (
    <img
      key={doc.key}
      className="uikit-image"
      src={String(src ?? '')}
      alt={String(alt ?? '')}
      {...(widthPx ? { width: widthPx } : {})}
      {...(typeof height === 'number' ? { height } : {})}
    />
  );
};

function User({
  accountId,
  isNameHidden,
}: {
  readonly accountId: string;
  readonly isNameHidden: boolean;
}): ReactElement {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    const restPath = `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
    const asked = sandboxFrame()?.callBridge('fetchProduct', { product: 'jira', restPath, fetchRequestInit: {} });
    asked?.then(
      (reply) =>
        setName((JSON.parse((reply as { body: string }).body) as { displayName?: string }).displayName ?? null),
      () => setName(null),
    );
  }, [accountId]);
  const shown = name ?? 'Somebody';
  return (
    <span className="uikit-user">
      <span
        className="uikit-avatar"
        {...(isNameHidden ? { role: 'img', 'aria-label': shown } : { 'aria-hidden': true })}
      >
        {shown.slice(0, 1)}
      </span>
      {!isNameHidden && shown}
    </span>
  );
}

export const contentParts: Parts = {
  List: list,
  ListItem: (doc, draw) => <li key={doc.key}>{draw(doc.children)}</li>,
  Image: image,
  Icon: (doc) => {
    const { glyph, label, color } = plainProps(doc);
    return <Glyph key={doc.key} name={String(glyph ?? '')} label={String(label ?? '')} color={String(color ?? '')} />;
  },
  User: (doc) => (
    <User
      key={doc.key}
      accountId={String(doc.props['accountId'] ?? '')}
      isNameHidden={doc.props['hideDisplayName'] === true}
    />
  ),
  AdfRenderer: (doc) => <AdfView key={doc.key} document={doc.props['document'] as AdfNode} />,
  ContentWrapper: (doc, draw) => <div key={doc.key}>{draw(doc.children)}</div>,
  Popup: (doc, draw) => (
    <div key={doc.key}>
      {draw(wrapped(doc, 'trigger'))}
      {doc.props['isOpen'] === true && (
        <div className="uikit-popup" data-sandbox-floating="">
          {draw(wrapped(doc, 'content'))}
        </div>
      )}
    </div>
  ),
};
