import { allRoutes } from '../../sandbox/jira/rest/all-routes.ts';
import { hasContract } from './contract.ts';
import { allDrives } from './drives/all-drives.ts';
import type { Caller, Drive } from './drives/drive.ts';
import { callers, drive } from './drives/drive.ts';
import { deskDrives } from './drives/desk-drives.ts';
import { issueDrives } from './drives/issue-drives.ts';
import { projectDrives } from './drives/project-drives.ts';
import { publicDrives } from './drives/public-drives.ts';
import { siteDrives } from './drives/site-drives.ts';
import type { Stage } from './drives/stage.ts';
import { setStage } from './drives/stage.ts';
import { undone } from './drives/undone.ts';
import type { ServedSite } from './jira-client.ts';
import { servedSite } from './jira-client.ts';

/** A note, a private issue and the addresses of the team; another firm's request, and who raised it. */
const secrets = ['Between us', 'Import accepts a file', '@vendor.example'];
const ofCarla = ['SUP-2', 'Second table missing', 'Carla', 'northwind'];
const kept: Readonly<Record<Caller, readonly string[]>> = {
  admin: [],
  agent: [],
  carla: secrets,
  dan: [...secrets, ...ofCarla],
  nobody: [...secrets, ...ofCarla],
};

/** Refusals that Jira gives as well, and that its documents forget to mention. */
const undocumented = [
  'DELETE /rest/api/3/attachment/{id} 401',
  'DELETE /rest/api/3/issueLinkType/{issueLinkTypeId} 403',
  'DELETE /rest/api/3/project/{projectIdOrKey} 403',
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes 404',
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} 404',
  'GET /rest/api/3/project/{projectIdOrKey}/role 403',
  'GET /rest/api/3/project/{projectIdOrKey}/role/{id} 403',
  'POST /rest/api/3/issue/{issueIdOrKey}/attachments 401',
  'POST /rest/api/3/issue/{issueIdOrKey}/comment 403',
  'POST /rest/api/3/issueLinkType 403',
  'POST /rest/api/3/project/{projectIdOrKey}/role/{id} 403',
  'POST /rest/api/3/version 403',
  'POST /rest/api/3/version/{id}/removeAndSwap 403',
  'PUT /rest/api/3/issue/{issueIdOrKey}/assignee 401',
  'PUT /rest/api/3/issueLinkType/{issueLinkTypeId} 403',
  'PUT /rest/api/3/version/{id} 403',
];

describe('jira.js calls every operation as an administrator, an agent, two customers and nobody', () => {
  let site: ServedSite;
  let stage: Stage;
  beforeAll(async () => {
    site = await servedSite();
    stage = await setStage(site);
  });
  afterAll(() => site.close());

  test.each<[string, readonly Drive[]]>([
    ['issues', issueDrives],
    ['public issues', publicDrives],
    ['projects', projectDrives],
    ['the site', siteDrives],
    ['service desks', deskDrives],
  ])('%s', async (_about, drives) => {
    const found: string[] = [];
    const told: string[] = [];
    for (const [operation, , ...steps] of drives) {
      const answers: string[] = [];
      for (const who of callers) {
        site.wait(60_000);
        answers.push(await undone(site.jira.site.db, () => drive(site, who, stage, steps)));
        const text = site.heard();
        told.push(
          ...kept[who]
            .filter((secret) => text.includes(secret))
            .map((secret) => `${operation} tells ${who}: ${secret}`),
        );
      }
      found.push(`${operation}: ${answers.join(' ')}`);
    }
    expect(found).toEqual(drives.map(([operation, answers]) => `${operation}: ${answers}`));
    expect(told).toEqual([]);
    expect(site.watched.violations.splice(0)).toEqual([]);
  });

  test('no answer has a status the documents do not mention, but for refusals known by name', () => {
    expect([...site.watched.undocumented].sort()).toEqual(hasContract() ? undocumented : []);
  });

  test('what is done to many issues at once leaves out those the caller may not edit', async () => {
    const [operation, , ...steps] = issueDrives.find(
      ([name]) => name === 'PUT /rest/api/3/issue/properties/{propertyKey}',
    )!;
    expect([operation, await drive(site, 'dan', stage, steps)]).toEqual([operation, 'ok']);
    const property = { issueIdOrKey: stage.request, propertyKey: 'mood' };
    expect((await site.cloud('admin').issueProperties.getIssueProperty(property)).value).toBe('good');
  });

  test('there is no operation that is served and not called', () => {
    const called = new Set(allDrives.map(([operation]) => operation));
    expect(allRoutes.map(({ method, path }) => `${method} ${path}`).filter((name) => !called.has(name))).toEqual([]);
    expect([...called]).toHaveLength(allRoutes.length);
  });
});
