/**
 * When one delivery reaches the app, and how often: the place where late, doubled and disordered deliveries are
 * made. Returns instants (epoch ms of the sandbox clock), none earlier than `dueAtMs`; two of them deliver twice.
 */
export type DeliveryPlan = (delivery: PlannedDelivery, dueAtMs: number) => readonly number[];

export interface PlannedDelivery {
  readonly kind: 'event' | 'job';
  /** Event type or queue. */
  readonly name: string;
}

/** Each delivery once, at once. */
export const deliverPromptly: DeliveryPlan = (_delivery, dueAtMs) => [dueAtMs];
