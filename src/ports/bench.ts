import type { RegressionSample } from '../rules/regression-sample';

export interface StoredSample extends RegressionSample {
  readonly id: string;
  readonly savedAt: string;
}

/** Samples of the admin's test bench, which may hold personal data: kept until an admin deletes them. */
export interface Samples {
  /** Oldest first; what this version cannot read is left out. */
  list(): Promise<readonly StoredSample[]>;
  save(sample: StoredSample): Promise<void>;
  /** Those that are there; unknown ids are no fault. */
  remove(ids: readonly string[]): Promise<void>;
}

/** A word an agent wants to be kept always, for an admin to accept or dismiss; forgotten after ninety days. */
export interface KeepSuggestion {
  /** The same for the same word of the same product, however often it is suggested. */
  readonly id: string;
  readonly value: string;
  /** Product of the settings; `null`: for all requests. */
  readonly productId: string | null;
  readonly suggestedAt: string;
  readonly suggestedBy: string;
}

export interface KeepSuggestions {
  /** At most two hundred, in no particular order. */
  list(): Promise<readonly KeepSuggestion[]>;
  add(suggestion: KeepSuggestion): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}
