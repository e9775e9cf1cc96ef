import type { DemoAccounts } from '../../sandbox/seed/demo-accounts.ts';
import { seedDemo } from '../../sandbox/seed/seed-demo.ts';
import { startPlatform, type Platform } from './forge-platform';

/** A platform with the sandbox's demo site on it, and somebody to do things there. */
export interface DemoSite extends Platform {
  readonly people: Pick<DemoAccounts, 'admin' | 'agent' | 'agent2' | 'carla' | 'nils' | 'dan' | 'erin'>;
  /** What pressing Create in the portal does; gives id and key of the request. */
  raise(asked: {
    type?: string;
    summary?: string;
    description?: string;
    property?: unknown;
    by?: string;
  }): Promise<{ id: string; key: string }>;
  says(accountId: string, key: string, body: string, isPublic?: boolean): Promise<string>;
  /** Gives or takes a permission or a security level of the app's account. */
  allow(change: { projectKey: string; permission?: string; securityLevel?: string; granted: boolean }): Promise<void>;
}

const origin = 'http://localhost:8080';
const basic = (email: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${email}:token`).toString('base64')}`,
  'content-type': 'application/json',
});

export function startDemoSite(startAt: Date): DemoSite {
  const platform = startPlatform(startAt);
  seedDemo(platform.jira);
  const accounts = platform.db.prepare('SELECT account_id, email FROM account').all() as {
    account_id: string;
    email: string | null;
  }[];
  const byName = accounts.map(({ account_id, email }) => [email?.split('@')[0] ?? '', account_id]);
  const page = async (path: string, email: string, body: object): Promise<unknown> => {
    const response = await platform.jira.pages.request(`${origin}${path}`, {
      method: 'POST',
      headers: basic(email),
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    ...platform,
    people: Object.fromEntries(byName) as unknown as DemoSite['people'],
    raise: async ({
      type = 'Report a problem',
      summary = 'The export stops',
      description = 'It stops half-way.',
      property,
      by = 'carla@northwind.example',
    }) => {
      const found = platform.db.prepare('SELECT id, service_desk_id FROM request_type WHERE name = ?').get(type) as {
        id: number;
        service_desk_id: number;
      };
      const raised = await page('/sandbox/portal/requests', by, {
        serviceDeskId: String(found.service_desk_id),
        requestTypeId: String(found.id),
        requestFieldValues: { summary, description },
        ...(property === undefined ? {} : { property }),
      });
      const { issueId, issueKey } = raised as { issueId: string; issueKey: string };
      return { id: issueId, key: issueKey };
    },
    says: async (accountId, key, body, isPublic = true) => {
      const caller = { kind: 'account', accountId } as const;
      const { id } = await platform.rest<{ id: string }>(
        caller,
        'POST',
        `/rest/servicedeskapi/request/${key}/comment`,
        { body, public: isPublic },
      );
      return id;
    },
    allow: async (change) => void (await page('/sandbox/permissions', 'admin@vendor.example', change)),
  };
}
