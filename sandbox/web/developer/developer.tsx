import { useEffect, useState } from 'react';
import { Choice } from '../parts/filter-bar.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { readInvocations, type Invocation } from '../rest/sandbox.ts';
import { InvocationRow } from './invocation-row.tsx';

const everyMs = 3_000;
const mostShown = 200;

const triggers = [
  { value: 'all', label: 'Everything' },
  { value: 'resolver', label: 'Resolvers' },
  { value: 'trigger', label: 'Events' },
  { value: 'consumer', label: 'Queues' },
  { value: 'scheduled', label: 'Schedules' },
  { value: 'failed', label: 'Failures' },
] as const;

/** What the app was asked to do, newest first: for those who develop it. */
export function Developer(): JSX.Element {
  const [shown, setShown] = useState('all');
  const [isRefreshing, setRefreshing] = useState(true);
  const found = useLoader('invocations', (signal) => readInvocations(undefined, signal));
  useEffect(() => {
    if (!isRefreshing) return undefined;
    const timer = window.setInterval(() => document.hidden || found.reload(), everyMs);
    return () => window.clearInterval(timer);
  }, [isRefreshing, found.reload]);
  return (
    <Page
      title="Developer"
      width="wide"
      lead="Every invocation of the app’s functions: what started it, what it called and stored, and what it logged."
    >
      <div className="filter-bar">
        <Choice label="Show" value={shown} options={triggers} onChange={setShown} />
        <label className="check">
          <input type="checkbox" checked={isRefreshing} onChange={(event) => setRefreshing(event.target.checked)} />{' '}
          Refresh automatically
        </label>
      </div>
      <View of={found} loading={<Skeleton rows={8} />}>
        {(all) => <Invocations all={all} shown={shown} />}
      </View>
    </Page>
  );
}

function Invocations({ all, shown }: { readonly all: readonly Invocation[]; readonly shown: string }): JSX.Element {
  const matching = all.filter(
    (one) => shown === 'all' || one.trigger === shown || (shown === 'failed' && one.outcome === 'failed'),
  );
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
      <p className="subtle">
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
