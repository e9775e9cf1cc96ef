import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, placeholders, row, rows, run, transaction } from '../../../sandbox/db/database.ts';
import { createJira } from '../../../sandbox/jira/jira.ts';
import { seedDemo } from '../../../sandbox/seed/seed-demo.ts';
import { appAccountId, appId, base, doc, siteUnderTest, startMs } from './site-under-test.ts';

describe('The database', () => {
  test('a failing inner transaction undoes its part, a failing outer one all', () => {
    const db = openDatabase(':memory:');
    db.exec('CREATE TABLE note (text TEXT)');
    const add = (text: string) => run(db, 'INSERT INTO note VALUES (?)', text);
    const texts = () => rows<{ text: string }>(db, 'SELECT text FROM note').map(({ text }) => text);
    const fail = (): never => {
      throw new Error('no');
    };
    transaction(db, () => {
      add('outer');
      expect(() => transaction(db, () => (add('inner'), fail()))).toThrow('no');
    });
    expect(texts()).toEqual(['outer']);
    expect(() => transaction(db, () => transaction(db, () => (add('both'), fail())))).toThrow('no');
    transaction(db, () => add('after'));
    expect(texts()).toEqual(['outer', 'after']);
    expect(row(db, `SELECT 1 AS yes FROM note WHERE text IN (${placeholders([])})`)).toBeUndefined();
    db.close();
  });

  test('a site on disk is the same after a restart, and is seeded once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-jira-'));
    const counted: unknown[] = [];
    for (const _start of ['first', 'second']) {
      const db = openDatabase(join(folder, 'data', 'sandbox.db'));
      const site = { db, clock: { now: () => startMs }, events: { emit: () => undefined }, baseUrl: () => base };
      const jira = createJira({ ...site, appAccountId, appId, entityProperties: [] });
      seedDemo(jira);
      const tables = ['account', 'project', 'issue', 'comment', 'permission_grant', 'issue_link'];
      counted.push(tables.map((table) => row<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`)?.n));
      db.close();
    }
    rmSync(folder, { recursive: true });
    expect(counted[1]).toEqual(counted[0]);
  });

  test('properties that were there before the app declared them searchable are indexed at the next start', () => {
    const db = openDatabase(':memory:');
    const site = {
      db,
      clock: { now: () => startMs },
      events: { emit: () => undefined },
      baseUrl: () => base,
      appAccountId,
    };
    seedDemo(createJira({ ...site, entityProperties: [] }));
    run(db, `INSERT INTO issue_property VALUES (1, 'mark', '{"deep":{"size":7}}')`);
    const values = [{ path: 'deep.size', type: 'number' as const }];
    createJira({ ...site, entityProperties: [{ entityType: 'issue', propertyKey: 'mark', values }] });
    expect(
      rows(db, 'SELECT issue_id, path, number_value FROM indexed_property').map((found) => ({ ...(found as object) })),
    ).toEqual([{ issue_id: 1, path: 'deep.size', number_value: 7 }]);
    db.close();
  });
});

describe('A call that fails halfway', () => {
  test('leaves no issue, no gap in the keys and no event', async () => {
    const site = siteUnderTest();
    const fields = { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'Half' };
    const half = {
      fields,
      update: {
        comment: [{ add: { body: doc('first') } }],
        issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'NOPE-1' } } }],
      },
    };
    expect((await site.call('agent', 'POST', '/rest/api/3/issue', half)).status).toBe(404);
    expect(site.events()).toEqual([]);
    expect((await site.call('agent', 'POST', '/rest/api/3/issue', { fields })).body.key).toBe('BUG-5');
  });
});
