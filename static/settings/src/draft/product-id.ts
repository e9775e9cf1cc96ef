import { NO_PRESETS } from '../../../../src/rules/issue-fields';
import { fold } from '../../../../src/rules/anonymize/fold';
import { NO_TARGETS, type Product } from '../../../../src/rules/settings';

/** The schema takes 40; a number may follow. */
const longest = 36;

/** An id that reads like the name, and that nothing else has: “Other” and the products that requests may name. */
export function productId(name: string, taken: readonly string[]): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-');
  const start = words.slice(0, longest).replace(/^-+|-+$/g, '') || 'product';
  const isTaken = (id: string) => id === 'other' || taken.includes(id);
  let id = start;
  for (let number = 2; isTaken(id); number += 1) id = `${start}-${number}`;
  return id;
}

/** A product without a name yet. */
export function newProduct(products: readonly Product[], saved: readonly Product[]): Product {
  return {
    id: productId('', idsOf([...products, ...saved])),
    name: '',
    versions: [],
    hint: '',
    alwaysKeep: [],
    issueFields: NO_PRESETS,
    targets: NO_TARGETS,
  };
}

/** A new name; the id follows it until the product is saved, or somebody writes another id. */
export function renamed(
  product: Product,
  name: string,
  others: readonly Product[],
  saved: readonly Product[],
): Product {
  if (saved.some(({ id }) => id === product.id)) return { ...product, name };
  const taken = idsOf([...others, ...saved]);
  const isOwn = product.id !== productId(product.name, taken);
  return { ...product, name, id: isOwn ? product.id : productId(name, taken) };
}

function idsOf(products: readonly Product[]): readonly string[] {
  return products.map(({ id }) => id);
}
