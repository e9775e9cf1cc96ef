import { readBenchRequest } from '../../src/flows/read-bench-request';
import { keepSample } from '../../src/flows/keep-sample';
import { saveSettings } from '../../src/flows/save-settings';
import { suggestKeep } from '../../src/flows/suggest-keep';
import { textToAdf } from '../../src/rules/adf-text';
import { MOST_SAMPLES, type RegressionSample } from '../../src/rules/regression-sample';
import { aRequest, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

const details = { productId: 'page-atlas' };

function aWorld() {
  const description = textToAdf(
    'The export of Vinterdahl fails for Carla Nordström since the update of the console. The plan of Oskelund is empty.',
  );
  const world = new World().has(aRequest({ description, details }));
  world.visible.add('SUP-1');
  return { world, ports: inMemoryPorts(world) };
}

const suggest = (ports: ReturnType<typeof inMemoryPorts>, value: string) =>
  suggestKeep(ports, 'SUP-1', { value, accountId: people.agent.accountId });

describe('an agent wants a word to be kept always', () => {
  test('it becomes a suggestion for the product of the request, once however often', async () => {
    const { world, ports } = aWorld();
    expect(await suggest(ports, 'Vinterdahl')).toEqual({ kind: 'suggested' });
    expect(await suggest(ports, 'vinterdahl')).toEqual({ kind: 'suggested' });
    expect([...world.keepSuggestions.values()]).toMatchObject([
      { value: 'vinterdahl', productId: 'page-atlas', suggestedBy: people.agent.accountId },
    ]);
  });

  test('what is surely about the customer cannot be suggested', async () => {
    const { world, ports } = aWorld();
    expect(await suggest(ports, 'Carla')).toEqual({ kind: 'certain' });
    expect(world.keepSuggestions.size).toBe(0);
  });

  test.each(['console', 'Marla Quist', 'The export of Vinterdahl fails'])(
    'what nobody asks about cannot be suggested: %s',
    async (value) => {
      const { world, ports } = aWorld();
      expect(await suggest(ports, value)).toEqual({ kind: 'not-doubted' });
      expect(world.keepSuggestions.size).toBe(0);
    },
  );

  test('the record of it says who and for which product, not the word', async () => {
    const { world, ports } = aWorld();
    await suggest(ports, 'Vinterdahl');
    expect(world.audit).toMatchObject([{ what: 'keep-suggested', facts: { productId: 'page-atlas' } }]);
    expect(JSON.stringify(world.audit)).not.toMatch(/vinterdahl/i);
  });

  test('once the settings keep it, the suggestion is gone', async () => {
    const { world, ports } = aWorld();
    await suggest(ports, 'Vinterdahl');
    await suggest(ports, 'Oskelund');
    const products = world.settings.products.map((product) =>
      product.id === 'page-atlas' ? { ...product, alwaysKeep: ['VINTERDAHL'] } : product,
    );
    const saved = await saveSettings(ports, {
      settings: { ...world.settings, products },
      basedOn: 0,
      accountId: 'admin',
    });
    expect(saved.kind).toBe('saved');
    expect([...world.keepSuggestions.values()].map(({ value }) => value)).toEqual(['Oskelund']);
  });
});

describe('a request for the test bench', () => {
  test('comes with its people, organizations and product', async () => {
    const { ports } = aWorld();
    const answer = await readBenchRequest(ports, 'SUP-1');
    expect(answer).toMatchObject({
      kind: 'request',
      gaps: [],
      source: { productId: 'page-atlas', identities: { organizations: expect.arrayContaining(['Northwind']) } },
    });
  });

  test('is not shown to an admin who cannot see it', async () => {
    const { world, ports } = aWorld();
    world.visible.clear();
    expect(await readBenchRequest(ports, 'SUP-1')).toEqual({ kind: 'not-found' });
  });

  test('is of a service project', async () => {
    const { world, ports } = aWorld();
    world.settings = { ...world.settings, serviceProjectKeys: ['HELP'] };
    expect(await readBenchRequest(ports, 'SUP-1')).toEqual({ kind: 'not-ours' });
  });
});

test('no more samples are kept than can be looked at', async () => {
  const { world, ports } = aWorld();
  const sample: RegressionSample = {
    name: 'Export',
    source: {
      summary: 'Export fails',
      description: null,
      comments: [],
      identities: { people: [], organizations: [], hosts: [], privateProjectKeys: [] },
      productId: null,
    },
    expected: { decision: 'private', gone: [], stays: [] },
  };
  for (let count = 0; count < MOST_SAMPLES; count += 1)
    expect(await keepSample(ports, sample)).toMatchObject({ kind: 'kept' });
  expect(await keepSample(ports, sample)).toEqual({ kind: 'full' });
  expect(world.samples.size).toBe(MOST_SAMPLES);
});
