import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { Identities } from '../rules/anonymize/verdict';
import type { Account, RequestComment, SupportRequest } from '../rules/request';
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
  const [desk, siteUrl] = await Promise.all([organizationsOfDesk(ports, request.projectKey), ports.accounts.siteUrl()]);
  return {
    identities: {
      people: peopleOf(request, comments),
      organizations: [...new Set([...request.organizations, ...(desk ?? [])].map(({ name }) => name))],
      hosts: [new URL(siteUrl).host],
      privateProjectKeys: [
        ...new Set([...settings.serviceProjectKeys, request.projectKey, settings.outcomes.development.projectKey]),
      ],
    },
    gaps: desk ? [] : ['The customers’ organizations could not be read, so their names would not be recognised.'],
  };
}

/** `null` when Jira refuses for good; a fault that may pass is thrown, for a retry. */
async function organizationsOfDesk(ports: Ports, projectKey: string): Promise<readonly { name: string }[] | null> {
  try {
    return await ports.organizations.ofDesk(projectKey);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.warn('organizations of the service desk are unreadable', {
      status: fault.status,
      operation: fault.operation,
    });
    return null;
  }
}

function peopleOf(request: SupportRequest, comments: readonly RequestComment[]): readonly Account[] {
  const everybody = [
    request.reporter,
    ...(request.assignee ? [request.assignee] : []),
    ...request.participants,
    ...comments.map(({ author }) => author),
  ];
  const people = everybody.filter(({ accountType }) => accountType !== 'app');
  return [...new Map(people.map((person) => [person.accountId, person])).values()];
}
