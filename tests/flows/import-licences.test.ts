import { beginLicenceImport, finishLicenceImport, takeLicences } from '../../src/flows/import-licences';
import { reviewAfterImport, resumeReview } from '../../src/flows/review-after-import';
import type { Licence } from '../../src/rules/licence';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';
import { aCycle, at } from '../build';

const licence = (number: string): Licence => ({
  number,
  otherNumber: null,
  organization: 'northwind',
  domain: null,
  appName: '',
  appKey: '',
  hosting: null,
  startsOn: null,
  endsOn: null,
  isCancelled: false,
});
const hash = (letter: string) => letter.repeat(64);
const everyLicence = { organizations: ['northwind'], domain: null, numbers: [] };

let world: World;
let ports: ReturnType<typeof inMemoryPorts>;
beforeEach(() => {
  world = new World();
  ports = inMemoryPorts(world);
});

const inForce = async () => (await ports.licences.matching(everyLicence))?.map(({ number }) => number).sort() ?? null;

async function imports(mode: 'replace' | 'merge', ...numbers: string[]): Promise<string> {
  const { id } = await beginLicenceImport(ports, {
    mode,
    hash: hash(numbers.length.toString(16)),
    total: numbers.length,
  });
  await takeLicences(ports, { id, from: 0, licences: numbers.map(licence) });
  await finishLicenceImport(ports, { id, accountId: 'admin' });
  return id;
}

test('an import is in force all at once, and a replacement leaves nothing of the one before', async () => {
  await imports('replace', 'E-1', 'E-2');
  const { id } = await beginLicenceImport(ports, { mode: 'replace', hash: hash('b'), total: 1 });
  await takeLicences(ports, { id, from: 0, licences: [licence('E-3')] });
  expect(await inForce()).toEqual(['E-1', 'E-2']);
  await finishLicenceImport(ports, { id, accountId: 'admin' });
  expect(await inForce()).toEqual(['E-3']);
  await reviewAfterImport(ports, id);
  expect([...world.licences.values()].map(({ number }) => number)).toEqual(['E-3']);
});

test('a merge keeps the licences that are not in the file', async () => {
  await imports('replace', 'E-1', 'E-2');
  await imports('merge', 'E-2', 'E-3', 'E-4');
  expect(await inForce()).toEqual(['E-1', 'E-2', 'E-3', 'E-4']);
});

test('the same file goes on where it stopped, and a part that arrives twice is one', async () => {
  const plan = { mode: 'replace' as const, hash: hash('a'), total: 3 };
  const { id } = await beginLicenceImport(ports, plan);
  const part = { id, from: 0, licences: [licence('E-1'), licence('E-2')] };
  await takeLicences(ports, part);
  await takeLicences(ports, part);
  expect(await finishLicenceImport(ports, { id, accountId: 'admin' })).toEqual({ kind: 'gap' });
  expect(await beginLicenceImport(ports, plan)).toEqual({ id, received: 2 });
  expect(await takeLicences(ports, { id, from: 3, licences: [licence('E-9')] })).toEqual({ kind: 'gap' });
  await takeLicences(ports, { id, from: 2, licences: [licence('E-3')] });
  expect(await finishLicenceImport(ports, { id, accountId: 'admin' })).toEqual({ kind: 'finished' });
  expect(await inForce()).toEqual(['E-1', 'E-2', 'E-3']);
});

test('another import takes the place of one that was given up, whose licences go', async () => {
  const first = await beginLicenceImport(ports, { mode: 'replace', hash: hash('a'), total: 2 });
  await takeLicences(ports, { id: first.id, from: 0, licences: [licence('E-1')] });
  const id = await imports('replace', 'E-5');
  expect(await takeLicences(ports, { id: first.id, from: 1, licences: [licence('E-2')] })).toEqual({
    kind: 'superseded',
  });
  await reviewAfterImport(ports, id);
  expect([...world.licences.values()].map(({ number }) => number)).toEqual(['E-5']);
});

test.each(['licences.enforce', 'queue.pushImpact', 'licences.writeImport'] as const)(
  'an import cut off at %s is finished by finishing it again, and nothing in force is deleted',
  async (call) => {
    await imports('replace', 'E-1');
    const { id } = await beginLicenceImport(ports, { mode: 'replace', hash: hash('c'), total: 1 });
    await takeLicences(ports, { id, from: 0, licences: [licence('E-2')] });
    world.failNext(call, new Error('gone'));
    await expect(finishLicenceImport(ports, { id, accountId: 'admin' })).rejects.toThrow('gone');
    await reviewAfterImport(ports, id);
    expect((await inForce())?.length).toBe(1);
    await finishLicenceImport(ports, { id, accountId: 'admin' });
    await reviewAfterImport(ports, id);
    expect(await inForce()).toEqual(['E-2']);
    expect(world.licences.size).toBe(1);
  },
);

test('after an import open requests and those refused lately for their licence are looked at again, suggestions are not', async () => {
  const refusedFor = (rule: 'licence' | 'request-type') => ({
    state: 'cancelled' as const,
    entitlement: { verdict: 'not-entitled' as const, reasons: [{ rule, text: '' }] },
  });
  const cycles = [
    aCycle({ requestId: '1' }),
    aCycle({ requestId: '2', ...refusedFor('licence') }),
    aCycle({ requestId: '3', ...refusedFor('request-type') }),
    aCycle({ requestId: '4', state: 'met', answeredAt: aCycle().startedAt }),
  ];
  for (const cycle of cycles) world.cycles.set(`${cycle.requestId}:1`, cycle);
  const id = await imports('replace', 'E-1');
  for (let step = 0; step < 5; step += 1) await reviewAfterImport(ports, id);
  expect(world.queue.map(({ issueId }) => issueId).sort()).toEqual(['1', '2']);
  expect(world.review).toMatchObject({ isDone: true, looked: 2 });
});

test('a look at the open requests that stands still is taken up again', async () => {
  await imports('replace', 'E-1');
  world.impactWork.length = 0;
  world.now = at('2026-11-16 13:05');
  await resumeReview(ports);
  expect(world.impactWork).toEqual([{ kind: 'licences-imported', id: world.review?.id }]);
});
