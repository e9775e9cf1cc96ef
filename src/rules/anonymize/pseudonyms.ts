import { Block } from './block';
import type { Dictionary } from './dictionary';
import { findTerms } from './find-terms';
import { fold } from './fold';
import type { Label } from './label';
import type { FoundValue } from './learned-values';
import type { PseudonymKey } from './pseudonym-key';
import { spanAt, type Span } from './scan';
import { isDocumentationWord } from './understood-words';
import type { FindingKind } from './verdict';

/**
 * Gives every value one stand-in within a request, over all that comes of it: [person-1], [company-1]. Secrets get none
 * of their own.
 */
export class Pseudonyms {
  readonly #byEntity = new Map<string, string>();
  readonly #byValue = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /**
   * @param known what earlier outcomes of the request used
   * @param dictionary the request's own people and places, by which another spelling is known to be the same one
   */
  constructor(known: PseudonymKey, dictionary: Dictionary) {
    for (const [pseudonym, value] of Object.entries(known)) {
      const [, label, number] = /^\[([a-z]+)-(\d{1,6})\]$/.exec(pseudonym) ?? [];
      if (label === undefined) continue;
      this.#counts.set(label, Math.max(this.#counts.get(label) ?? 0, Number(number)));
      this.#originals.set(pseudonym, value);
      if (value === '') continue;
      this.#remember(pseudonym, fold(value), entityOf(value, label, dictionary));
    }
  }

  of(span: Span, value: string): string {
    if (span.label === 'secret') return '[secret-removed]';
    if (span.label === 'removed') return '[removed]';
    const folded = fold(value);
    const entity = span.entity ?? `${span.label}:${folded}`;
    const pseudonym = this.#byValue.get(folded) ?? this.#byEntity.get(entity) ?? this.#next(span.label);
    this.#remember(pseudonym, folded, entity);
    if (!this.#originals.has(pseudonym)) this.#originals.set(pseudonym, value);
    return pseudonym;
  }

  /** Everything given so far. Belongs to the private request only. */
  key(): PseudonymKey {
    return Object.fromEntries(this.#originals);
  }

  #remember(pseudonym: string, folded: string, entity: string): void {
    this.#byValue.set(folded, pseudonym);
    if (!this.#byEntity.has(entity)) this.#byEntity.set(entity, pseudonym);
  }

  #next(label: string): string {
    const count = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, count);
    return `[${label}-${count}]`;
  }
}

/** Entities are numbered anew in every run; whose name a value is, the dictionary of the run says. */
function entityOf(value: string, label: string, dictionary: Dictionary): string {
  const block = new Block({ where: 'description', text: value });
  const known = findTerms(block, dictionary).find((span) => span.label === label && span.entity !== undefined);
  return known?.entity ?? `${label}:${fold(value)}`;
}

/** What is somebody's for certain; a path or a number may as well be said by anybody. */
const sureKinds: Readonly<Partial<Record<Label, FindingKind>>> = {
  person: 'person',
  company: 'organization',
  email: 'email',
  host: 'host',
  ip: 'ip-address',
  mac: 'ip-address',
  phone: 'phone',
  account: 'account-id',
  tenant: 'account-id',
  licence: 'licence',
  iban: 'number',
  card: 'number',
  user: 'person',
  address: 'other',
};

/** Nobody is found by what many accounts are called. */
function isAnybodys(label: Label, value: string): boolean {
  return label === 'user' && (value.length < 4 || isDocumentationWord(fold(value)));
}

/** What was taken out once for certain must not stand in anything later either. */
export function valuesBehind(key: PseudonymKey): readonly FoundValue[] {
  return Object.entries(key).flatMap(([pseudonym, value]) => {
    const label = pseudonym.replace(/^\[|-\d+\]$/g, '') as Label;
    const kind = Object.hasOwn(sureKinds, label) ? sureKinds[label] : undefined;
    return kind && !isAnybodys(label, value)
      ? [{ value, span: spanAt(0, value.length, { kind, label, rule: 'taken-out' }) }]
      : [];
  });
}

/**
 * What a word nobody knew, or a name of something, was called in an earlier outcome: it goes again in a later one. The
 * guard does not ask for it, for it may be anybody's word.
 */
export function namesBehind(key: PseudonymKey): readonly FoundValue[] {
  const shape = { kind: 'other', label: 'name', rule: 'taken-out' } as const;
  return Object.entries(key).flatMap(([pseudonym, value]) =>
    pseudonym.startsWith('[name-') ? [{ value, span: spanAt(0, value.length, shape) }] : [],
  );
}
