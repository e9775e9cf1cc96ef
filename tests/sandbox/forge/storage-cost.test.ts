import { openDatabase } from '../../../sandbox/db/database.ts';
import { buildFixtureApp, host } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

test('no statement of storage, queues or schedules looks through a whole table', async () => {
  const db = openDatabase(':memory:');
  const texts = new Set<string>();
  const prepare = db.prepare.bind(db);
  db.prepare = (text: string) => {
    texts.add(text);
    return prepare(text);
  };
  const hosted = host(app.appDir, { db });
  const call = (name: string, input: object = {}) => hosted.invoke('storage', { call: name, with: input });
  await call('setCycle', { key: 'a', value: { state: 'open', dueAt: '1', number: 1 } });
  for (const sort of [undefined, 'DESC']) {
    const page = await call('due', { state: ['open'], until: '5', sort, limit: 1 });
    expect(page).toMatchObject({ value: { results: [{ key: 'a' }] } });
    await call('due', { state: ['open'], sort, cursor: Buffer.from('["1","a"]').toString('base64url') });
    await call('due', { index: 'by-key', sort, cursor: Buffer.from('["a"]').toString('base64url') });
  }
  await call('range', { index: 'number', condition: 'between', values: [1, 2] });
  await call('query', { prefix: 'a', cursor: Buffer.from('["a"]').toString('base64url') });
  await call('setSecret', { key: 'a', value: 1 });
  await call('deleteCycle', { key: 'a' });
  await hosted.invoke('push', { events: { body: { name: 'x' }, concurrency: { key: 'k', limit: 1 } } });
  await hosted.forge.advanceTo(hosted.clock.now() + 300_000);

  const plans = [...texts]
    .filter((text) => /^(SELECT|UPDATE|DELETE)/.test(text.trim()))
    .map((text) => ({
      text,
      plan: prepare(`EXPLAIN QUERY PLAN ${text}`)
        .all(...Array.from({ length: text.split('?').length - 1 }, () => 1))
        .map((row) => String(row['detail'])),
    }));
  // Tables with one row, or one per schedule of the manifest, may be looked through.
  const scans = plans.filter(({ plan }) =>
    plan.some(
      (step) =>
        /^SCAN (?!forge_schedule|sandbox_clock|sandbox_faults)/.test(step) && !/USING (COVERING )?INDEX/.test(step),
    ),
  );
  expect(scans).toEqual([]);
  expect(plans.filter(({ text }) => text.includes('kvs_index')).length).toBeGreaterThan(5);
  expect(
    plans
      .filter(({ plan }) => plan.some((step) => step.includes('TEMP B-TREE')) && !/forge_schedule/.test(plan.join()))
      .map(({ text }) => text),
  ).toEqual([]);
});
