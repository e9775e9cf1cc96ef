import { useState } from 'react';
import { ButtonLink } from '../parts/button-link.tsx';
import { Choice } from '../parts/filter-bar.tsx';
import { Page } from '../parts/page.tsx';
import { Failure, Notice, Skeleton } from '../parts/states.tsx';
import type { Invocation } from '../rest/sandbox.ts';
import { useInvocations } from './use-invocations.ts';
import { InvocationRow } from './invocation-row.tsx';

const mostShown = 100;

const triggers = [
  { value: 'busy', label: 'All but idle schedules' },
  { value: 'all', label: 'Everything' },
  { value: 'resolver', label: 'Resolvers' },
  { value: 'trigger', label: 'Events' },
  { value: 'consumer', label: 'Queues' },
  { value: 'scheduled', label: 'Schedules' },
  { value: 'failed', label: 'Failures' },
] as const;

/** What the app was asked to do, newest first: for those who develop it. */
export function Developer(): JSX.Element {
  const [shown, setShown] = useState('busy');
  const [isRefreshing, setRefreshing] = useState(true);
  const { all, error, retry } = useInvocations(isRefreshing);
  return (
    <Page
      title="Developer"
      width="wide"
      actions={
        <>
          <ButtonLink to="/developer/grants">Grants</ButtonLink>
          <ButtonLink to="/developer/faults">Faults</ButtonLink>
        </>
      }
      lead="Every invocation of the app’s functions: what started it, what it called and stored, and what it logged."
    >
      <div className="filter-bar">
        <Choice label="Show" value={shown} options={triggers} onChange={setShown} />
        <label className="check">
          <input type="checkbox" checked={isRefreshing} onChange={(event) => setRefreshing(event.target.checked)} />{' '}
          Refresh automatically
        </label>
      </div>
      {error !== null && <Failure error={error} onRetry={retry} />}
      {error === null && (all === null ? <Skeleton rows={8} /> : <Invocations all={all} shown={shown} />)}
    </Page>
  );
}

function Invocations({ all, shown }: { readonly all: readonly Invocation[]; readonly shown: string }): JSX.Element {
  const matching = all.filter((one) => isShown(one, shown));
  const newest = [...matching].reverse().slice(0, mostShown);
  if (newest.length === 0) {
    return (
      <Notice icon="code" title={shown === 'failed' ? 'No failures' : 'Nothing ran yet'}>
        Raise a request or move the clock, and the app’s functions show up here.
      </Notice>
    );
  }
  return (
    <>
      <p className="subtle invocations-note">
        {matching.length} {matching.length === 1 ? 'invocation' : 'invocations'}
        {matching.length > mostShown && `, the newest ${mostShown} shown`}
      </p>
      <ul className="invocations">
        {newest.map((one) => (
          <InvocationRow key={one.id} invocation={one} />
        ))}
      </ul>
    </>
  );
}

function isShown(invocation: Invocation, shown: string): boolean {
  if (shown === 'all') return true;
  if (shown === 'failed') return invocation.outcome === 'failed';
  if (shown === 'busy') return !isIdle(invocation);
  return invocation.trigger === shown;
}

/** A schedule that found nothing to do; after a moved clock there are thousands of them. */
function isIdle({ trigger, outcome, rest, kvs }: Invocation): boolean {
  return trigger === 'scheduled' && outcome === 'ok' && rest.length === 0 && kvs.writes === 0;
}
