import { accountByEmail } from '../jira/account/account-row.ts';
import { createAccount } from '../jira/account/create-account.ts';
import { addToRole, roles } from '../jira/project/role-names.ts';
import type { Site } from '../jira/site.ts';
import { rows, run } from '../db/database.ts';
import type { ImportedPerson } from './import-wire.ts';

/**
 * The account of a person, made when there is none with that e-mail address. Agents join the team of every service
 * project and the developers of the others; customers become customers of every
 * service desk; visitors get no licence.
 */
export function accountFor(site: Site, person: ImportedPerson): string {
  const known = accountByEmail(site.db, person.email);
  if (known) return known.account_id;
  const isAgent = person.role === 'agent';
  const accountId = createAccount(site.db, {
    type: person.role === 'customer' ? 'customer' : 'atlassian',
    email: person.email,
    displayName: person.displayName,
    ...(isZone(person.timeZone) ? { timeZone: person.timeZone } : {}),
    jiraLicence: isAgent,
    agentLicence: isAgent,
  });
  if (isAgent) joinTeams(site, accountId);
  if (person.role === 'customer') joinDesks(site, accountId);
  return accountId;
}

function joinDesks(site: Site, accountId: string): void {
  const sql =
    'INSERT OR IGNORE INTO service_desk_customer (service_desk_id, account_id) SELECT id, ? FROM service_desk';
  run(site.db, sql, accountId);
}

function joinTeams(site: Site, accountId: string): void {
  const projects = rows<{ id: number; project_type: string }>(site.db, 'SELECT id, project_type FROM project');
  for (const { id, project_type: type } of projects) {
    addToRole(site.db, id, type === 'service_desk' ? roles.team.id : roles.developers.id, accountId);
  }
}

function isZone(zone: string | undefined): zone is string {
  return zone !== undefined && Intl.supportedValuesOf('timeZone').includes(zone);
}
