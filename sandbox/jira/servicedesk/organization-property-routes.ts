import { propertyRoutes } from '../edit/entity-property.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import type { Route } from '../rest/route.ts';
import { scopes } from '../rest/route.ts';
import { visibleOrganization } from './organization-row.ts';
import { requireAgent } from './request-access.ts';

/** Agents read those of every organization, members those of their own. */
function visible(call: Call): string {
  return String(visibleOrganization(call, param(call, 'organizationId')).id);
}

function managed(call: Call): string {
  requireAgent(call);
  return visible(call);
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
  readable: visible,
  writable: managed,
});
