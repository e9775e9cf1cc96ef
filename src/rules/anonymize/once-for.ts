import type { Block } from './block';
import type { Whole } from './sign';

/** What is made of a thing once, however often it is asked for; forgotten with the thing. */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** What all texts of a request tell together, asked of any of its blocks; of a block by itself what its own text tells. */
export function onceForWhole<T>(read: (text: string) => T): (block: Block) => T {
  const ofWhole = onceFor((whole: Whole) => read(whole.text));
  return ({ text, partOf }) => (partOf ? ofWhole(partOf.whole) : read(text));
}
