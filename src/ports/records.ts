import type { FoundLeak } from '../rules/leak';
import type { OutcomeRecord } from '../rules/outcome';
import type { ChangeKind } from '../rules/plan-impact';
import type { Settings } from '../rules/settings';
import type { SlaCycle, SlaState } from '../rules/sla-cycle';
import type { ApplyTo } from '../rules/sla-policy';
import type { Page } from './page';

export interface Cycles {
  /** By number, first answer first. */
  of(requestId: string): Promise<readonly SlaCycle[]>;
  /**
   * Writes all changes and audit entries together. `conflict`: somebody else wrote in between, nothing was
   * written; read again and decide again. At most 20 changes.
   */
  save(changes: readonly CycleChange[], entries: readonly AuditEntry[]): Promise<'saved' | 'conflict'>;
  /** Cycles with `attentionAt` at or before `at`, longest waiting first; never those that are not due. */
  needingAttention(at: string, page: string | null): Promise<Page<DueCycle>>;
  /** Cycles in a state with `dueAt` from one instant to another, both included, earliest first. */
  dueBetween(state: SlaState, span: { from: string; to: string }, page: string | null): Promise<Page<SlaCycle>>;
  /** Cycles in a state that started at or after an instant, oldest first. */
  startedSince(state: SlaState, since: string, page: string | null): Promise<Page<SlaCycle>>;
}

/** As much of a cycle that is due as a look at its request needs; the key is empty where the record is unreadable. */
export type DueCycle = Pick<SlaCycle, 'requestId' | 'requestKey'>;

export interface CycleChange {
  /** As it was read; `null` when the cycle is new. */
  readonly before: SlaCycle | null;
  readonly after: SlaCycle;
}

export interface OutcomeEntry extends OutcomeRecord {
  /** When the customer was told, by the comment's own time; `null` before. */
  readonly toldAt: string | null;
  /** The template of what the customer is told, noted before it is said; absent before, and where nothing is. */
  readonly words?: string | undefined;
}

/** One entry per request, kind and round: the intent written before anything is created (design decision 11). */
export interface Outcomes {
  of(requestId: string): Promise<readonly OutcomeEntry[]>;
  /** `false` when the request already has an entry of this kind and round. */
  claim(entry: OutcomeEntry): Promise<boolean>;
  save(entry: OutcomeEntry): Promise<void>;
  /** Those that became this issue. */
  ofIssue(issueId: string): Promise<readonly OutcomeEntry[]>;
  /** Only for an intent that certainly created nothing, or for an outcome whose request is gone for good. */
  abandon(entry: OutcomeEntry): Promise<void>;
  /** Entries not yet told whose issue was not deleted, begun at or before `at`. */
  unfinished(at: string): Promise<readonly OutcomeEntry[]>;
}

/** One thing that stood in a public issue and had to go (clause O4), and how far that has got. */
export interface LeakEntry extends Pick<FoundLeak, 'source' | 'version'> {
  /** The kind of each value by its hash, as `FoundLeak` has it; those seen to be gone since it was told are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** How many values of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly foundAt: string;
  readonly step: 'found' | 'contained' | 'told';
  /** `withdrawn`: whoever wrote it had taken it out before anything was done. `null` before. */
  readonly containedBy: 'comment-restricted' | 'issue-private' | 'withdrawn' | 'nothing' | null;
}

/** What was found on an issue, noted before anything is done about it (design decision 11). */
export interface Leaks {
  of(issueId: string): Promise<readonly LeakEntry[]>;
  /** In the place of the entry of the same source and version. */
  save(issueId: string, entry: LeakEntry): Promise<void>;
}

/** Proof that a customer accepted the terms (clause T1). */
export interface TermsReceipt {
  readonly requestId: string;
  readonly accountId: string;
  readonly version: string;
  readonly hash: string;
  readonly acceptedAt: string;
  readonly locale: string | null;
  readonly given: 'at-create' | 'in-portal';
}

export interface Acceptances {
  /** Newest first. */
  of(requestId: string): Promise<readonly TermsReceipt[]>;
  /** Once per request and version; `false` when there is one, which stays as it is. */
  stamp(receipt: TermsReceipt): Promise<boolean>;
}

export interface StoredSettings {
  /** Version 0 and the defaults while nothing was saved. `problems`: sections that fell back to the defaults. */
  read(): Promise<SettingsSnapshot>;
  /** A version a cycle was judged by; version 0 is the defaults. `null` when it is not known. */
  readVersion(version: number): Promise<SettingsVersion | null>;
  /** Who made the edit and for which promises is written in one with it, so that no crash comes in between. */
  save(settings: Settings, edit: SettingsEdit): Promise<{ kind: 'saved'; version: number } | { kind: 'conflict' }>;
}

export interface SettingsEdit {
  /** The version the admin looked at: what was saved since is not written over. */
  readonly basedOn: number;
  readonly at: string;
  /** Account id of the admin: the versions are the audit of the settings. */
  readonly by: string;
  readonly applyTo: ApplyTo;
}

export interface SettingsVersion {
  readonly settings: Settings;
  readonly version: number;
  /** `null` for what was never saved: in force from the beginning. */
  readonly savedAt: string | null;
  /** Account id of the admin; `null` for what was never saved. */
  readonly savedBy: string | null;
  readonly applyTo: ApplyTo;
  /** The newest version before this one that was meant for open promises as well; 0 when none was. */
  readonly carriedBefore: number;
}

export interface SettingsSnapshot extends SettingsVersion {
  readonly problems: readonly string[];
}

/** Idempotency records, kept for seven days. */
export interface Receipts {
  has(key: string): Promise<boolean>;
  /** `true` for exactly one of all who claim the key. */
  claim(key: string): Promise<boolean>;
}

/** At most one holder of a name at a time; a holder that dies is superseded after its minutes. */
export interface Leases {
  take(name: string, at: Date, minutes: number): Promise<Lease | null>;
}

export interface Lease {
  /** Others may take the name from this instant on. */
  free(at: Date): Promise<void>;
}

/** How far a new version of the settings has been carried over to the open cycles; one at a time. */
export interface ImpactJob {
  readonly version: number;
  readonly applyTo: 'open' | 'open-and-breached';
  readonly startedAt: string;
  /** When it last got on; a job that stands still is taken up again. */
  readonly lastStepAt: string;
  readonly isDone: boolean;
  /** Where the next step goes on; `null` at the beginning. */
  readonly cursor: string | null;
  readonly looked: number;
  readonly changed: ImpactCounts;
}

/** What became of the promises that were looked at; see `Impact`. */
export type ImpactCounts = Readonly<Record<ChangeKind, number>>;

export interface ImpactJobs {
  read(): Promise<ImpactJob | null>;
  write(job: ImpactJob): Promise<void>;
}

/** How far something recurring has got. */
export interface Progress {
  read(name: string): Promise<string | null>;
  write(name: string, at: string): Promise<void>;
}

/** What happened and who did it: ids and words of ours, never text of the request. */
export interface AuditEntry {
  readonly requestId: string;
  readonly at: string;
  readonly what: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Audit {
  /** The same entry under the same `id` is one, however often it is appended; each is one of its own without. */
  append(entry: AuditEntry, id?: string): Promise<void>;
}
