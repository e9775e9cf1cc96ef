import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { RestError } from '../rest/rest.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Loader } from './loader.ts';

interface NoticeProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** The designed nothing: what it means that there is nothing here, and what to do next. */
export function Notice({ icon = 'search', title, children, action }: NoticeProps): JSX.Element {
  return (
    <section className="notice">
      <span className="notice-icon">
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </section>
  );
}

export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): JSX.Element {
  const status = error instanceof RestError ? error.status : 0;
  const isClosed = status === 404 || status === 403;
  return (
    <div role="alert">
      <Notice
        icon={isClosed ? 'lock' : 'error'}
        title={isClosed ? 'You cannot see this' : 'This did not load'}
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {error.message}
      </Notice>
    </div>
  );
}

interface ViewProps<T> {
  readonly of: Loader<T>;
  readonly loading?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** Shows a loader: its skeleton, its failure with a way to try again, or its value. */
export function View<T>({ of, loading, children }: ViewProps<T>): JSX.Element {
  if (of.now.state === 'loading') return <>{loading ?? <Skeleton rows={5} />}</>;
  if (of.now.state === 'failed') return <Failure error={of.now.error} onRetry={of.reload} />;
  return <>{children(of.now.value)}</>;
}

export function Skeleton({ rows, isTall = false }: { readonly rows: number; readonly isTall?: boolean }): JSX.Element {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={isTall ? 'skeleton-block' : 'skeleton-line'} />
      ))}
    </div>
  );
}
