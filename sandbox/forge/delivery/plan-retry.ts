import type { RetryOptions } from '../host/invocation.ts';
import type { Delivery } from './delivery-store.ts';

const FIRST_PAUSE_SECONDS = 40;
const LONGEST_PAUSE_SECONDS = 900;
const EVENT_RETRIES = 4;

/** How a delivery ended: `asked` when the function returned an `InvocationError`. */
export interface Ending {
  readonly kind: 'ok' | 'asked' | 'thrown' | 'platform';
  readonly retry?: RetryOptions;
}

export interface RetryTime {
  readonly nowMs: number;
  /** How long what was pushed to a queue is tried; 24 hours on Forge. */
  readonly retentionMs: number;
}

/** `null`: not called again. `dueAtMs` on the sandbox clock. */
export interface PlannedRetry {
  readonly dueAtMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/**
 * Whether a delivery is made again. Queues: whatever failed, with growing pauses, until a day has passed. Product
 * events: only when the function asks (or Forge itself failed), four times at most.
 */
export function planRetry(
  delivery: Pick<Delivery, 'kind' | 'attempts' | 'firstAtMs'>,
  ending: Ending,
  { nowMs, retentionMs }: RetryTime,
): PlannedRetry | null {
  const made = delivery.attempts + 1;
  if (ending.kind === 'ok') return null;
  if (delivery.kind === 'event' && (ending.kind === 'thrown' || made > EVENT_RETRIES)) return null;
  const dueAtMs = nowMs + pauseSeconds(made, ending) * 1_000;
  if (delivery.kind === 'job' && dueAtMs - delivery.firstAtMs > retentionMs) return null;
  return {
    dueAtMs,
    reason:
      ending.retry?.retryReason ??
      (ending.kind === 'platform' ? 'FUNCTION_PLATFORM_UNKNOWN_ERROR' : 'FUNCTION_RETRY_REQUEST'),
    data: ending.retry?.retryData,
  };
}

/** `retryContext` of the next call. */
export function retryContextOf(delivery: Delivery, { nowMs, retentionMs }: RetryTime) {
  return {
    retryCount: delivery.attempts,
    retryReason: delivery.retryReason,
    retryData: delivery.retryData === null ? undefined : (JSON.parse(delivery.retryData) as unknown),
    retentionWindow: {
      startTime: new Date(delivery.firstAtMs).toISOString(),
      remainingTimeMs: Math.max(0, delivery.firstAtMs + retentionMs - nowMs),
    },
  };
}

function pauseSeconds(made: number, ending: Ending): number {
  const asked = ending.retry?.retryAfter;
  if (asked !== undefined) return Math.min(Math.max(asked, 1), LONGEST_PAUSE_SECONDS);
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (made - 1), LONGEST_PAUSE_SECONDS);
}
