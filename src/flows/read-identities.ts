import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { Identities } from '../rules/anonymize/verdict';
import type { Account, RequestComment, SupportRequest } from '../rules/request';
import { developmentProjects } from '../rules/outcome-targets';
import type { Settings } from '../rules/settings';

export interface KnownIdentities {
  readonly identities: Identities;
  /** What could not be read and therefore would not be recognised: any gap keeps the outcome private (clause O4). */
  readonly gaps: readonly string[];
}

/** The request's own people and places, which no general recogniser can know (clause O4, design decision 9). */
export async function readIdentities(
  ports: Ports,
  request: SupportRequest,
  comments: readonly RequestComment[],
  settings: Settings,
): Promise<KnownIdentities> {
  const [desk, siteUrl, former, watchers] = await Promise.all([
    organizationsOfDesk(ports, request.projectKey),
    ports.accounts.siteUrl(),
    formerPeople(ports, request.id),
    watchersOf(ports, request.id),
  ]);
  const people = peopleOf(request, comments, { former: former ?? [], watchers: watchers ?? [] });
  return {
    identities: {
      people,
      organizations: [...new Set([...request.organizations, ...(desk ?? [])].map(({ name }) => name))],
      hosts: [new URL(siteUrl).host],
      privateProjectKeys: [
        ...new Set([...settings.serviceProjectKeys, request.projectKey, ...developmentProjects(settings)]),
      ],
    },
    gaps: gapsOf(request, people, {
      isDeskKnown: desk !== null,
      isPastKnown: former !== null,
      areWatchersKnown: watchers !== null,
    }),
  };
}

function gapsOf(
  request: SupportRequest,
  people: readonly Account[],
  known: { isDeskKnown: boolean; isPastKnown: boolean; areWatchersKnown: boolean },
): readonly string[] {
  const gaps: readonly (readonly [boolean, string])[] = [
    [!known.isDeskKnown, 'The customers’ organizations could not be read, so their names would not be recognised.'],
    [
      !known.isPastKnown,
      'Who took part in the request before could not be read, so their names would not be recognised.',
    ],
    [!known.areWatchersKnown, 'Who watches the request could not be read, so their names would not be recognised.'],
    [
      request.isPortalSideKnown === false,
      'Who takes part in the request could not be read, so their names would not be recognised.',
    ],
    [
      people.some(({ displayName }) => displayName.trim() === ''),
      'Jira does not tell the name of somebody on the request, so it would not be recognised.',
    ],
  ];
  return gaps.flatMap(([isMissing, reason]) => (isMissing ? [reason] : []));
}

const organizationsOfDesk = (ports: Ports, projectKey: string) =>
  unlessRefused(ports, 'organizations of the service desk are unreadable', () =>
    ports.organizations.ofDesk(projectKey),
  );

const formerPeople = (ports: Ports, requestId: string) =>
  unlessRefused(ports, 'the changelog of a request is unreadable', () => ports.requests.formerPeople(requestId));

const watchersOf = (ports: Ports, requestId: string) =>
  unlessRefused(ports, 'the watchers of a request are unreadable', () => ports.requests.watchers(requestId));

/** `null` when Jira refuses for good; a fault that may pass is thrown, for a retry. */
async function unlessRefused<T>(ports: Ports, message: string, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn(message, { status: fault.status, operation: fault.operation });
    return null;
  }
}

function peopleOf(
  request: SupportRequest,
  comments: readonly RequestComment[],
  { former, watchers }: { former: readonly Account[]; watchers: readonly Account[] },
): readonly Account[] {
  const everybody = [
    request.reporter,
    ...(request.assignee ? [request.assignee] : []),
    ...request.participants,
    ...comments.map(({ author }) => author),
  ];
  const others = [...former, ...watchers].filter(({ accountId }) =>
    everybody.every((person) => person.accountId !== accountId),
  );
  const people = [...everybody, ...others].filter(({ accountType }) => accountType !== 'app');
  return [...new Map(people.map((person) => [person.accountId, person])).values()];
}
