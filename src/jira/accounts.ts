import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Accounts } from '../ports/people';
import type { Account } from '../rules/request';
import { answerOf, answerUnlessRefused, anyText } from './rest';

const accountType = v.fallback(v.picklist(['atlassian', 'customer', 'app']), 'customer');

/**
 * A person as Jira's platform API shows one. An account of a type we do not know counts as a customer's:
 * it then cannot answer for the vendor, and the anonymizer takes it out.
 */
export const accountSchema = v.pipe(
  v.object({
    accountId: v.string(),
    displayName: anyText,
    emailAddress: v.fallback(v.optional(v.string()), undefined),
    accountType,
  }),
  v.transform((person): Account => ({
    accountId: person.accountId,
    displayName: person.displayName,
    accountType: person.accountType,
    ...(person.emailAddress ? { emailAddress: person.emailAddress } : {}),
  })),
);

/** Who wrote something nobody owns any more: an erased account. */
export const nobody: Account = { accountId: 'unknown', displayName: '', accountType: 'customer' };

const me = v.object({ accountId: v.string() });
const server = v.object({ baseUrl: v.pipe(v.string(), v.url()) });
const permissions = v.object({ permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })) });

/** One per invocation: what it remembers belongs to one site. */
export function jiraAccounts(): Accounts {
  let appAccount: Promise<string> | undefined;
  let site: Promise<string> | undefined;
  return {
    appAccountId: () => (appAccount ??= readAppAccount()),
    siteUrl: () => (site ??= readSite()),
    holderOf,
    callerMay,
  };
}

async function readAppAccount(): Promise<string> {
  const answer = api.asApp().requestJira(route`/rest/api/3/myself`);
  return (await answerOf('GET /rest/api/3/myself', answer, me)).accountId;
}

async function readSite(): Promise<string> {
  const answer = api.asApp().requestJira(route`/rest/api/3/serverInfo`);
  return (await answerOf('GET /rest/api/3/serverInfo', answer, server)).baseUrl.replace(/\/+$/, '');
}

const people = v.array(
  v.object({
    accountId: v.string(),
    emailAddress: v.fallback(v.optional(v.string()), undefined),
    accountType: v.fallback(v.string(), ''),
    active: v.fallback(v.boolean(), false),
  }),
);

async function holderOf(email: string): Promise<string | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/user/search?query=${email}&maxResults=50`);
  const found = await answerOf('GET /rest/api/3/user/search', answer, people);
  const same = found.filter((one) => one.emailAddress?.toLowerCase() === email.trim().toLowerCase());
  const [holder, ...others] = same.filter(({ active, accountType }) => active && accountType !== 'app');
  return holder && others.length === 0 ? holder.accountId : null;
}

async function callerMay(permission: 'SERVICEDESK_AGENT' | 'ADMINISTER', issueKey: string | null): Promise<boolean> {
  const answer = issueKey
    ? api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=${permission}`)
    : api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=${permission}`);
  const held = await answerUnlessRefused('GET /rest/api/3/mypermissions', answer, permissions);
  return held?.permissions[permission]?.havePermission === true;
}
