import type { CustomerCount, PublicStatement } from '../rules/affected-customers';

/** How many customers are behind public issues, where no visitor can read it. Numbers alone: nobody's id or name. */
export interface AffectedCustomers {
  /** As it was counted last; `null` while it was not, or since one of them was deleted. */
  countOf(issueId: string): Promise<CustomerCount | null>;
  /** Of all issues that were counted. */
  counts(): Promise<readonly { readonly issueId: string; readonly count: CustomerCount }[]>;
  saveCount(issueId: string, count: CustomerCount): Promise<void>;
  forgetCount(issueId: string): Promise<void>;
  /** What the issue says in public; `null` while nothing. */
  statementOf(issueId: string): Promise<PublicStatement | null>;
  saveStatement(issueId: string, statement: PublicStatement): Promise<void>;
  /** Of an issue that was deleted. */
  forgetStatement(issueId: string): Promise<void>;
}
