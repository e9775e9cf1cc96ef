import type { Drive } from './drive.ts';
import type { Stage } from './stage.ts';
import { portalFile } from './stage.ts';

const onRequest = ({ request }: Stage) => ({ issueIdOrKey: request });
const onDesk = () => ({ serviceDeskId: '1' });
const ofOrganization = () => ({ organizationId: '1', propertyKey: 'mood' });
const members = ({ erin }: Stage) => ({ organizationId: 1, body: { accountIds: [erin] } });
/** jira.js leaves out the header without which a file is refused. */
const sendsFile = ['fetch', portalFile] as const;
const addsNils = ['desk.request.addRequestParticipants', (stage: Stage) => ({ ...onRequest(stage), accountIds: [stage.nils] })] as const; // prettier-ignore
const idsOf = (earlier: { temporaryAttachments?: unknown }) =>
  (earlier.temporaryAttachments as { temporaryAttachmentId: string }[]).map((one) => one.temporaryAttachmentId);

/** Operations of Service Management, called upon Carla's request and the organization she is in. */
export const deskDrives: readonly Drive[] = [
  ['GET /rest/servicedeskapi/info', 'ok ok ok ok ok', ['desk.info.getInfo']],
  ['GET /rest/servicedeskapi/knowledgebase/article', 'ok ok ok ok 401', ['desk.knowledgebase.getArticles', () => ({ query: 'export', highlight: false })]],
  ['POST /rest/servicedeskapi/customer', 'ok 403 403 403 401', ['desk.customer.createCustomer', () => ({ email: 'new@customer.example', displayName: 'New One' })]],
  ['GET /rest/servicedeskapi/organization', 'ok ok ok ok 401', ['desk.organization.getOrganizations']],
  ['POST /rest/servicedeskapi/organization', 'ok ok 403 403 401', ['desk.organization.createOrganization', () => ({ name: 'Eastwind' })]],
  ['GET /rest/servicedeskapi/organization/{organizationId}', 'ok ok ok 404 401', ['desk.organization.getOrganization', () => ({ organizationId: 1 })]],
  ['DELETE /rest/servicedeskapi/organization/{organizationId}', 'ok 403 403 403 401', ['desk.organization.deleteOrganization', () => ({ organizationId: 1 })]],
  ['GET /rest/servicedeskapi/organization/{organizationId}/property', 'ok ok ok 404 401', ['desk.organization.getPropertiesKeys', ofOrganization]],
  ['GET /rest/servicedeskapi/organization/{organizationId}/property/{propertyKey}', 'ok ok ok 404 401', ['desk.organization.getProperty', ofOrganization]],
  ['PUT /rest/servicedeskapi/organization/{organizationId}/property/{propertyKey}', 'ok ok 403 403 401', ['desk.organization.setProperty', () => ({ ...ofOrganization(), body: { is: 'bad' } })]],
  ['DELETE /rest/servicedeskapi/organization/{organizationId}/property/{propertyKey}', 'ok ok 403 403 401', ['desk.organization.deleteProperty', ofOrganization]],
  ['GET /rest/servicedeskapi/organization/{organizationId}/user', 'ok ok 403 403 401', ['desk.organization.getUsersInOrganization', () => ({ organizationId: 1 })]],
  ['POST /rest/servicedeskapi/organization/{organizationId}/user', 'ok ok 403 403 401', ['desk.organization.addUsersToOrganization', members]],
  ['DELETE /rest/servicedeskapi/organization/{organizationId}/user', 'ok ok 403 403 401', ['desk.organization.removeUsersFromOrganization', members]],
  ['GET /rest/servicedeskapi/request', 'ok ok ok ok 401', ['desk.request.getCustomerRequests', () => ({ requestOwnership: ['OWNED_REQUESTS'] })]],
  ['POST /rest/servicedeskapi/request', 'ok ok ok ok 401', ['desk.request.createCustomerRequest', ({ requestType }) => ({ ...onDesk(), requestTypeId: requestType, requestFieldValues: { summary: 'Help' } })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}', 'ok ok ok 404 401', ['desk.request.getCustomerRequestByIdOrKey', (stage) => ({ ...onRequest(stage), expand: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'] })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment', 'ok ok ok 404 401', ['desk.request.getAttachmentsForRequest', onRequest]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment/{attachmentId}', 'ok ok ok 404 401', ['desk.request.getAttachmentContent', (stage) => ({ ...onRequest(stage), attachmentId: stage.sharedFile })]],
  ['POST /rest/servicedeskapi/request/{issueIdOrKey}/attachment', 'ok ok ok 404 401', sendsFile, ['desk.request.createCommentWithAttachment', (stage, earlier) => ({ ...onRequest(stage), public: true, temporaryAttachmentIds: idsOf(earlier) })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/comment', 'ok ok ok 404 401', ['desk.request.getRequestComments', onRequest]],
  ['POST /rest/servicedeskapi/request/{issueIdOrKey}/comment', 'ok ok ok 404 401', ['desk.request.createRequestComment', (stage) => ({ ...onRequest(stage), body: 'Words', public: true })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/comment/{commentId}', 'ok ok ok 404 401', ['desk.request.getRequestCommentById', (stage) => ({ ...onRequest(stage), commentId: Number(stage.comment) })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/participant', 'ok ok ok 404 401', ['desk.request.getRequestParticipants', onRequest]],
  ['POST /rest/servicedeskapi/request/{issueIdOrKey}/participant', 'ok ok ok 404 401', addsNils],
  ['DELETE /rest/servicedeskapi/request/{issueIdOrKey}/participant', 'ok ok ok 404 401', addsNils, ['desk.request.removeRequestParticipants', (stage) => ({ ...onRequest(stage), accountIds: [stage.nils] })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/sla', 'ok ok 403 404 401', ['desk.request.getSlaInformation', onRequest]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/sla/{slaMetricId}', 'ok ok 403 404 401', ['desk.request.getSlaInformationById', (stage) => ({ ...onRequest(stage), slaMetricId: '1' })]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/status', 'ok ok ok 404 401', ['desk.request.getCustomerRequestStatus', onRequest]],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/transition', 'ok ok ok 404 401', ['desk.request.getCustomerTransitions', onRequest]],
  ['POST /rest/servicedeskapi/request/{issueIdOrKey}/transition', 'ok ok ok 404 401', ['desk.request.getCustomerTransitions', onRequest], ['desk.request.performCustomerTransition', (stage, { values }) => ({ ...onRequest(stage), id: (values as { id: string }[])[0]?.id })]],
  ['GET /rest/servicedeskapi/servicedesk', 'ok ok ok ok 401', ['desk.servicedesk.getServiceDesks']],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}', 'ok ok ok ok 401', ['desk.servicedesk.getServiceDeskById', onDesk]],
  ['POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile', 'ok ok ok ok 401', sendsFile],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer', 'ok ok 403 403 401', ['fetch', () => ({ path: '/rest/servicedeskapi/servicedesk/1/customer' })]],
  ['POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer', 'ok 403 403 403 401', ['desk.servicedesk.addCustomers', ({ nils }) => ({ ...onDesk(), accountIds: [nils] })]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization', 'ok ok 403 403 401', ['desk.organization.getServiceDeskOrganizations', onDesk]],
  ['POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization', 'ok ok 403 403 401', ['desk.organization.addOrganization', () => ({ ...onDesk(), body: { organizationId: 1 } })]],
  ['DELETE /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization', 'ok ok 403 403 401', ['desk.organization.removeOrganization', () => ({ ...onDesk(), body: { organizationId: 1 } })]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue', 'ok ok 403 403 401', ['desk.servicedesk.getQueues', onDesk]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}', 'ok ok 403 403 401', ['desk.servicedesk.getQueue', ({ queue }) => ({ ...onDesk(), queueId: Number(queue) })]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}/issue', 'ok ok 403 403 401', ['desk.servicedesk.getIssuesInQueue', ({ queue }) => ({ ...onDesk(), queueId: Number(queue) })]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype', 'ok ok ok ok 401', ['desk.servicedesk.getRequestTypes', onDesk]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}', 'ok ok ok ok 401', ['desk.servicedesk.getRequestTypeById', ({ requestType }) => ({ ...onDesk(), requestTypeId: Number(requestType) })]],
  ['GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/field', 'ok ok ok ok 401', ['desk.servicedesk.getRequestTypeFields', ({ requestType }) => ({ ...onDesk(), requestTypeId: Number(requestType) })]],
]; // prettier-ignore
