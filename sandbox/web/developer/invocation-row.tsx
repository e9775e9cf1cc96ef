import Lozenge from '@atlaskit/lozenge';
import { fileSize } from '../parts/file-size.ts';
import { Instant } from '../parts/instant.tsx';
import type { Invocation } from '../rest/sandbox.ts';
import { callsByOperation } from './calls-by-operation.ts';

const causes: Readonly<Record<Invocation['trigger'], string>> = {
  resolver: 'Resolver',
  trigger: 'Event',
  consumer: 'Queue',
  scheduled: 'Schedule',
};

const outcomes = {
  running: { label: 'Running', appearance: 'inprogress' },
  ok: { label: 'OK', appearance: 'success' },
  retry: { label: 'Retry', appearance: 'moved' },
  failed: { label: 'Failed', appearance: 'removed' },
} as const;

/** One invocation in a line; opened, its calls, its storage and its logs. */
export function InvocationRow({ invocation }: { readonly invocation: Invocation }): JSX.Element {
  const { rest, kvs } = invocation;
  const outcome = outcomes[invocation.outcome];
  return (
    <li>
      <details className="invocation">
        <summary>
          <span className="invocation-name">
            <code>{invocation.functionKey}</code>
            <span className="subtle">{causes[invocation.trigger]}</span>
          </span>
          <span>
            <Lozenge appearance={outcome.appearance}>{outcome.label}</Lozenge>
          </span>
          <span className="subtle">{Math.round(invocation.durationMs)} ms</span>
          <span className="subtle">{rest.length} REST</span>
          <span className="subtle" title="Storage reads and writes">
            {kvs.reads} R / {kvs.writes} W
          </span>
          <span className="subtle">
            <Instant at={invocation.startedAt} isShort />
          </span>
        </summary>
        <InvocationDetails invocation={invocation} />
      </details>
    </li>
  );
}

function InvocationDetails({ invocation }: { readonly invocation: Invocation }): JSX.Element {
  const { kvs, logs, error } = invocation;
  const calls = callsByOperation(invocation.rest);
  return (
    <div className="invocation-details">
      {error !== undefined && <pre className="invocation-error">{error}</pre>}
      <dl className="tracker-facts">
        <Fact name="Module">{invocation.moduleKey}</Fact>
        <Fact name="Payload">
          {fileSize(invocation.bytesIn)} in, {fileSize(invocation.bytesOut)} out
        </Fact>
        <Fact name="Storage reads">
          {kvs.reads} ({fileSize(kvs.readBytes)})
        </Fact>
        <Fact name="Storage writes">
          {kvs.writes} ({fileSize(kvs.writtenBytes)})
        </Fact>
      </dl>
      {calls.length > 0 && (
        <table className="list-table is-dense">
          <caption>REST calls</caption>
          <thead>
            <tr>
              <th scope="col">Operation</th>
              <th scope="col">As</th>
              <th scope="col">Status</th>
              <th scope="col">Times</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={`${call.operation} ${call.as} ${call.status}`}>
                <td data-label="Operation">
                  <code>{call.operation}</code>
                </td>
                <td data-label="As">{call.as}</td>
                <td data-label="Status">{call.status}</td>
                <td data-label="Times">{call.times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {logs.length > 0 && (
        <pre className="invocation-log">
          {logs.map(({ level, text }) => `${level.toUpperCase()} ${text}`).join('\n')}
        </pre>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
