import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '../app/router.tsx';

interface Crumb {
  readonly label: string;
  readonly to?: string;
}

interface PageProps {
  /** The heading, and the start of the document's title. */
  readonly title: string;
  /** For the document's title, where the heading alone does not say enough. */
  readonly documentTitle?: string;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  /** A line under the heading. */
  readonly lead?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
}

let isFirstPage = true;

/** Names the document and, on navigation, moves the focus to the new page's heading. */
export function usePageTitle(title: string): React.RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Support sandbox`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return heading;
}

export function Page({
  title,
  documentTitle = title,
  crumbs,
  actions,
  lead,
  width = 'medium',
  children,
}: PageProps): JSX.Element {
  const heading = usePageTitle(documentTitle);
  return (
    <div className={`page page-${width}`}>
      {crumbs !== undefined && <Crumbs crumbs={crumbs} />}
      <div className="page-head">
        <div className="page-head-text">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): JSX.Element {
  return (
    <nav aria-label="Breadcrumbs" className="crumbs">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link to={crumb.to}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
