import { NO_PRESETS } from '../../src/rules/issue-fields';
import { NO_TARGETS } from '../../src/rules/settings';
import { newProduct, productId, renamed } from '../../static/settings/src/draft/product-id';

const product = (id: string, name: string) => ({
  id,
  name,
  versions: [],
  hint: '',
  alwaysKeep: [],
  issueFields: NO_PRESETS,
  targets: NO_TARGETS,
});

describe('the id of a product', () => {
  test.each([
    ['Timeline Planner', 'timeline-planner'],
    ['  Köhler’s Board! ', 'kohler-s-board'],
    ['Other', 'other-2'],
    ['日本', 'product'],
    ['x'.repeat(80), 'x'.repeat(36)],
  ])('reads like the name %p', (name, id) => {
    expect(productId(name, [])).toBe(id);
  });

  test('is nobody else’s, those of removed products included', () => {
    expect(productId('Board', ['board', 'board-2'])).toBe('board-3');
    expect(newProduct([], [product('product', 'Gone')]).id).toBe('product-2');
  });

  test('follows the name while it is typed', () => {
    let typed = newProduct([], []);
    for (const name of ['B', 'Bo', 'Board']) typed = renamed(typed, name, [], []);
    expect(typed).toMatchObject({ id: 'board', name: 'Board' });
  });

  test('stays once it is saved, or was written by hand', () => {
    const saved = product('board', 'Board');
    expect(renamed(saved, 'Planner', [], [saved]).id).toBe('board');
    expect(renamed(product('my-own', 'Board'), 'Planner', [], []).id).toBe('my-own');
  });
});
