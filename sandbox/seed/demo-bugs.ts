import type { DemoAccounts } from './demo-accounts.ts';
import type { Narrator } from './narrator.ts';

export interface DemoBugs {
  readonly emptyExport: string;
}

/** What the public tracker shows before anybody has done anything. */
export function seedBugs(narrator: Narrator, people: DemoAccounts): DemoBugs {
  const { developer } = people;
  const project = { key: 'BUG' };
  const emptyExport = narrator.creates(developer, 400, {
    project,
    issuetype: { name: 'Bug' },
    summary: 'Export to PDF leaves out pages with more than one table',
    description:
      'The exported file ends after the first table of a page.\n\n*Steps to reproduce*\n# Create a page with two tables\n# Choose _Export to PDF_\n\n*Expected*: both tables\n*Actual*: only the first one',
    components: [{ name: 'Page Atlas' }],
    fixVersions: [{ name: '3.2.1' }],
    labels: ['export'],
  });
  narrator.moves(developer, 390, emptyExport, 'In Progress');
  narrator.comments(
    developer,
    300,
    emptyExport,
    'The cause is found: the page splitter stops at the first table wider than the page.',
  );
  narrator.moves(developer, 150, emptyExport, 'Done');
  const slow = narrator.creates(developer, 260, {
    project,
    issuetype: { name: 'Bug' },
    summary: 'Dependencies between plans are drawn twice after zooming out',
    description:
      'Each dependency arrow appears twice when the timeline is zoomed out to quarters. Reloading the board removes the copies.',
    components: [{ name: 'Timeline Planner' }],
    fixVersions: [{ name: '8.4.2' }],
  });
  narrator.moves(developer, 200, slow, 'In Progress');
  seedPlans(narrator, developer);
  return { emptyExport };
}

function seedPlans(narrator: Narrator, developer: string): void {
  const project = { key: 'BUG' };
  narrator.creates(developer, 170, {
    project,
    issuetype: { name: 'Change request' },
    summary: 'Copy field configurations between sites on a schedule',
    description: 'Today a copy is started by hand. A schedule would keep a test site in step with production.',
    components: [{ name: 'Field Courier' }],
    fixVersions: [{ name: '2.7.0' }],
  });
  narrator.creates(developer, 90, {
    project,
    issuetype: { name: 'Bug' },
    summary: 'Import accepts a file made for another site',
    description: 'The import does not compare the site the file was made on. Under review with the security team.',
    components: [{ name: 'Field Courier' }],
    security: { name: 'Internal' },
  });
  narrator.creates(developer, 80, {
    project: { key: 'DEV' },
    issuetype: { name: 'Task' },
    summary: 'Prepare Timeline Planner 8.4.2',
    description: 'Release notes, compatibility check, rollout.',
  });
}
