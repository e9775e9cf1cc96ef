import { Hono } from 'hono';
import type { FaultSwitch } from './fault-switch.ts';
import { FaultsError } from './read-faults.ts';

/**
 * `GET /sandbox/faults`: `{faults, struck}`; `POST` takes a part of `faults` and answers the same, or 400 with
 * `{error}` saying what would have been accepted.
 */
export function faultPages(faultSwitch: FaultSwitch): Hono {
  const pages = new Hono();
  const state = () => ({ faults: faultSwitch.faults, struck: faultSwitch.struck });
  pages.get('/sandbox/faults', (c) => c.json(state()));
  pages.post('/sandbox/faults', async (c) => {
    try {
      faultSwitch.change(await c.req.json().catch(() => undefined));
      return c.json(state());
    } catch (error) {
      if (!(error instanceof FaultsError)) throw error;
      return c.json({ error: error.message }, 400);
    }
  });
  return pages;
}
