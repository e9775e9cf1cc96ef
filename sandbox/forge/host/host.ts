import type { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import type { DatabaseSync } from 'node:sqlite';
import type { AtlassianRest, Clock, PlaceContext } from '../../seams.ts';
import type { QueueInput } from '../delivery/queue-requests.ts';
import { faultyCalls } from '../../faults/call-faults.ts';
import type { FaultSwitch } from '../../faults/fault-switch.ts';
import { faultyKvs } from '../../faults/kvs-faults.ts';
import { createKvs } from '../kvs/kvs.ts';
import type { Manifest } from '../manifest.ts';
import type { AppProcess } from './app-process.ts';
import { createAppProcess } from './app-process.ts';
import { createForgeFetch } from './forge-fetch.ts';
import type { InterruptPlan } from './forge-fetch.ts';
import type { Invoker, Running } from './invocation.ts';
import { createInvoker } from './invocation.ts';
import { createInvocationLog } from './invocation-record.ts';
import { productRequest } from './product-request.ts';
import type { Installation } from './runtime-context.ts';
import { createTerminalLines } from './terminal-lines.ts';
import { stargateRequest } from './stargate-request.ts';

export interface HostInput {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly rest: AtlassianRest;
  readonly places: PlaceContext;
  readonly queues: QueueInput;
  readonly appAccountId: string;
  readonly siteUrl: () => string;
  /** Folder with `functions/` and `__LOCALES__/`, as built. */
  readonly builtDir: string;
  readonly quiet: boolean;
  readonly timeScale: number;
  readonly expiryLagMs: number;
  readonly interrupt?: InterruptPlan;
  readonly faultSwitch: FaultSwitch;
  /** Where the app's code is loaded already; a process of its own when absent. */
  readonly process?: AppProcess;
}

/** The app's backend on one site: its functions, and the services they reach. */
export function createHost(input: HostInput): Invoker {
  const { manifest, clock } = input;
  const { running, handlerOf } = input.process ?? createAppProcess(manifest, input.builtDir);
  const forgeFetch = createForgeFetch({
    running,
    kvs: faultyKvs(createKvs({ ...input, entities: manifest.entities }), input.faultSwitch, clock),
    mayStore: manifest.scopes.includes('storage:app'),
    interrupt: faultyCalls(input.faultSwitch, input.interrupt),
    product: (request) => productRequest(input, request),
    stargate: async (request) => stargateRequest(input.queues, request),
  });
  return createInvoker({
    ...input,
    running,
    log: createInvocationLog(),
    appCodeDir: input.builtDir,
    handlerOf,
    site: { clock, forgeFetch, write: logWriter(input, running) },
  });
}

const LOG_LINES = 100;

/** What the app writes to its console goes to the record of the invocation and to the terminal. */
function logWriter(input: HostInput, running: AsyncLocalStorage<Running>) {
  const toTerminal = createTerminalLines((line) => void process.stdout.write(`${line}\n`));
  return (level: string, values: readonly unknown[]): void => {
    const text = format(...values);
    const record = running.getStore()?.record;
    if (record !== undefined && record.logs.length < LOG_LINES) record.logs.push({ level, text });
    if (!input.quiet) toTerminal(`[${record?.functionKey ?? 'app'}] ${level}: ${text}`);
  };
}
