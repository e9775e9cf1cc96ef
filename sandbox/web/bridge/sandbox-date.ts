/**
 * A `Date` whose "now" is the sandbox's clock; every other use is the realm's own. `offsetMs` is read on each
 * call, so a clock that moves needs no second installation.
 */
export function shiftedDate(RealDate: DateConstructor, offsetMs: () => number): DateConstructor {
  const now = (): number => RealDate.now() + offsetMs();
  return new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: (target) => new target(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}
