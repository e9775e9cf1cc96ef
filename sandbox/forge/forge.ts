import type { Hono } from 'hono';
import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { SandboxClock } from '../clock.ts';
import type { AtlassianRest, Caller, PlaceContext, ProductEvents } from '../seams.ts';
import type { DeliveryPlan } from './delivery/delivery-plan.ts';
import { deliverPromptly } from './delivery/delivery-plan.ts';
import { faultyDelivery } from '../faults/delivery-faults.ts';
import type { FaultSwitch } from '../faults/fault-switch.ts';
import { createFaultSwitch } from '../faults/fault-switch.ts';
import { createDeliveryStore } from './delivery/delivery-store.ts';
import { createJobStats } from './delivery/job-stats.ts';
import { createProductEvents } from './delivery/product-events.ts';
import { pumpDue } from './delivery/pump.ts';
import { createBridge } from './frames/bridge.ts';
import { createFrames } from './frames/frames.ts';
import type { AppProcess } from './host/app-process.ts';
import type { InterruptPlan } from './host/forge-fetch.ts';
import type { InvocationLog } from './host/invocation-record.ts';
import { createHost } from './host/host.ts';
import { installationOf } from './host/runtime-context.ts';
import { readManifest } from './manifest.ts';
import { createPages } from './pages.ts';
import { createSchedules } from './time/schedules.ts';
import type { Timeline } from './time/timeline.ts';
import { createTimeline } from './time/timeline.ts';

export interface ForgeInput {
  readonly db: DatabaseSync;
  readonly clock: SandboxClock;
  /** Folder with `manifest.yml`. */
  readonly appDir: string;
  /** What `npm run build` made of it; `<appDir>/.cache/app` when absent. */
  readonly builtDir?: string;
  readonly rest: AtlassianRest;
  readonly places: PlaceContext;
  readonly appAccountId: string;
  /** Where the sandbox answers, such as http://localhost:8080. */
  readonly siteUrl: () => string;
  readonly callerOf: (request: Request) => Caller;
  readonly quiet?: boolean;
  /** Calls of queue and event functions at the same time; one keeps tests in order. */
  readonly parallel?: number;
  readonly deliveryPlan?: DeliveryPlan;
  /** How long values stay after their time to live, up to 48 hours on Forge; nothing when absent. */
  readonly expiryLagMs?: number;
  /** Multiplies Forge's time limits, so that a test need not wait 25 s. */
  readonly timeScale?: number;
  /** Where the app's functions die half-way; nowhere when absent. */
  readonly interrupt?: InterruptPlan;
  /** Tells this site from others with the same app. */
  readonly siteName?: string;
  /** Where the app's code is loaded already, for another site too; a process of its own when absent. */
  readonly process?: AppProcess;
  /** What goes wrong on purpose; nothing when absent. */
  readonly faultSwitch?: FaultSwitch;
}

/** The Forge side of the sandbox: hosts one built app as Forge would. */
export interface Forge extends Timeline {
  readonly events: ProductEvents;
  readonly log: InvocationLog;
  /** `/sandbox/{clock,drain,invocations,modules,frames,resources}`, `/frames/*`, `/bridge/*`. */
  readonly pages: Hono;
  /** Delivers in the background from now on, and looks at the schedules every second. */
  start(): void;
  /** Ends the background work; resolves when nothing is running any more. */
  stop(): Promise<void>;
}

/** Throws when `manifest.yml` cannot be read. The app's bundle may be missing: calls then fail saying so. */
export function createForge(input: ForgeInput): Forge {
  const manifest = readManifest(input.appDir);
  const installation = installationOf(manifest, input.siteName);
  const store = createDeliveryStore(input.db);
  const stats = createJobStats(input.db, input.clock);
  const faultSwitch = input.faultSwitch ?? createFaultSwitch(input.db);
  const plan = faultyDelivery(faultSwitch, input.deliveryPlan ?? deliverPromptly);
  const background = createBackground(() => timeline.tick());
  const builtDir = input.builtDir ?? join(input.appDir, '.cache', 'app');
  const shared = { ...input, manifest, installation, store, stats, plan, builtDir, faultSwitch };

  const invoker = createHost({
    ...shared,
    queues: { ...shared, afterPush: background.soon },
    quiet: input.quiet ?? false,
    timeScale: input.timeScale ?? 1,
    expiryLagMs: input.expiryLagMs ?? 0,
  });
  const timeline = createTimeline({
    ...shared,
    schedules: createSchedules(input.db, input.clock, manifest),
    invoker,
    pump: () => pumpDue({ ...shared, invoker, parallel: input.parallel ?? 1 }),
  });
  const frames = createFrames(shared);
  const bridge = createBridge({ ...shared, invoker });
  return {
    ...timeline,
    events: createProductEvents({ ...shared, afterEmit: background.soon }),
    log: invoker.log,
    pages: createPages({ ...shared, timeline, log: invoker.log, frames, bridge }),
    start: background.start,
    stop: async () => {
      background.stop();
      await timeline.settled();
    },
  };
}

/** Ticks every second and soon after something happened, once started. */
function createBackground(tick: () => Promise<void>) {
  let timer: NodeJS.Timeout | null = null;
  let isPlanned = false;
  const soon = () => {
    if (timer === null || isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      if (timer === null) return;
      tick().catch((error: unknown) => process.stderr.write(`The sandbox could not deliver: ${String(error)}\n`));
    });
  };
  return {
    soon,
    start() {
      timer ??= setInterval(soon, 1_000);
      timer.unref();
      soon();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
