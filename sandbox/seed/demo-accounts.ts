import type { DatabaseSync } from 'node:sqlite';
import { accountByEmail } from '../jira/account/account-row.ts';
import { createAccount } from '../jira/account/create-account.ts';
import { joinGroup } from '../jira/account/group.ts';

/** Accounts of the demo by a short name; addresses end in .example, so that nobody is ever written to. */
const team = [
  { name: 'agent', email: 'agent@vendor.example', displayName: 'Ada Lindqvist', id: '557058:0c6d1a52-11aa-4c1e-9f10-7a5d3e8b0001', agent: true },
  { name: 'agent2', email: 'agent2@vendor.example', displayName: 'Ben Okafor', id: '557058:0c6d1a52-11aa-4c1e-9f10-7a5d3e8b0002', agent: true },
  { name: 'developer', email: 'developer@vendor.example', displayName: 'Dana Petrova', id: '557058:0c6d1a52-11aa-4c1e-9f10-7a5d3e8b0003', agent: false },
] as const; // prettier-ignore

const customers = [
  { name: 'carla', email: 'carla@northwind.example', displayName: 'Carla Meyer', zone: 'Europe/Berlin', id: 'qm:5d0a7c21-3b52-4f0e-8d63-2f1b8a9c4d10:7e1f9b30-6c44-4a8e-b5f7-90c2d3e4f501' },
  { name: 'nils', email: 'nils@northwind.example', displayName: 'Nils Dahl', zone: 'Europe/Berlin', id: 'qm:5d0a7c21-3b52-4f0e-8d63-2f1b8a9c4d10:7e1f9b30-6c44-4a8e-b5f7-90c2d3e4f502' },
  { name: 'dan', email: 'dan@brightwater.example', displayName: 'Dan Whitfield', zone: 'America/Chicago', id: 'qm:5d0a7c21-3b52-4f0e-8d63-2f1b8a9c4d10:7e1f9b30-6c44-4a8e-b5f7-90c2d3e4f503' },
  { name: 'erin', email: 'erin@solo.example', displayName: 'Erin Sato', zone: 'America/Los_Angeles', id: 'qm:5d0a7c21-3b52-4f0e-8d63-2f1b8a9c4d10:7e1f9b30-6c44-4a8e-b5f7-90c2d3e4f504' },
] as const; // prettier-ignore

/** The addresses of the demo's people; the sign-in page offers them before anybody imported. */
export const demoEmails: readonly string[] = [
  'admin@vendor.example',
  ...[...team, ...customers].map(({ email }) => email),
];

export type DemoName = 'admin' | (typeof team)[number]['name'] | (typeof customers)[number]['name'];
export type DemoAccounts = Readonly<Record<DemoName, string>>;

/** Creates the demo's people; the administrator is there already. Gives their accountIds. */
export function seedAccounts(db: DatabaseSync): DemoAccounts {
  for (const { id, email, displayName, agent } of team) {
    createAccount(db, { accountId: id, type: 'atlassian', email, displayName, jiraLicence: true, agentLicence: agent });
    joinGroup(db, 'jira-users', id);
  }
  for (const { id, email, displayName, zone } of customers) {
    createAccount(db, { accountId: id, type: 'customer', email, displayName, timeZone: zone });
  }
  const admin = accountByEmail(db, 'admin@vendor.example');
  if (!admin) throw new Error('The site has no administrator');
  const people = [...team, ...customers].map(({ name, id }) => [name, id] as const);
  return Object.fromEntries([['admin', admin.account_id], ...people]) as DemoAccounts;
}
