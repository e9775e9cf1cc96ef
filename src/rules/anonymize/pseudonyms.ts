import { fold } from './fold';
import type { Span } from './scan';

/** Gives every value one stand-in within a request: [person-1], [company-1]. Secrets get none of their own. */
export class Pseudonyms {
  readonly #byEntity = new Map<string, string>();
  readonly #byValue = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  of(span: Span, value: string): string {
    if (span.label === 'secret') return '[secret-removed]';
    if (span.label === 'removed') return '[removed]';
    const folded = fold(value);
    const entity = span.entity ?? `${span.label}:${folded}`;
    const known = this.#byValue.get(folded) ?? this.#byEntity.get(entity);
    const pseudonym = known ?? this.#next(span.label);
    this.#byValue.set(folded, pseudonym);
    if (!this.#byEntity.has(entity)) this.#byEntity.set(entity, pseudonym);
    if (!this.#originals.has(pseudonym)) this.#originals.set(pseudonym, value);
    return pseudonym;
  }

  /** Pseudonym → the first original it stood for. Belongs to the private request only. */
  originals(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#originals);
  }

  #next(label: string): string {
    const count = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, count);
    return `[${label}-${count}]`;
  }
}
