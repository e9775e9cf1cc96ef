import { idOf } from './catalog-field.ts';
import { emptiness, equality, type JqlField, operators } from './jql-field.ts';
import { anyOf, sql } from './sql.ts';

/** By name, by `Name (KEY)` as Jira's own suggestions write it, or by id. */
export const requestType: JqlField = {
  name: 'Request Type',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT request.issue_id FROM request)`,
  match(text) {
    const id = idOf(text);
    const inProject = /^(.+) \(([^()]+)\)$/.exec(text);
    return sql`issue.id IN (SELECT request.issue_id FROM request
      JOIN request_type ON request_type.id = request.request_type_id
      JOIN service_desk ON service_desk.id = request.service_desk_id
      JOIN project ON project.id = service_desk.project_id
      WHERE ${anyOf([
        sql`request_type.name = ${text} COLLATE NOCASE`,
        ...(id === null ? [] : [sql`request_type.id = ${id}`]),
        ...(inProject
          ? [
              sql`(request_type.name = ${inProject[1] ?? ''} COLLATE NOCASE AND project.key = ${inProject[2] ?? ''} COLLATE NOCASE)`,
            ]
          : []),
      ])})`;
  },
  order: sql`(SELECT request_type.name FROM request JOIN request_type ON request_type.id = request.request_type_id
    WHERE request.issue_id = issue.id) COLLATE NOCASE`,
};

export const requestChannel: JqlField = {
  name: 'request-channel-type',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT request.issue_id FROM request)`,
  match: (text) =>
    sql`issue.id IN (SELECT request.issue_id FROM request WHERE request.channel = ${text.toLowerCase()})`,
};

export const organizations: JqlField = {
  name: 'Organizations',
  operators: operators(equality, emptiness),
  isEmpty: sql`issue.id NOT IN (SELECT request_organization.issue_id FROM request_organization)`,
  match(text) {
    const id = idOf(text);
    return sql`issue.id IN (SELECT request_organization.issue_id FROM request_organization
      JOIN organization ON organization.id = request_organization.organization_id
      WHERE ${anyOf([
        sql`organization.name = ${text} COLLATE NOCASE`,
        sql`organization.uuid = ${text.toLowerCase()}`,
        ...(id === null ? [] : [sql`organization.id = ${id}`]),
      ])})`;
  },
};
