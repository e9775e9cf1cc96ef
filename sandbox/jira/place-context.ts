import { row } from '../db/database.ts';
import type { Place, PlaceContext } from '../seams.ts';
import { accountOf } from './account/account-row.ts';
import { issueTypeOf } from './issue/named-shapes.ts';
import { visibleIssue } from './issue/issue-row.ts';
import { projectOf } from './project/project-row.ts';
import { runCall } from './rest/answer-call.ts';
import type { Call } from './rest/call.ts';
import { RestError } from './rest/rest-error.ts';
import { requestTypeIn, visibleDesk } from './servicedesk/desk-row.ts';
import { visibleRequest } from './servicedesk/request-access.ts';
import type { Site } from './site.ts';

type Extension = Record<string, unknown>;

/** What Forge's `extension` context says of a place, per module type (platform.md 1.2 and 1.4). */
export class PlaceReader implements PlaceContext {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** `null` when the account may not see the place, or the module is not shown at such a place. */
  async extensionFor(accountId: string, moduleType: string, place: Place): Promise<Extension | null> {
    const request = new Request(`${this.#site.baseUrl()}/`);
    const caller = { kind: 'account', accountId } as const;
    try {
      const answer = runCall(this.#site, { caller, request }, (call) => ({
        status: 200,
        body: extension(call, moduleType, place),
      }));
      return answer.body as Extension | null;
    } catch (error) {
      if (error instanceof RestError) return null;
      throw error;
    }
  }

  accountTypeOf(accountId: string): 'licensed' | 'customer' | 'unlicensed' {
    const account = accountOf(this.#site.db, accountId);
    if (account?.account_type === 'customer') return 'customer';
    return account?.jira_licence === 1 || account?.account_type === 'app' ? 'licensed' : 'unlicensed';
  }
}

function extension(call: Call, moduleType: string, place: Place): Extension | null {
  const [product, name = ''] = moduleType.split(':');
  if (product === 'jiraServiceManagement' && name === 'portalRequestCreatePropertyPanel')
    return createPanel(call, place);
  if (product === 'jiraServiceManagement' && name.startsWith('portalRequest')) return requestPlace(call, name, place);
  if (product === 'jira' && name.startsWith('issue')) return issuePlace(call, place);
  if (product === 'jira' && name === 'adminPage') {
    return call.access.hasGlobal('ADMINISTER') ? { location: `${call.site.baseUrl()}/admin/settings` } : null;
  }
  return null;
}

/** No draft values and no key: there is no request yet. */
function createPanel(call: Call, { portalId, requestTypeId }: Place): Extension | null {
  if (portalId === undefined || requestTypeId === undefined) return null;
  const desk = visibleDesk(call, portalId);
  const type = requestTypeIn(call, desk.id, requestTypeId);
  return {
    portal: { id: desk.id },
    request: { typeId: type.id },
    location: `${call.site.baseUrl()}/portal/${desk.id}/create/${type.id}`,
  };
}

function requestPlace(call: Call, name: string, { requestKey }: Place): Extension | null {
  if (requestKey === undefined) return null;
  const { issue, requestTypeId, deskId } = visibleRequest(call, requestKey);
  const hasProperty = name.startsWith('portalRequestDetail');
  return {
    portal: { id: deskId },
    request: {
      key: issue.key,
      typeId: requestTypeId,
      ...(hasProperty ? { property: createPanelProperty(call, issue.id) } : {}),
    },
    location: `${call.site.baseUrl()}/portal/requests/${issue.key}`,
  };
}

/** What the create panel stored; customers cannot read issue properties over REST. */
function createPanelProperty(call: Call, issueId: number): unknown {
  const sql = 'SELECT value FROM issue_property WHERE issue_id = ? AND key = ?';
  const found = row<{ value: string }>(call.site.db, sql, issueId, call.site.appId ?? '');
  return found ? (JSON.parse(found.value) as unknown) : undefined;
}

function issuePlace(call: Call, { issueKey }: Place): Extension | null {
  if (issueKey === undefined || call.access.account === null) return null;
  const issue = visibleIssue(call, issueKey);
  const project = projectOf(call.site.db, issue.project_id);
  const type = issueTypeOf(call.site.db, issue.issue_type_id);
  return {
    issue: { id: String(issue.id), key: issue.key, type: type.name, typeId: String(type.id) },
    project: { id: String(project.id), key: project.key, type: project.project_type },
    location: `${call.site.baseUrl()}/browse/${issue.key}`,
  };
}
