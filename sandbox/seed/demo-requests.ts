import type { DemoAccounts } from './demo-accounts.ts';
import type { DemoBugs } from './demo-bugs.ts';
import type { DemoProjects } from './demo-projects.ts';
import type { Narrator } from './narrator.ts';

/** Everything the stories below are about. */
export interface DemoStage {
  readonly narrator: Narrator;
  readonly people: DemoAccounts;
  readonly projects: DemoProjects;
  readonly bugs: DemoBugs;
}

function body({ projects }: DemoStage, type: string, summary: string, description: string): Record<string, unknown> {
  return {
    serviceDeskId: String(projects.deskId),
    requestTypeId: projects.requestTypes[type],
    requestFieldValues: { summary, description },
  };
}

/** Requests in every state an agent meets: answered, solved, waiting, shared, outside the promise. Oldest first. */
export function seedRequests(stage: DemoStage): void {
  solvedQuestion(stage);
  reportedBug(stage);
  suggestion(stage);
  sharedProblem(stage);
  freshRequests(stage);
}

function solvedQuestion(stage: DemoStage): void {
  const { narrator, people } = stage;
  const key = narrator.asks(
    people.dan,
    230,
    body(
      stage,
      'Ask a question',
      'Can a timeline be shared with people outside our site?',
      'We would like to show the plan to a partner who has no account.',
    ),
    { productId: 'timeline-planner', productVersion: '8.4', hosting: 'cloud' },
  );
  narrator.says(
    people.agent,
    226,
    key,
    'Not directly, but you can export the timeline as an image: open *Share* and choose _Picture_.',
  );
  narrator.moves(people.agent, 226, key, 'Respond to customer');
  narrator.says(people.dan, 210, key, 'That works, thank you!');
  narrator.moves(people.agent2, 205, key, 'Resolve this issue');
}

function reportedBug(stage: DemoStage): void {
  const { narrator, people, bugs } = stage;
  const key = narrator.asks(
    people.carla,
    180,
    body(
      stage,
      'Report a problem',
      'Second table missing in PDF export',
      'Hello,\n\nwhen I export our page https://northwind.atlassian.net/wiki/spaces/OPS/pages/98311/Inventory the second table is missing in the PDF.\n\nKind regards\nCarla Meyer, Northwind',
    ),
    { productId: 'page-atlas', productVersion: '3.2', hosting: 'cloud' },
  );
  narrator.says(
    people.agent,
    176,
    key,
    `Thank you for the report, Carla. This is a known problem, we have linked it: ${bugs.emptyExport}.`,
  );
  narrator.links(people.agent, 176, key, bugs.emptyExport);
  narrator.moves(people.agent, 176, key, 'Respond to customer');
}

function suggestion(stage: DemoStage): void {
  const { narrator, people } = stage;
  narrator.asks(
    people.erin,
    100,
    body(
      stage,
      'Suggest a new feature',
      'Dark theme for exported pages',
      'A dark style for exports would be easier to read on screens.',
    ),
    { productId: 'page-atlas', productVersion: '3.1', hosting: 'cloud' },
  );
}

function sharedProblem(stage: DemoStage): void {
  const { narrator, people, projects } = stage;
  const input = body(
    stage,
    'Report a problem',
    'Timeline shows yesterday’s dates for two plans',
    'Since this week two of our plans are one day late on the board northwind.atlassian.net/jira/plans/14. Nils sees the same.\n\n{noformat}\nWARN plan 14: zone Europe/Berlin, stored 2026-11-02T23:00Z\n{noformat}',
  );
  const values = input['requestFieldValues'] as Record<string, unknown>;
  values['customfield_10002'] = [projects.northwindId];
  const details = { productId: 'timeline-planner', productVersion: '8.3', hosting: 'cloud' };
  const key = narrator.asks(people.carla, 50, input, details);
  narrator.says(people.nils, 49, key, 'I can confirm this, it is the same for me in Firefox and in Chrome.');
  narrator.says(people.agent2, 46, key, 'Thank you both. We are looking into it and will come back to you tomorrow.');
  narrator.notes(
    people.agent2,
    45.5,
    key,
    'Looks like the time zone of the plan is applied twice. Candidate for a Bug.',
  );
}

function freshRequests(stage: DemoStage): void {
  const { narrator, people } = stage;
  const key = narrator.asks(
    people.nils,
    20,
    body(
      stage,
      'Get help',
      'Which permissions does Field Courier need?',
      'Our admins ask which permissions they have to give before we can install it on our test site.',
    ),
    { productId: 'field-courier', productVersion: '2.6', hosting: 'data-center' },
  );
  narrator.notes(people.agent, 18, key, 'Compare with the list in the admin guide before answering.');
  narrator.asks(
    people.dan,
    3,
    body(
      stage,
      'Report a problem',
      'Import stops at 40 percent',
      'The import of our field configuration stops at 40 percent every time, without a message. I can send the log if it helps.',
    ),
    { productId: 'field-courier', productVersion: '2.6', hosting: 'data-center' },
  );
  narrator.asks(
    people.erin,
    1,
    body(
      stage,
      'Ask a question',
      'Does Page Atlas work with live docs?',
      'I could not find anything about it in the documentation.',
    ),
    { productId: 'page-atlas', productVersion: '3.2', hosting: 'cloud' },
  );
}
