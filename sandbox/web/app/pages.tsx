import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { isStaff } from './session.tsx';
import type { Session } from '../rest/sandbox.ts';
import { SignInFirst } from '../sign-in/sign-in-first.tsx';
import { matchPath } from './match-path.ts';
import { NotFound } from './not-found.tsx';

type Parts = Readonly<Record<string, string>>;
type PageComponent = LazyExoticComponent<ComponentType<{ parts: Parts }>>;

interface Route {
  readonly pattern: string;
  readonly page: PageComponent;
  /** What everybody outside the team sees. */
  readonly visitorPage?: PageComponent;
  readonly isOpen?: boolean;
}

const page = <M extends Record<K, ComponentType<{ parts: Parts }>>, K extends string>(
  load: () => Promise<M>,
  name: K,
): PageComponent => lazy(async () => ({ default: (await load())[name] }));

const trackerIssue = page(() => import('../tracker/tracker-issue.tsx'), 'TrackerIssue');

/** Order matters: the first pattern that matches wins. */
const routes: readonly Route[] = [
  { pattern: '/', page: page(() => import('../help-center/home.tsx'), 'Home'), isOpen: true },
  { pattern: '/portal/requests', page: page(() => import('../requests/my-requests.tsx'), 'MyRequests') },
  { pattern: '/portal/requests/:key', page: page(() => import('../requests/request-view.tsx'), 'RequestView') },
  { pattern: '/portal/:portalId', page: page(() => import('../help-center/portal.tsx'), 'Portal') },
  {
    pattern: '/portal/:portalId/create/:requestTypeId',
    page: page(() => import('../help-center/create-request.tsx'), 'CreateRequest'),
  },
  { pattern: '/agent', page: page(() => import('../agent/queue.tsx'), 'Queue') },
  {
    pattern: '/browse/:key',
    page: page(() => import('../issue/issue-view.tsx'), 'IssueView'),
    visitorPage: trackerIssue,
  },
  { pattern: '/tracker', page: page(() => import('../tracker/tracker.tsx'), 'Tracker'), isOpen: true },
  { pattern: '/tracker/:key', page: trackerIssue, isOpen: true },
  { pattern: '/admin/settings', page: page(() => import('../admin/settings.tsx'), 'AppSettings') },
  { pattern: '/developer', page: page(() => import('../developer/developer.tsx'), 'Developer'), isOpen: true },
  { pattern: '/developer/faults', page: page(() => import('../developer/faults.tsx'), 'FaultsPage'), isOpen: true },
  { pattern: '/developer/grants', page: page(() => import('../developer/app-grants.tsx'), 'AppGrantsPage') },
  { pattern: '/sign-in', page: page(() => import('../sign-in/sign-in.tsx'), 'SignIn'), isOpen: true },
];

/** The page of a path, for who is looking at it. */
export function pageFor(pathname: string, session: Session): JSX.Element {
  for (const route of routes) {
    const parts = matchPath(route.pattern, pathname);
    if (parts === null) continue;
    const isVisitor = session.account === null;
    const Shown = !isStaff(session) && route.visitorPage !== undefined ? route.visitorPage : route.page;
    if (isVisitor && route.isOpen !== true && route.visitorPage === undefined) return <SignInFirst />;
    return <Shown parts={parts} />;
  }
  return <NotFound />;
}
