import { transaction } from '../db/database.ts';
import type { Jira } from '../jira/jira.ts';
import { setSiteFact, siteFact } from '../jira/site-fact.ts';
import { seedAccounts } from './demo-accounts.ts';
import { seedBugs } from './demo-bugs.ts';
import { seedProjects } from './demo-projects.ts';
import { seedRequests } from './demo-requests.ts';
import { seedSettings } from './demo-settings.ts';
import { Narrator } from './narrator.ts';

const fact = 'demo-seeded';

/** Fills a new site with the demo, at times counted back from the clock's now; does nothing where it has been. */
export function seedDemo({ site }: Pick<Jira, 'site'>): void {
  if (siteFact(site.db, fact) === true) return;
  const { people, projects } = transaction(site.db, () => {
    const accounts = seedAccounts(site.db);
    return { people: accounts, projects: seedProjects(site.db, accounts, site.appAccountId) };
  });
  const narrator = new Narrator(site);
  const bugs = seedBugs(narrator, people);
  seedRequests({ narrator, people, projects, bugs });
  seedSettings(site);
  setSiteFact(site.db, fact, true);
}
