import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type { AppRequire } from './app-require.ts';

/** The process's own global object, also where this file runs inside a test runner's context. */
const processGlobal = compileFunction('return globalThis')() as typeof globalThis & Record<PropertyKey, unknown>;

export interface AppConsole {
  write(level: string, values: readonly unknown[]): void;
}

/** What the app finds instead of the process's own. */
export interface AppGlobals {
  readonly Date: DateConstructor;
  readonly fetch: typeof fetch;
  readonly console: Console;
  readonly __forge_fetch__: unknown;
  readonly __forge_runtime__: unknown;
}

export const nativeDate: DateConstructor = processGlobal.Date;

/**
 * A `global` of its own for one app: reads fall through to the process, writes stay here. `overlay` may have getters.
 */
export function createAppGlobal(overlay: AppGlobals): Record<PropertyKey, unknown> {
  const own = Object.create(null, Object.getOwnPropertyDescriptors(overlay)) as Record<PropertyKey, unknown>;
  const appGlobal: Record<PropertyKey, unknown> = new Proxy(own, {
    get: (target, key) => (Object.hasOwn(target, key) ? target[key] : processGlobal[key]),
    has: (target, key) => Object.hasOwn(target, key) || key in processGlobal,
    getPrototypeOf: () => Object.prototype,
  });
  for (const name of ['global', 'globalThis', 'self']) own[name] = appGlobal;
  return appGlobal;
}

/** A console that hands each line to `output`; counting, tables and timers stay native. */
export function createAppConsole(output: AppConsole): Console {
  const lines = Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'trace'].map((level) => [
      level,
      (...values: unknown[]) => output.write(level, values),
    ]),
  );
  return Object.assign(Object.create(processGlobal.console) as Console, lines);
}

/** Copies a value across the boundary between the host and the app. */
export function cloned<T>(value: T): T {
  return processGlobal.structuredClone(value);
}

/** One of Node's own modules, from the process rather than a test runner; `undefined` for anything else. */
export function nodeModule(id: string): unknown {
  return processGlobal.process.getBuiltinModule(id);
}

/** What a bundle is given when it is loaded. */
export interface BundleScope {
  readonly appGlobal: Record<PropertyKey, unknown>;
  readonly appRequire: AppRequire;
}

/** Runs a CommonJS bundle in a scope of its own and returns its exports. Throws whatever the bundle throws. */
export function loadBundle(
  file: string,
  code: string,
  { appGlobal, appRequire }: BundleScope,
): Record<string, unknown> {
  const names = ['global', 'globalThis', 'self', 'Date', 'fetch', 'console'];
  const run = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname', ...names], {
    filename: file,
  }) as (...values: unknown[]) => void;
  const module = { exports: {} as Record<string, unknown> };
  run(module.exports, appRequire, module, file, dirname(file), ...names.map((name) => appGlobal[name]));
  return module.exports;
}
