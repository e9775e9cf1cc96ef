import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { AppFunction, Manifest } from '../manifest.ts';
import { createAppDate } from './app-date.ts';
import type { Handler } from './app-functions.ts';
import { createHandlers } from './app-functions.ts';
import { createAppConsole, createAppGlobal, nativeDate, nodeModule } from './app-realm.ts';
import { createAppRequire } from './app-require.ts';
import { createAppFetch } from './egress.ts';
import type { Descriptor, Running } from './invocation.ts';

/** One warm process with the app's code in it. On Forge it may serve one installation after the other, or both at once. */
export interface AppProcess {
  /** Whose invocation it is that asks. */
  readonly running: AsyncLocalStorage<Running>;
  readonly handlerOf: (definition: AppFunction) => Handler;
}

/** Loads nothing yet: each function's bundle is evaluated once, when it is first called, with globals of the app's own. */
export function createAppProcess(manifest: Manifest, builtDir: string): AppProcess {
  const running = new AsyncLocalStorage<Running>();
  const site = () => running.getStore()?.site;
  const appGlobal = createAppGlobal({
    Date: createAppDate({ now: () => site()?.clock.now() ?? nativeDate.now() }, nativeDate),
    fetch: createAppFetch(manifest.egress.backend),
    console: createAppConsole({ write: (level, values) => site()?.write(level, values) }),
    __forge_fetch__: async (descriptor: Descriptor, path: string, init?: RequestInit) => {
      const forgeFetch = site()?.forgeFetch;
      if (forgeFetch === undefined) throw new Error('Forge services can only be reached while a function runs');
      return forgeFetch(descriptor, path, init);
    },
    get __forge_runtime__() {
      return running.getStore()?.runtime;
    },
  });
  const appRequire = createAppRequire(manifest.egress.backend, nodeModule);
  return { running, handlerOf: createHandlers(join(builtDir, 'functions'), { appGlobal, appRequire }) };
}
