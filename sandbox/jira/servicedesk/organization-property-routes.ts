import { propertyRoutes } from '../edit/entity-property.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import type { Route } from '../rest/route.ts';
import { scopes } from '../rest/route.ts';
import { visibleOrganization } from './organization-row.ts';
import { requireAgent } from './request-access.ts';

function owned(call: Call): string {
  requireAgent(call);
  return String(visibleOrganization(call, param(call, 'organizationId')).id);
}

const property = 'organization.property:jira-service-management';
const customer = 'manage:servicedesk-customer';

export const organizationPropertyRoutes: readonly Route[] = propertyRoutes({
  entity: 'organization',
  path: '/rest/servicedeskapi/organization/{organizationId}/property',
  scopes: {
    read: scopes(customer, `read:${property}`),
    write: scopes(customer, `read:${property} write:${property}`),
    delete: scopes(customer, `read:${property} delete:${property}`),
  },
  readable: owned,
  writable: owned,
});
