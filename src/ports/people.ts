import type { Organization } from '../rules/request';

export interface Organizations {
  /** Every organization of the request's service desk: the customers this site knows. Throws `JiraError`. */
  ofDesk(projectKey: string): Promise<readonly Organization[]>;
  /** Those of them this person belongs to, asked of Jira every time. Throws `JiraError`. */
  ofMember(projectKey: string, accountId: string): Promise<readonly Organization[]>;
}

export interface Accounts {
  appAccountId(): Promise<string>;
  /** Address of this site without a trailing slash, such as `https://vendor.atlassian.net`. */
  siteUrl(): Promise<string>;
  /** The active account of a person with exactly this address; `null` also when Jira does not show the address. */
  holderOf(email: string): Promise<string | null>;
  /** Asked of Jira as the caller; `false` also when Jira refuses to answer. */
  callerMay(permission: 'SERVICEDESK_AGENT' | 'ADMINISTER', issueKey: string | null): Promise<boolean>;
}
