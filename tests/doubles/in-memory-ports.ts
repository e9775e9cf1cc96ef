import type { Ports } from '../../src/ports';
import { inMemoryJira } from './in-memory-jira';
import { inMemoryRecords } from './in-memory-records';
import type { World } from './world';

/** Ports over a `World`. Values are cloned on the way in and out, as on every real boundary; faults strike as ordered. */
export function inMemoryPorts(world: World): Ports {
  const plain: Ports = {
    ...inMemoryJira(world),
    ...inMemoryRecords(world),
    queue: {
      push: async (work) => void world.queue.push(...work),
      pushImpact: async (work) => void world.impactWork.push(work),
      pushPurge: async (work) => void world.purgeWork.push(work),
      pushDue: async (work) => void world.dueWork.push(...work),
    },
    log: {
      info: (message, facts) => void world.logged.push({ level: 'info', message, facts }),
      warn: (message, facts) => void world.logged.push({ level: 'warn', message, facts }),
      error: (message, facts) => void world.logged.push({ level: 'error', message, facts }),
    },
    now: () => new Date(world.now),
    newId: () => `id-${world.nextId()}`,
    remainingMs: () => world.remainingMs,
  };
  const entries = Object.entries(plain).map(([name, port]) => [
    name,
    typeof port === 'object' && name !== 'log' ? watched(world, name, port) : port,
  ]);
  return Object.fromEntries(entries) as unknown as Ports;
}

function watched(world: World, name: string, port: object): object {
  const methods = Object.entries(port as Record<string, (...args: unknown[]) => Promise<unknown>>);
  return Object.fromEntries(methods.map(([method, call]) => [method, watchedCall(world, `${name}.${method}`, call)]));
}

function watchedCall(world: World, name: string, call: (...args: unknown[]) => Promise<unknown>) {
  return async (...args: unknown[]) => {
    world.calls.push(name);
    const index = world.faults.findIndex((fault) => fault.call === name);
    const isStruck = world.strike?.number === world.calls.length;
    const [ordered] = index >= 0 ? world.faults.splice(index, 1) : [];
    const fault = isStruck ? world.strike : ordered;
    if (fault?.when === 'before') throw fault.error;
    const answer = await call(...args.map(cloned));
    if (fault) throw fault.error;
    return cloned(answer);
  };
}

function cloned<T>(value: T): T {
  const isCallable =
    typeof value === 'object' && value !== null && Object.values(value).some((member) => typeof member === 'function');
  return isCallable || typeof value === 'function' ? value : structuredClone(value);
}
