import type { AdfDocument } from '../adf';
import type { PseudonymKey } from './pseudonym-key';

/** What the anonymizer knows about the request's own people and places: the key that generic tools lack. */
export interface Identities {
  readonly people: readonly {
    readonly displayName: string;
    readonly emailAddress?: string;
    readonly accountId: string;
  }[];
  readonly organizations: readonly string[];
  /** Hosts of the customer and of this site, such as `northwind.atlassian.net`. */
  readonly hosts: readonly string[];
  /** Project keys whose issues are private, such as the service project's. */
  readonly privateProjectKeys: readonly string[];
}

/** A pattern an admin wrote, in the syntax of RE2, which has no backtracking: what it matches is always removed. */
export interface AdminPattern {
  readonly name: string;
  readonly pattern: string;
}

export interface AnonymizerPolicy {
  readonly vendorNames: readonly string[];
  readonly publicHosts: readonly string[];
  readonly publicIssueKeyPrefixes: readonly string[];
  readonly alwaysRemove: readonly string[];
  readonly alwaysKeep: readonly string[];
  readonly patterns?: readonly AdminPattern[];
  /** Residual risk (0 to 100) from which a person has to look, and from which nothing is public; absent: the engine's own. */
  readonly thresholds?: { readonly review: number; readonly private: number };
  /** ISO 639-1 codes of the languages whose texts may be decided public; absent: English alone. */
  readonly languages?: readonly string[];
}

export interface AnonymizerSource {
  readonly summary: string;
  readonly description: AdfDocument | null;
  /** Only comments an agent picked; none by default (design decision 9). */
  readonly comments: readonly AdfDocument[];
}

export type FindingKind =
  | 'person'
  | 'organization'
  | 'email'
  | 'url'
  | 'host'
  | 'ip-address'
  | 'phone'
  | 'account-id'
  | 'issue-key'
  | 'licence'
  | 'secret'
  | 'path'
  | 'mention'
  | 'media'
  | 'extension'
  | 'admin-term'
  | 'number'
  | 'other';

/** One thing found: what, where, which rule, how sure, what it became. `original` never leaves the agent's screen. */
export interface Finding {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly original: string;
  readonly replacement: string;
  readonly where: 'summary' | 'description' | 'comment';
  readonly confidence: 'certain' | 'likely' | 'unsure';
}

/** A readable piece of the request, in reading order: text that stays, and places (in `findings`) of what became something else. */
export interface Passage {
  readonly where: Finding['where'];
  readonly inCode: boolean;
  readonly pieces: readonly (string | number)[];
}

export interface AnonymizedRequest {
  readonly decision: 'public' | 'review' | 'private';
  /** Sentences an agent can read. */
  readonly reasons: readonly string[];
  /** Values the engine left in place but is not sure about. */
  readonly unsure: readonly string[];
  readonly summary: string;
  readonly description: AdfDocument;
  readonly findings: readonly Finding[];
  /** The original and the result beside each other; a number is the place of a finding in `findings`. */
  readonly passages: readonly Passage[];
  /** All that the request has had so far, for its own private property only. Pseudonym → original. */
  readonly pseudonyms: PseudonymKey;
  /** 0 (nothing left) to 100. */
  readonly residualRisk: number;
}
