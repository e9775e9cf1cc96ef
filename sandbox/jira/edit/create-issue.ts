import { emitCreated } from '../event/issue-events.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import { issueTypeOf } from '../issue/named-shapes.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { findProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { isObject, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { applyAdditions, withoutAdditions } from './additions.ts';
import { issueTypeIn } from './choice-editors.ts';
import { lackingFields } from './custom-editor.ts';
import { FieldProblem } from './field-edit.ts';
import { insertIssue } from './insert-issue.ts';
import { applyEdits, planEdits } from './plan-edits.ts';
import { storeProperties } from './store-property.ts';

/** The body of POST issue. */
export interface IssueInput {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
  readonly properties: readonly unknown[];
}

export function issueInput(body: Record<string, unknown>): IssueInput {
  const { fields, update, properties } = body;
  return {
    fields: isObject(fields) ? fields : {},
    update: isObject(update) ? update : {},
    properties: Array.isArray(properties) ? properties : [],
  };
}

/**
 * Creates an issue with its fields, security level and properties in one go.
 * @throws RestError 400 with every field that will not do, or when the caller may not create here
 */
export function createIssue(call: Call, input: IssueInput): IssueRow {
  const creatorId = signedIn(call);
  const { project, issueTypeId } = head(call, input.fields);
  const { project: _project, issuetype: _type, ...fields } = input.fields;
  if (typeof fields['summary'] !== 'string') {
    throw jiraError(400, [], { summary: 'You must specify a summary of the issue.' });
  }
  if (issueTypeOf(call.site.db, issueTypeId).is_subtask && (fields['parent'] ?? null) === null)
    throw jiraError(400, [], { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' });
  const target = { call, project, issue: null };
  const { edits: fieldUpdates, additions } = withoutAdditions(input.update);
  const lacking = lackingFields(target, { ...fields, ...fieldUpdates });
  if (Object.keys(lacking).length > 0) throw jiraError(400, [], lacking);
  const edits = planEdits(target, fields, fieldUpdates);
  const draft = { project, issueTypeId, summary: fields['summary'], creatorId, reporterId: creatorId };
  const issue = insertIssue(call.site, draft);
  applyEdits(target, issue.id, edits);
  storeProperties(call, issue.id, input.properties);
  emitCreated(call, issue.id);
  applyAdditions(call, issueOf(call.site.db, issue.id), additions);
  return issueOf(call.site.db, issue.id);
}

function head(call: Call, fields: Readonly<Record<string, unknown>>): { project: ProjectRow; issueTypeId: number } {
  const project = wantedProject(call, fields['project']);
  if (fields['issuetype'] === undefined) throw jiraError(400, [], { issuetype: 'Specify an issue type' });
  try {
    return { project, issueTypeId: issueTypeIn({ call, project }, fields['issuetype']).id };
  } catch (error) {
    if (error instanceof FieldProblem) throw jiraError(400, [], { issuetype: error.message });
    throw error;
  }
}

function wantedProject(call: Call, value: unknown): ProjectRow {
  const idOrKey = isObject(value) ? String(value['id'] ?? value['key'] ?? '') : '';
  if (idOrKey === '') throw jiraError(400, [], { project: 'Specify a valid project ID or key' });
  const project = findProject(call.site.db, idOrKey);
  const mayBrowse = project !== undefined && call.access.has('BROWSE_PROJECTS', project.id);
  if (!project || !(mayBrowse || call.access.has('CREATE_ISSUES', project.id))) {
    throw jiraError(400, [], { project: 'valid project is required' });
  }
  if (!call.access.has('CREATE_ISSUES', project.id)) {
    throw jiraError(400, ['You do not have permission to create issues in this project.']);
  }
  return project;
}
