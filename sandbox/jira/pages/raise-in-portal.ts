import { addAttachment } from '../edit/write-attachment.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import { isObject } from '../rest/call.ts';
import { readBody } from '../rest/read-request.ts';
import { deskError } from '../rest/rest-error.ts';
import { created } from '../rest/route.ts';
import { createRequest } from '../servicedesk/create-request.ts';
import { visibleRequest } from '../servicedesk/request-access.ts';
import { requestShape } from '../servicedesk/request-shape.ts';
import type { Site } from '../site.ts';
import { callerOf } from './session.ts';

/**
 * What the portal's Create button does: raises the request as the signed-in account, with its files and with the value
 * the app's create panel submitted as the issue property named after the app's UUID (platform.md 1.3). Takes JSON, or a
 * form whose `requestFieldValues` and `property` are JSON and whose files are `attachments`.
 */
export async function raiseInPortal(site: Site, request: Request): Promise<Response> {
  try {
    const { body, files, fields } = await readBody(request);
    const input = isObject(body) ? body : formInput(fields);
    const attachments = files.filter(({ field }) => field === 'attachments');
    const caller = callerOf(site.db, request);
    return responseOf(
      runCall(site, { caller, request, body: input, files }, (call) => {
        const property = propertyOf(site, input);
        const id = createRequest(call, input, { channel: 'portal', ...(property ? { property } : {}) });
        attachments.forEach((file) => addAttachment(call, id, file, true));
        return created(requestShape(call, visibleRequest(call, String(id)), []));
      }),
    );
  } catch (error) {
    return refusalOf(error);
  }
}

function formInput(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const { requestFieldValues, property, ...rest } = fields;
  return {
    ...rest,
    requestFieldValues: parsed('requestFieldValues', requestFieldValues),
    ...(property === undefined ? {} : { property: parsed('property', property) }),
  };
}

function parsed(name: string, json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '{}') as unknown;
  } catch {
    throw deskError(400, `'${name}' is not JSON.`);
  }
}

function propertyOf(site: Site, input: Record<string, unknown>): { key: string; value: unknown } | undefined {
  if (site.appId === undefined || input['property'] === undefined || input['property'] === null) return undefined;
  return { key: site.appId, value: input['property'] };
}
