import type { Site } from '../site.ts';

export interface RequestTypeRow {
  readonly id: number;
  readonly service_desk_id: number;
  readonly issue_type_id: number;
  readonly name: string;
  readonly description: string;
  readonly help_text: string;
}

export function requestTypeShape(site: Site, type: RequestTypeRow): Record<string, unknown> {
  const base = site.baseUrl();
  const icon = `${base}/sandbox/avatar?of=${encodeURIComponent(type.name)}`;
  return {
    _links: { self: `${base}/rest/servicedeskapi/servicedesk/${type.service_desk_id}/requesttype/${type.id}` },
    id: String(type.id),
    name: type.name,
    description: type.description,
    helpText: type.help_text,
    issueTypeId: String(type.issue_type_id),
    serviceDeskId: String(type.service_desk_id),
    portalId: String(type.service_desk_id),
    groupIds: ['1'],
    icon: {
      id: String(10500 + type.id),
      _links: { iconUrls: Object.fromEntries([48, 24, 16, 32].map((s) => [`${s}x${s}`, `${icon}&size=${s}`])) },
    },
    restrictionStatus: 'OPEN',
    canCreateRequest: true,
  };
}
