import type { ServerType } from '@hono/node-server';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createClock } from './clock.ts';
import type { SandboxClock } from './clock.ts';
import { claimDataFolder } from './data-folder.ts';
import { openDatabase } from './db/database.ts';
import { faultPages } from './faults/fault-pages.ts';
import type { FaultSwitch } from './faults/fault-switch.ts';
import { createFaultSwitch } from './faults/fault-switch.ts';
import { faultyRest } from './faults/rest-faults.ts';
import type { DeliveryPlan } from './forge/delivery/delivery-plan.ts';
import { createForge } from './forge/forge.ts';
import type { Forge } from './forge/forge.ts';
import type { AppProcess } from './forge/host/app-process.ts';
import type { InterruptPlan } from './forge/host/forge-fetch.ts';
import type { InvocationRecord } from './forge/host/invocation-record.ts';
import { derivedUuid, indexedProperties, readManifest } from './forge/manifest.ts';
import type { Manifest } from './forge/manifest.ts';
import type { Drained } from './forge/time/timeline.ts';
import { importPages } from './import/endpoint.ts';
import { createJira } from './jira/jira.ts';
import type { Jira } from './jira/jira.ts';
import { seedDemo } from './seed/seed-demo.ts';
import type { AtlassianRest } from './seams.ts';
import { createServer, listenOn } from './server.ts';

export interface SandboxInput {
  /** Folder with the app's `manifest.yml` and build. */
  readonly appDir: string;
  /** Where the data stay, or `:memory:`. */
  readonly dataDir: string;
  /** Where the clock of a new sandbox starts, ISO-8601; now when absent. */
  readonly startAt?: string;
  /** What a new sandbox holds; the demo when absent. */
  readonly seed?: 'demo' | 'none';
  /** True: real time runs and everything is delivered in the background. False: only `drain` and `advanceTo` do. */
  readonly ticking?: boolean;
  /** Keep the app's console output to the invocation records. */
  readonly quiet?: boolean;
  /** Late, doubled and disordered deliveries; prompt ones when absent. */
  readonly deliveryPlan?: DeliveryPlan;
  /** How long stored values outlive their time to live; nothing when absent. */
  readonly expiryLagMs?: number;
  /** Where the app's functions die half-way, so that what they leave behind can be looked at; nowhere when absent. */
  readonly interrupt?: InterruptPlan;
  /** Tells this site from others with the same app; one and the same when absent. */
  readonly siteName?: string;
  /** A process the app's code is loaded in already, perhaps for another site; one of its own when absent. */
  readonly process?: AppProcess;
  /** Stands between Jira and those who call it, the app or people, to look at what passes. */
  readonly watch?: (rest: AtlassianRest, callers: 'app' | 'people') => AtlassianRest;
}

/** Atlassian's stand-in with the app installed. */
export interface Sandbox {
  /** Answers a request without a network; any origin will do. */
  fetch(request: Request): Promise<Response>;
  readonly clock: SandboxClock;
  drain(): Promise<Drained>;
  /** Moves the clock to an ISO-8601 instant, letting everything on the way happen at its own time. */
  advanceTo(instant: string): Promise<Drained>;
  invocations(since?: number): readonly InvocationRecord[];
  /** Listens on 127.0.0.1. Rejects when the port is taken. */
  listen(port: number): Promise<{ readonly url: string }>;
  close(): Promise<void>;
}

/** Opens a sandbox. Throws `DataFolderError`, `ClockError`, or when the manifest cannot be read. */
export async function createSandbox(input: SandboxInput): Promise<Sandbox> {
  const { dataDir } = input;
  const folder = dataDir === ':memory:' ? null : claimDataFolder(dataDir);
  const db = openDatabase(folder === null ? ':memory:' : join(dataDir, 'sandbox.db'));
  const giveBack = () => {
    db.close();
    folder?.release();
  };
  try {
    return await openSandbox(input, db, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function openSandbox(input: SandboxInput, db: DatabaseSync, giveBack: () => void): Promise<Sandbox> {
  const { appDir, quiet = false, ticking = false, watch = (rest) => rest } = input;
  const manifest = readManifest(appDir);
  const clock = createClock({ db, startAt: input.startAt, ticking });
  const address = { url: 'http://localhost:8080' };
  const appAccountId = `712020:${derivedUuid(manifest, 'account')}`;
  const siteUrl = () => address.url;
  const site = { ...input, manifest, ticking, quiet, db, clock, appAccountId, siteUrl };
  const { forge, jira, faultSwitch } = createSite(site);
  if ((input.seed ?? 'demo') === 'demo') seedDemo(jira);

  const app = createServer({
    rest: watch(jira, 'people'),
    callerOf: (request) => jira.callerOf(request),
    pages: [
      forge.pages,
      jira.pages,
      faultPages(faultSwitch),
      importPages(jira.site, (request) => jira.callerOf(request)),
    ],
    webDir: join(appDir, 'sandbox', 'dist', 'web'),
    quiet,
  });
  let server: ServerType | null = null;
  if (ticking) forge.start();
  return {
    fetch: async (request) => app.fetch(request),
    clock,
    drain: () => forge.drain(),
    advanceTo: (instant) => forge.advanceTo(Date.parse(instant)),
    invocations: (since = 0) => forge.log.since(since),
    async listen(port) {
      const listening = await listenOn(app, port);
      server = listening.server;
      address.url = `http://localhost:${listening.port}`;
      return { url: address.url };
    },
    async close() {
      await closeServer(server);
      await forge.stop();
      giveBack();
    },
  };
}

interface SiteInput extends SandboxInput {
  readonly manifest: Manifest;
  readonly db: DatabaseSync;
  readonly clock: SandboxClock;
  readonly appAccountId: string;
  readonly siteUrl: () => string;
}

interface JoinedSite {
  readonly forge: Forge;
  readonly jira: Jira;
  readonly faultSwitch: FaultSwitch;
}

/** Jira tells Forge what happened and Forge asks Jira: the one made first reaches the other when it is called. */
function createSite(input: SiteInput): JoinedSite {
  const faultSwitch = createFaultSwitch(input.db);
  const { manifest, watch = (rest) => rest } = input;
  const asked: AtlassianRest = {
    operationOf: (method, pathname) => jira.operationOf(method, pathname),
    handle: (caller, request) => jira.handle(caller, request),
  };
  const forge: Forge = createForge({
    ...input,
    faultSwitch,
    rest: faultyRest(watch(asked, 'app'), faultSwitch, input.clock),
    places: {
      extensionFor: (accountId, moduleType, place) => jira.extensionFor(accountId, moduleType, place),
      accountTypeOf: (accountId) => jira.accountTypeOf(accountId),
    },
    callerOf: (request) => jira.callerOf(request),
    parallel: input.ticking === true ? 4 : 1,
  });
  const jira: Jira = createJira({
    db: input.db,
    clock: input.clock,
    events: forge.events,
    baseUrl: input.siteUrl,
    appAccountId: input.appAccountId,
    appId: manifest.appId,
    entityProperties: indexedProperties(manifest),
    faultSwitch,
  });
  return { forge, jira, faultSwitch };
}

async function closeServer(server: ServerType | null): Promise<void> {
  if (server === null) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
