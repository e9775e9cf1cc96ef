import type { SuggestedKeep } from '../../../../src/contracts/admin';
import type { Settings } from '../../../../src/rules/settings';

/** The part of the settings that changes when a word is kept, for its product or for all requests. */
export function keepFor(
  { anonymizer, products }: Settings,
  { value, productId }: Pick<SuggestedKeep, 'value' | 'productId'>,
): Partial<Settings> {
  const withIt = (list: readonly string[]) => (list.includes(value) ? [...list] : [...list, value]);
  if (!products.some(({ id }) => id === productId))
    return { anonymizer: { ...anonymizer, alwaysKeep: withIt(anonymizer.alwaysKeep) } };
  return {
    products: products.map((product) =>
      product.id === productId ? { ...product, alwaysKeep: withIt(product.alwaysKeep) } : product,
    ),
  };
}
