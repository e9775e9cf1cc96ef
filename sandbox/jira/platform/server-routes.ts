import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok } from '../rest/route.ts';

function serverInfo(call: Call): Answer {
  const base = call.site.baseUrl();
  return ok({
    baseUrl: base,
    displayUrl: base,
    displayUrlServicedeskHelpCenter: base,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: '2026-05-29T00:00:00.000+0000',
    serverTime: jiraInstant(call.site.clock.now()),
    serverTimeZone: 'UTC',
    scmInfo: 'sandbox',
    serverTitle: 'Jira (sandbox)',
  });
}

export const serverRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/serverInfo', scopes: [], handle: serverInfo },
];
