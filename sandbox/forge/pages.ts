import { Hono } from 'hono';
import type { SandboxClock } from '../clock.ts';
import { ClockError } from '../clock.ts';
import type { Caller, PlaceContext } from '../seams.ts';
import type { Bridge } from './frames/bridge.ts';
import type { Frames } from './frames/frames.ts';
import { framePages } from './frames/frame-pages.ts';
import { listModules } from './frames/modules.ts';
import type { InvocationLog } from './host/invocation-record.ts';
import type { Manifest } from './manifest.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { durationMs } from './time/iso-duration.ts';
import type { Timeline } from './time/timeline.ts';
import { instantAsked } from './time/timeline.ts';

export interface PagesInput {
  readonly appDir: string;
  readonly builtDir: string;
  readonly manifest: Manifest;
  readonly clock: SandboxClock;
  readonly timeline: Timeline;
  readonly store: DeliveryStore;
  readonly log: InvocationLog;
  readonly frames: Frames;
  readonly bridge: Bridge;
  readonly places: PlaceContext;
  readonly callerOf: (request: Request) => Caller;
}

/** The routes of the Forge side. */
export function createPages(input: PagesInput): Hono {
  const app = new Hono();
  app.route('/', clockPages(input));
  app.get('/sandbox/invocations', (c) => c.json(input.log.since(Number(c.req.query('since') ?? 0) || 0)));
  app.get('/sandbox/modules', (c) => {
    const locale = input.frames.localeOf(c.req.header('accept-language'));
    return c.json(listModules(input, { caller: input.callerOf(c.req.raw), type: c.req.query('type'), locale }));
  });
  app.route('/', framePages(input));
  return app;
}

function clockPages({ clock, timeline, store }: PagesInput): Hono {
  const app = new Hono();
  const state = () => ({
    now: new Date(clock.now()).toISOString(),
    zone: 'UTC',
    ticking: clock.ticking,
    waiting: store.waiting(),
  });
  app.get('/sandbox/clock', (c) => c.json(state()));
  app.post('/sandbox/clock', async (c) => {
    const body = (await c.req.json().catch(() => ({}))) as { to?: unknown; advance?: unknown };
    try {
      const advanceMs = typeof body.advance === 'string' ? durationMs(body.advance) : null;
      const done = await timeline.advanceTo(instantAsked({ to: body.to, advanceMs }, clock.now()));
      return c.json({ ...state(), ...done });
    } catch (error) {
      if (!(error instanceof ClockError)) throw error;
      return c.json({ error: error.message }, 400);
    }
  });
  app.post('/sandbox/drain', async (c) => c.json(await timeline.drain()));
  return app;
}
