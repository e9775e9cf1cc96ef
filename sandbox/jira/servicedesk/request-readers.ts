import { rows } from '../../db/database.ts';
import { userShape } from '../account/user-shape.ts';
import { organizationsField, participantsField, requestTypeField } from '../issue/field-catalog.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import type { FieldReader } from '../issue/list-readers.ts';
import { currentStatusShape } from './request-status.ts';
import { requestLinks } from './request-links.ts';
import type { RequestTypeRow } from './request-type-shape.ts';
import { requestTypeShape } from './request-type-shape.ts';

function ids(issues: readonly IssueRow[]): string {
  return JSON.stringify(issues.map(({ id }) => id));
}

const organizations: FieldReader = (call, issues) => {
  const sql = `SELECT ro.issue_id, o.id, o.uuid, o.name FROM request_organization ro
    JOIN organization o ON o.id = ro.organization_id
    WHERE ro.issue_id IN (SELECT value FROM json_each(?)) ORDER BY o.id`;
  const found = rows<{ issue_id: number; id: number; uuid: string; name: string }>(call.site.db, sql, ids(issues));
  return (issue) =>
    found
      .filter((organization) => organization.issue_id === issue.id)
      .map(({ id, uuid, name }) => ({
        id: String(id),
        name,
        uuid,
        _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/organization/${id}` },
        scimManaged: false,
      }));
};

const participants: FieldReader = (call, issues) => {
  const sql = `SELECT issue_id, account_id FROM request_participant
    WHERE issue_id IN (SELECT value FROM json_each(?)) ORDER BY issue_id, account_id`;
  const found = rows<{ issue_id: number; account_id: string }>(call.site.db, sql, ids(issues));
  return (issue) =>
    found.filter(({ issue_id }) => issue_id === issue.id).map(({ account_id }) => userShape(call, account_id));
};

const requestType: FieldReader = (call, issues) => {
  const sql = `SELECT r.issue_id, rt.* FROM request r JOIN request_type rt ON rt.id = r.request_type_id
    WHERE r.issue_id IN (SELECT value FROM json_each(?))`;
  const found = new Map(
    rows<RequestTypeRow & { issue_id: number }>(call.site.db, sql, ids(issues)).map((type) => [type.issue_id, type]),
  );
  return (issue) => {
    const type = found.get(issue.id);
    if (!type) return null;
    return {
      _links: requestLinks(call.site, issue, type.service_desk_id),
      requestType: requestTypeShape(call.site, type),
      currentStatus: currentStatusShape(call.site, issue),
    };
  };
};

/** The fields JSM adds to issues of service projects. */
export const requestReaders: Readonly<Record<string, FieldReader>> = {
  [organizationsField]: organizations,
  [requestTypeField]: requestType,
  [participantsField]: participants,
};
