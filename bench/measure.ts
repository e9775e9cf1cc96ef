/** One line of the table that `bench/run.mjs` prints. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/**
 * How often per second `work` runs: the best of three rounds of about 300 ms each, after a warm-up. `work` gets a
 * running number and must return something that depends on what it did, so that nothing is optimised away.
 */
export function perSecond(work: (turn: number) => unknown): number {
  for (let turn = 0; turn < 500; turn += 1) keep(work(turn));
  return Math.max(...[0, 1, 2].map(() => round(work)));
}

function round(work: (turn: number) => unknown): number {
  const roundMs = 300;
  const startedAt = performance.now();
  let turns = 0;
  for (;;) {
    for (let index = 0; index < 50; index += 1) keep(work(turns + index));
    turns += 50;
    const elapsedMs = performance.now() - startedAt;
    if (elapsedMs >= roundMs) return (turns / elapsedMs) * 1000;
  }
}

/** As `perSecond`, for work that may take a tenth of a second as well as a tenth of a microsecond. */
export function adaptivePerSecond(work: (turn: number) => unknown): number {
  const roundMs = 200;
  const rates: number[] = [];
  let turn = 0;
  for (let turns = 1; rates.length < 3;) {
    const startedAt = performance.now();
    for (let index = 0; index < turns; index += 1) keep(work((turn += 1)));
    const elapsedMs = performance.now() - startedAt;
    if (elapsedMs < roundMs) turns = Math.ceil(turns * Math.min(8, (1.2 * roundMs) / Math.max(elapsedMs, 0.01)));
    else rates.push((turns / elapsedMs) * 1000);
  }
  return Math.max(...rates);
}

/** Milliseconds of the quickest of `times` runs. */
export function quickestMs(times: number, work: () => unknown): number {
  const measured = Array.from({ length: times }, () => {
    const startedAt = performance.now();
    keep(work());
    return performance.now() - startedAt;
  });
  return Math.min(...measured);
}

const kept: unknown[] = [];

function keep(value: unknown): void {
  kept[0] = value;
}
