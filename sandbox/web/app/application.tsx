import { Suspense, useEffect } from 'react';
import { Failure, Skeleton } from '../parts/states.tsx';
import { announceChange } from './changes.ts';
import { ClockBar } from './clock-bar.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { Flags, frameFlags } from './flags.tsx';
import { ForgeFlagsProvider } from '../bridge/forge-flags.tsx';
import { watchActivity } from './activity.ts';
import { usePlace } from './router.tsx';
import { pageFor } from './pages.tsx';
import { useSession } from './session.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every page: skip link, top bar, clock bar, the page, and the flags. */
export function Application(): JSX.Element {
  useEffect(() => watchActivity(() => announceChange()), []);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <TopBar />
      <ClockBar />
      <main id="main" tabIndex={-1}>
        <ForgeFlagsProvider value={frameFlags}>
          <CurrentPage />
        </ForgeFlagsProvider>
      </main>
      <Flags />
    </>
  );
}

function CurrentPage(): JSX.Element {
  const { pathname } = usePlace();
  const { session, error, retry } = useSession();
  if (error !== null) return <Failure error={error} onRetry={retry} />;
  const loading = (
    <div className="page page-medium">
      <Skeleton rows={6} />
    </div>
  );
  if (session === undefined) return loading;
  // A page belongs to one path and one account: nothing of the account before may stay on the screen.
  const key = `${session.account?.accountId ?? 'visitor'} ${pathname}`;
  return (
    <CrashGuard key={key}>
      <Suspense fallback={loading}>{pageFor(pathname, session)}</Suspense>
    </CrashGuard>
  );
}
