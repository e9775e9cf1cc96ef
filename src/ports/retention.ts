import type { Licence } from '../rules/licence';
import type { Collaboration, Purge, RetentionStage } from '../rules/retention';

/** Collaborations that have an end, and how far their deletion has got (clause A3). */
export interface Collaborations {
  read(id: string): Promise<Collaboration | null>;
  write(collaboration: Collaboration, stage: RetentionStage): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those written as being in a stage, due first, at most a hundred. */
  inStage(stage: RetentionStage): Promise<readonly Collaboration[]>;
  /** Those written as kept that are due on a day, at most a hundred. */
  becomingDue(today: string): Promise<readonly Collaboration[]>;
  readPurge(id: string): Promise<Purge | null>;
  writePurge(id: string, purge: Purge): Promise<void>;
  removePurge(id: string): Promise<void>;
}

/** What this app itself has recorded, to be deleted for good. Each can be done again. */
export interface Erasure {
  /** Everything recorded about a request; how many records it was. */
  forgetRequest(requestId: string): Promise<number>;
  /** What was found on an issue that no request is behind any more. */
  forgetIssue(issueId: string): Promise<void>;
  /** Texts of the test bench in which one of the people is named by account. */
  forgetSamplesOf(accountIds: readonly string[]): Promise<number>;
  /** The licences in force of an organization, by its key. */
  forgetLicencesOf(organization: string): Promise<number>;
  /** Licences in force that ended from one day to another, both included, earliest first, at most a hundred. */
  licencesEnded(from: string, to: string): Promise<readonly Licence[]>;
}
