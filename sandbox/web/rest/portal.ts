import { rest } from './rest.ts';
import type { JsmDate, JsmPage, User } from './shapes.ts';

export interface ServiceDesk {
  readonly id: string;
  readonly projectName: string;
  readonly projectKey: string;
}

export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpText: string;
  readonly serviceDeskId: string;
  readonly portalId?: string;
}

/** JSM's CustomerRequestDTO, as far as the portal shows it. */
export interface CustomerRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary?: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly createdDate: JsmDate;
  readonly reporter: User;
  readonly requestFieldValues: readonly FieldValue[];
  readonly currentStatus: { readonly status: string; readonly statusCategory: string; readonly statusDate: JsmDate };
  readonly requestType?: { readonly name: string };
  readonly serviceDesk?: { readonly projectName: string };
  readonly participants?: JsmPage<User>;
}

interface FieldValue {
  readonly fieldId: string;
  readonly label: string;
  readonly value?: unknown;
  readonly renderedValue?: { readonly html?: string };
}

export interface Portal {
  readonly desk: ServiceDesk;
  readonly types: readonly RequestType[];
}

const api = '/rest/servicedeskapi';
const most = 100;

export async function serviceDesks(signal?: AbortSignal): Promise<readonly ServiceDesk[]> {
  return (await rest<JsmPage<ServiceDesk>>(`${api}/servicedesk`, { query: { limit: most }, signal })).values;
}

export async function readPortal(portalId: string, signal?: AbortSignal): Promise<Portal> {
  const base = `${api}/servicedesk/${encodeURIComponent(portalId)}`;
  const [desk, types] = await Promise.all([
    rest<ServiceDesk>(base, { signal }),
    rest<JsmPage<RequestType>>(`${base}/requesttype`, { query: { limit: most }, signal }),
  ]);
  return { desk, types: types.values };
}

/** An organization of the signed-in customer; a request can be shared with all its members. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

export async function myOrganizations(signal?: AbortSignal): Promise<readonly Organization[]> {
  return (await rest<JsmPage<Organization>>(`${api}/organization`, { query: { limit: most }, signal })).values;
}

export interface FormField {
  readonly fieldId: string;
  readonly name: string;
  readonly description?: string;
  readonly required: boolean;
}

export async function formFields(
  type: { portalId: string; typeId: string },
  signal?: AbortSignal,
): Promise<readonly FormField[]> {
  const path = `${api}/servicedesk/${encodeURIComponent(type.portalId)}/requesttype/${encodeURIComponent(type.typeId)}/field`;
  return (await rest<{ requestTypeFields: readonly FormField[] }>(path, { signal })).requestTypeFields;
}

export interface RequestFilter {
  readonly status: 'OPEN_REQUESTS' | 'CLOSED_REQUESTS' | 'ALL_REQUESTS';
  readonly ownership: string;
  readonly text: string;
  readonly start: number;
  readonly limit: number;
}

export async function listRequests(filter: RequestFilter, signal?: AbortSignal): Promise<JsmPage<CustomerRequest>> {
  return rest(`${api}/request`, {
    query: {
      requestStatus: filter.status,
      requestOwnership: filter.ownership,
      searchTerm: filter.text,
      start: filter.start,
      limit: filter.limit,
      expand: 'requestType,serviceDesk',
    },
    signal,
  });
}

/** The field JSM keeps the organizations of a request in, on this site. */
export const organizationsField = 'customfield_10002';

/** What the portal's Create button sends. `property` is what the app's panel reported, by field key. */
export interface NewRequest {
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly requestFieldValues: Readonly<Record<string, unknown>>;
  readonly property?: Readonly<Record<string, unknown>>;
  readonly files: readonly File[];
}

export async function createRequest(request: NewRequest): Promise<{ readonly issueKey: string }> {
  const form = new FormData();
  form.set('serviceDeskId', request.serviceDeskId);
  form.set('requestTypeId', request.requestTypeId);
  form.set('requestFieldValues', JSON.stringify(request.requestFieldValues));
  if (request.property !== undefined) form.set('property', JSON.stringify(request.property));
  for (const file of request.files) form.append('attachments', file, file.name);
  return rest('/sandbox/portal/requests', { method: 'POST', form });
}

/** The property of a new request, from the payload of the panel's `view.submit`; the last value of a key wins. */
export function propertyOf(payload: unknown): {
  readonly property: Readonly<Record<string, unknown>>;
  readonly isValid: boolean;
} {
  const { fields, isValid } = (payload ?? {}) as { fields?: unknown; isValid?: unknown };
  const entries = (Array.isArray(fields) ? fields : []) as readonly { key?: unknown; value?: unknown }[];
  const property = Object.fromEntries(
    entries.filter((field) => typeof field.key === 'string').map((field) => [field.key, field.value]),
  );
  return { property, isValid: isValid === true };
}

export function summaryOf(request: CustomerRequest): string {
  const field = request.requestFieldValues.find(({ fieldId }) => fieldId === 'summary');
  return typeof field?.value === 'string' ? field.value : (request.summary ?? request.issueKey);
}
