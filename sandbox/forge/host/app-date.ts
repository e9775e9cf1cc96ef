import type { Clock } from '../../seams.ts';

/**
 * `Date` as the app sees it: `new Date()` and `Date.now()` read the sandbox clock, everything else is native.
 * Native dates (from `structuredClone`, say) are instances of it too.
 */
export function createAppDate(clock: Clock, NativeDate: DateConstructor): DateConstructor {
  function AppDate(...parts: unknown[]): string | Date {
    if (new.target === undefined) return new NativeDate(clock.now()).toString();
    const time = parts.length === 0 ? [clock.now()] : parts;
    return Reflect.construct(NativeDate, time, new.target) as Date;
  }
  Object.setPrototypeOf(AppDate, NativeDate);
  AppDate.prototype = Object.create(NativeDate.prototype, {
    constructor: { value: AppDate, writable: true, configurable: true },
  }) as object;
  Object.defineProperties(AppDate, {
    name: { value: 'Date', configurable: true },
    length: { value: NativeDate.length, configurable: true },
    now: { value: () => Math.floor(clock.now()), writable: true, configurable: true },
    [Symbol.hasInstance]: {
      value(this: unknown, candidate: unknown) {
        if (this === AppDate) return candidate instanceof NativeDate;
        return Reflect.apply(Function.prototype[Symbol.hasInstance], this, [candidate]) as boolean;
      },
    },
  });
  return AppDate as unknown as DateConstructor;
}
