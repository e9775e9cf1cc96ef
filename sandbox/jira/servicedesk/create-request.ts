import { run } from '../../db/database.ts';
import { accountByEmail, accountOf } from '../account/account-row.ts';
import { adfInput, storedText } from '../edit/adf-input.ts';
import type { StoredText } from '../edit/adf-input.ts';
import { FieldProblem } from '../edit/field-edit.ts';
import { insertIssue } from '../edit/insert-issue.ts';
import { storeProperty } from '../edit/store-property.ts';
import { emitCreated } from '../event/issue-events.ts';
import { organizationsField } from '../issue/field-catalog.ts';
import { projectOf } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { isObject, signedIn } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import { wikiToAdf } from '../text/wiki.ts';
import { requestTypeIn, visibleDesk } from './desk-row.ts';
import { isAgentIn } from './request-access.ts';
import { shareWithOrganizations } from './share-request.ts';

export interface RequestOptions {
  readonly channel: 'portal' | 'api' | 'email';
  /** Issue property to be there before anybody hears of the request: what the portal's create panel collected. */
  readonly property?: { readonly key: string; readonly value: unknown };
}

const servedFields = new Set(['summary', 'description', organizationsField]);

/**
 * Raises a request. Texts are wiki markup unless `isAdfRequest`. Only agents may raise for others or name participants.
 * @returns id of the issue
 * @throws RestError 400, 403 and 404 in JSM's shape
 */
export function createRequest(call: Call, body: Record<string, unknown>, options: RequestOptions): number {
  const me = signedIn(call);
  const desk = visibleDesk(call, String(body['serviceDeskId'] ?? ''));
  const type = requestTypeIn(call, desk.id, String(body['requestTypeId'] ?? ''));
  const values = isObject(body['requestFieldValues']) ? body['requestFieldValues'] : {};
  const asAgent = isAgentIn(call, desk.project_id);
  const { raiseOnBehalfOf, requestParticipants } = body;
  if (!asAgent && (raiseOnBehalfOf !== undefined || requestParticipants !== undefined)) {
    throw deskError(403, 'Only agents may raise requests on behalf of others or name participants.');
  }
  const reporterId = raiseOnBehalfOf === undefined ? me : accountNamed(call, raiseOnBehalfOf);
  const participants = Array.isArray(requestParticipants)
    ? requestParticipants.map((one) => accountNamed(call, one))
    : [];
  const summary = checkedSummary(values);
  const description = descriptionText(values['description'], body['isAdfRequest'] === true);
  const { db } = call.site;
  const project = projectOf(db, desk.project_id);
  const { id } = insertIssue(call.site, {
    project,
    issueTypeId: type.issue_type_id,
    summary,
    creatorId: me,
    reporterId,
  });
  if (description) {
    run(
      db,
      'UPDATE issue SET description_adf = ?, description_text = ? WHERE id = ?',
      description.adf,
      description.text,
      id,
    );
  }
  const insert = 'INSERT INTO request (issue_id, request_type_id, service_desk_id, channel) VALUES (?, ?, ?, ?)';
  run(db, insert, id, type.id, desk.id, options.channel);
  storeProperty(call.site, id, 'request.channel.type', { value: options.channel });
  if (options.property) storeProperty(call.site, id, options.property.key, options.property.value);
  shareWithOrganizations(call, id, reporterId, values[organizationsField]);
  const join = 'INSERT OR IGNORE INTO request_participant (issue_id, account_id) VALUES (?, ?)';
  participants.filter((accountId) => accountId !== reporterId).forEach((accountId) => run(db, join, id, accountId));
  emitCreated(call, id);
  return id;
}

function checkedSummary(values: Record<string, unknown>): string {
  const unknown = Object.keys(values).filter((field) => !servedFields.has(field));
  if (unknown.length > 0) {
    throw deskError(400, `Field '${unknown[0]}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  const summary = typeof values['summary'] === 'string' ? values['summary'].trim() : '';
  if (summary === '')
    throw deskError(
      400,
      "Your request could not be created. Please check the fields have been correctly filled in. 'summary' is required.",
    );
  if (/[\r\n]/.test(summary)) throw deskError(400, 'The summary is invalid because it contains newline characters.');
  if (summary.length > 255) throw deskError(400, "Summary can't exceed 255 characters.");
  return summary;
}

function descriptionText(value: unknown, isAdf: boolean): StoredText | null {
  if (value === undefined || value === null || value === '') return null;
  try {
    if (isAdf) return adfInput(value);
    if (typeof value !== 'string') throw new FieldProblem("Operation value must be a string for field 'description'");
    return storedText(wikiToAdf(value));
  } catch (error) {
    if (error instanceof FieldProblem) throw deskError(400, error.message);
    throw error;
  }
}

/** An account by id or address. @throws RestError 400 when there is none (clause P3: accounts only) */
export function accountNamed(call: Call, idOrEmail: unknown): string {
  const text = String(idOrEmail);
  const found = text.includes('@') ? accountByEmail(call.site.db, text) : accountOf(call.site.db, text);
  if (!found || found.active === 0) throw deskError(400, `No account was found for '${text}'.`);
  return found.account_id;
}
