import { useId, useState } from 'react';
import { Link } from '../app/router.tsx';
import { useAccount, useSession } from '../app/session.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoader } from '../parts/loader.ts';
import { usePageTitle } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { readPortal, serviceDesks, type Portal } from '../rest/portal.ts';
import { findTypes } from './group-types.ts';
import { RequestTypeCard } from './request-type-card.tsx';

/** The help center's front page: the single point of contact (clause H1). */
export function Home(): JSX.Element {
  const account = useAccount();
  const heading = usePageTitle('Help center');
  const [search, setSearch] = useState('');
  const id = useId();
  return (
    <>
      <section className="hero" aria-labelledby={`${id}-title`}>
        <h1 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {account === null ? 'How can we help?' : `Hello ${account.displayName.split(' ')[0]}, how can we help?`}
        </h1>
        <div role="search" className="hero-search">
          <label htmlFor={id} className="visually-hidden">
            Find a request type
          </label>
          <Icon name="search" />
          <input
            id={id}
            type="search"
            placeholder="Find help and request types"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </section>
      <div className="page page-medium">{account === null ? <Welcome /> : <Portals search={search} />}</div>
    </>
  );
}

function Welcome(): JSX.Element {
  return (
    <Notice
      icon="megaphone"
      title="Sign in to raise a request"
      action={
        <ButtonLink to="/sign-in" appearance="primary">
          Sign in
        </ButtonLink>
      }
    >
      Requests are private: only you, the people you share them with, and the support team see them. What is known about
      our products is in the <Link to="/tracker">public tracker</Link>, without signing in.
    </Notice>
  );
}

async function allPortals(signal: AbortSignal): Promise<readonly Portal[]> {
  const desks = await serviceDesks(signal);
  return Promise.all(desks.map((desk) => readPortal(desk.id, signal)));
}

function Portals({ search }: { readonly search: string }): JSX.Element {
  const portals = useLoader('portals', allPortals);
  const { session } = useSession();
  return (
    <View of={portals} loading={<Skeleton rows={2} isTall />}>
      {(found) => (
        <>
          {search.trim() !== '' && <Found portals={found} search={search} />}
          <section>
            <h2>Portals</h2>
            {found.length === 0 ? (
              <Notice icon="lock" title="No portal is open to you">
                {session?.account?.displayName} is not a customer of any service desk yet.
              </Notice>
            ) : (
              <ul className="card-grid">{found.map(portalCard)}</ul>
            )}
          </section>
          <section className="home-more">
            <Link className="card" to="/portal/requests">
              <span className="card-icon">
                <Icon name="file" size={20} />
              </span>
              <span className="card-text">
                <strong>My requests</strong>
                <span className="subtle">Follow what you asked, answer, and share it with colleagues.</span>
              </span>
            </Link>
            <Link className="card" to="/tracker">
              <span className="card-icon">
                <Icon name="globe" size={20} />
              </span>
              <span className="card-text">
                <strong>Known bugs and planned changes</strong>
                <span className="subtle">The public tracker, open to everyone.</span>
              </span>
            </Link>
          </section>
        </>
      )}
    </View>
  );
}

function portalCard({ desk, types }: Portal): JSX.Element {
  return (
    <li key={desk.id}>
      <Link className="card portal-card" to={`/portal/${desk.id}`}>
        <span className="card-icon is-brand">
          <Icon name="megaphone" size={24} />
        </span>
        <span className="card-text">
          <strong>{desk.projectName}</strong>
          <span className="subtle">
            {types.length} {types.length === 1 ? 'request type' : 'request types'}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Found({ portals, search }: { readonly portals: readonly Portal[]; readonly search: string }): JSX.Element {
  const types = findTypes(
    portals.flatMap((portal) => portal.types),
    search,
  );
  return (
    <section aria-live="polite">
      <h2>
        {types.length === 0
          ? 'No request type matches'
          : `${types.length} matching ${types.length === 1 ? 'request type' : 'request types'}`}
      </h2>
      {types.length === 0 && (
        <p className="subtle">Try fewer or other words, or open a portal and look through everything it offers.</p>
      )}
      <ul className="card-grid">
        {types.map((type) => (
          <li key={type.id}>
            <RequestTypeCard type={type} />
          </li>
        ))}
      </ul>
    </section>
  );
}
