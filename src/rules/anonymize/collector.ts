import type { AnonymizerPolicy } from './verdict';

/** What is gathered while a document is taken apart. */
export interface Collector {
  readonly hidden: string[];
  readonly dropped: string[];
  mediaCount: number;
  readonly policy: AnonymizerPolicy;
}
