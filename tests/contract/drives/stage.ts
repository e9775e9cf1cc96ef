import { doc } from '../../sandbox/jira/site-under-test.ts';
import type { ServedSite } from '../jira-client.ts';

/** What the operations are called upon: a request of Carla's and everything about it, a public Bug, a desk. */
export interface Stage {
  readonly request: string;
  readonly requestId: string;
  readonly bug: string;
  readonly internal: string;
  readonly comment: string;
  readonly note: string;
  readonly attachment: string;
  readonly sharedFile: string;
  readonly link: string;
  readonly linkType: string;
  readonly remoteLink: string;
  readonly worklog: string;
  readonly task: string;
  readonly component: string;
  readonly version: string;
  readonly otherVersion: string;
  readonly level: string;
  readonly scheme: string;
  readonly permissionScheme: string;
  readonly requestType: string;
  readonly type: string;
  readonly queue: string;
  readonly bugType: string;
  readonly unusedType: string;
  readonly changelog: number;
  readonly transition: string;
  /** accountIds. */
  readonly agent: string;
  readonly carla: string;
  readonly nils: string;
  readonly erin: string;
}

/** The id of something that must be there, as text. */
function idOf(thing: { readonly id?: string | number } | undefined): string {
  if (thing?.id === undefined) throw new Error('The demo has nothing to name here');
  return String(thing.id);
}

/** How a file gets to the desk, before it is attached to a request. */
export function portalFile(): RequestInit & { readonly path: string } {
  const body = new FormData();
  body.append('file', new File(['A line'], 'log.txt', { type: 'text/plain' }));
  const headers = { 'x-atlassian-token': 'no-check' };
  return { path: '/rest/servicedeskapi/servicedesk/1/attachTemporaryFile', method: 'POST', body, headers };
}

/** Carla attaches a file to her request in the portal; gives its id. */
async function sharedFile(site: ServedSite, request: string): Promise<string> {
  const { path, ...init } = portalFile();
  const sent = (await (await site.raw('carla', path, init)).json()) as {
    temporaryAttachments: { temporaryAttachmentId: string }[];
  };
  const temporaryAttachmentIds = sent.temporaryAttachments.map((file) => file.temporaryAttachmentId);
  const attach = { issueIdOrKey: request, public: true, temporaryAttachmentIds };
  await site.desk('carla').request.createCommentWithAttachment(attach);
  const { fields } = await site.cloud('admin').issues.getIssue({ issueIdOrKey: request, fields: ['attachment'] });
  return idOf((fields as { attachment: { id: string }[] }).attachment.at(-1));
}

/** Sets the stage of a demo site, through the doors of Jira, as its administrator. */
export async function setStage(site: ServedSite): Promise<Stage> {
  const { issues, issueComments, ...cloud } = site.cloud('admin');
  const request = 'SUP-2';
  const about = { issueIdOrKey: request };
  const read = await issues.getIssue({ ...about, expand: ['changelog', 'transitions'] });
  const { comments = [] } = await issueComments.getComments(about);
  const note = await issueComments.addComment({
    ...about,
    body: doc('Between us') as never,
    properties: [{ key: 'sd.public.comment', value: { internal: true } }],
  });
  const comment = idOf(comments[0]);
  await cloud.issueCommentProperties.setCommentProperty({
    commentId: comment,
    propertyKey: 'mood',
    body: 'good' as never,
  });
  await cloud.issueProperties.setIssueProperty({ ...about, propertyKey: 'mood', body: 'good' as never });
  const [attachment] = await cloud.issueAttachments.addAttachment({
    ...about,
    attachments: { filename: 'log.txt', content: 'A line' } as never,
  });
  const remote = { globalId: 'seven', object: { url: 'https://tracker.example/7', title: 'Seven' } };
  const remoteLink = await cloud.issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...about, ...remote });
  const worklog = await cloud.issueWorklogs.addWorklog({ ...about, timeSpentSeconds: 60 } as never);
  const linkType = await cloud.issueLinkTypes.createIssueLinkType({ name: 'Tests', inward: 'a', outward: 'b' });
  return {
    request,
    requestId: idOf(read),
    bug: 'BUG-1',
    internal: 'BUG-4',
    comment,
    note: idOf(note),
    attachment: idOf(attachment),
    sharedFile: await sharedFile(site, request),
    link: idOf((read.fields as { issuelinks: { id: string }[] }).issuelinks[0]),
    linkType: idOf(linkType),
    remoteLink: idOf(remoteLink),
    worklog: idOf(worklog),
    changelog: Number(idOf(read.changelog?.histories?.[0])),
    transition: idOf(read.transitions?.[0]),
    ...(await aroundIt(site, idOf(read))),
    ...(await peopleOf(site)),
  };
}

async function aroundIt(site: ServedSite, requestId: string) {
  const cloud = site.cloud('admin');
  const onProject = { projectIdOrKey: 'SUP', propertyKey: 'mood' };
  await cloud.projectProperties.setProjectProperty({ ...onProject, body: 'good' } as never);
  const versions = await cloud.projectVersions.getProjectVersions({ projectIdOrKey: 'BUG' });
  const components = await cloud.projectComponents.getProjectComponents({ projectIdOrKey: 'BUG' });
  const { levels = [] } = await cloud.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'BUG' });
  const { issueSecuritySchemes = [] } = await cloud.issueSecuritySchemes.getIssueSecuritySchemes();
  const permissionScheme = await cloud.projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: 'SUP' });
  const task = await site.raw('admin', '/rest/api/3/issue/properties/season', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: 'winter', filter: { entityIds: [Number(requestId)] } }),
    redirect: 'manual',
  });
  const bugProject = await cloud.projects.getProject({ projectIdOrKey: 'BUG' });
  const desk = site.desk('admin');
  await desk.organization.setProperty({ organizationId: '1', propertyKey: 'mood', body: { is: 'good' } });
  const types = await desk.servicedesk.getRequestTypes({ serviceDeskId: '1' });
  const queues = await desk.servicedesk.getQueues({ serviceDeskId: '1' });
  return {
    task: task.headers.get('location')?.split('/').at(-1) ?? '',
    component: idOf(components[0]),
    version: idOf(versions[0]),
    otherVersion: idOf(versions[1]),
    level: idOf(levels[0]),
    scheme: idOf(issueSecuritySchemes[0]),
    permissionScheme: idOf(permissionScheme),
    requestType: idOf(types.values?.[0]),
    type: String(types.values?.[0]?.issueTypeId),
    queue: idOf(queues.values?.[0]),
    unusedType: idOf((await cloud.issueTypes.getIssueAllTypes()).find(({ name }) => name === 'Story')),
    bugType: idOf(bugProject.issueTypes?.[0]),
  };
}

async function peopleOf(site: ServedSite) {
  const accountOf = async (who: 'agent' | 'carla' | 'nils' | 'erin') =>
    (await site.cloud(who).myself.getCurrentUser()).accountId ?? '';
  const [agent, carla, nils, erin] = await Promise.all((['agent', 'carla', 'nils', 'erin'] as const).map(accountOf));
  const { userProperties, groups } = site.cloud('admin');
  const property = { accountId: String(carla), propertyKey: 'mood' };
  await userProperties.setUserProperty({ ...property, body: 'good' } as never);
  await groups.createGroup({ name: 'translators' } as never);
  await groups.addUserToGroup({ groupname: 'translators', accountId: String(agent) } as never);
  return { agent: String(agent), carla: String(carla), nils: String(nils), erin: String(erin) };
}
