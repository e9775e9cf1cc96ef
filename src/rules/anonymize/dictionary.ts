import { fold, isUnspaced, wordsOf } from './fold';
import { domainTerms, organizationTerms } from './organization-terms';
import { mailTerms, nameTerms } from './person-terms';
import { InflectedNames } from './inflected-names';
import { ShortNames } from './short-names';
import { term, type Term, type TermShape } from './term';
import type { AnonymizerPolicy, Identities } from './verdict';
import { ValueIndex } from './value-index';
import { WordStarts } from './word-starts';
import { mailProviders } from './vocabulary';

/** The request's own people, organizations and places, ready to be looked up word by word. */
export interface Dictionary {
  /** How the words that are looked up here begin. */
  readonly starts: WordStarts;
  /** Terms of one word. */
  readonly byFirstWord: ReadonlyMap<string, Term>;
  /** What people may be called for short, for words that are no term themselves. */
  readonly shortNames: ShortNames;
  /** The names of people as other languages decline them. */
  readonly inflected: InflectedNames;
  /** Terms of several words, by the first two: people of one first name are many. The longest come first. */
  readonly byTwoWords: ReadonlyMap<string, readonly Term[]>;
  /** The first of their words. */
  readonly beginsTwoWords: ReadonlySet<string>;
  /** Distinctive single words long enough to be looked for inside longer ones. */
  readonly inWords: ValueIndex;
  /** Exact values (folded) that begin and end with a word: e-mail addresses, account ids, values found before. */
  readonly values: ValueIndex;
  /** Exact values looked for anywhere: in scripts without spaces, and an admin's longer terms. */
  readonly anywhere: ValueIndex;
  /** Domains of the people and hosts of the customer: everything below them is theirs. */
  readonly hostSuffixes: readonly string[];
}

const longEnough = 6;

function vendorWords(policy: AnonymizerPolicy): ReadonlySet<string> {
  return new Set(policy.vendorNames.flatMap((name) => wordsOf(fold(name)).map((word) => word.text)));
}

function literal(value: string, shape: TermShape): Term[] {
  const folded = fold(value.trim());
  return folded.length < 2 ? [] : [term([folded], 'plain', shape)];
}

function personTerms(identities: Identities): { terms: Term[]; literals: Term[] } {
  const terms: Term[] = [];
  const literals: Term[] = [];
  for (const person of identities.people) {
    const shape = { kind: 'person', label: 'person', entity: `person:${person.accountId}`, rule: 'identity' } as const;
    terms.push(...nameTerms(person.displayName, shape));
    literals.push(
      ...literal(person.accountId, {
        kind: 'account-id',
        label: 'account',
        entity: `account:${person.accountId}`,
        rule: 'identity',
      }),
    );
    if (person.emailAddress === undefined) continue;
    terms.push(...mailTerms(person.emailAddress, shape));
    literals.push(
      ...literal(person.emailAddress, {
        kind: 'email',
        label: 'email',
        entity: `email:${fold(person.emailAddress)}`,
        rule: 'identity',
      }),
    );
  }
  return { terms, literals };
}

function hostsOf(identities: Identities, policy: AnonymizerPolicy): string[] {
  const domains = identities.people
    .map((person) => fold(person.emailAddress?.split('@')[1] ?? ''))
    .filter((domain) => domain.includes('.') && !mailProviders.has(domain));
  const hosts = identities.hosts
    .map((host) =>
      fold(host)
        .replace(/^[a-z]{2,10}:\/\//, '')
        .replace(/[/:].*$/, ''),
    )
    .filter((host) => host !== '');
  const open = policy.publicHosts.map(fold);
  // below the domain of the vendor's own people its documentation stands
  const isOpen = (host: string) => open.some((one) => one === host || one.endsWith(`.${host}`));
  return [...new Set([...domains, ...hosts])].filter((host) => !isOpen(host));
}

function twoWords(entry: Term): string {
  return `${entry.words[0] ?? ''} ${entry.words[1] ?? ''}`;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function addSeveral(byTwoWords: Map<string, Term[]>, entry: Term): void {
  const key = twoWords(entry);
  const entries = byTwoWords.get(key);
  if (!entries) byTwoWords.set(key, [entry]);
  else if (!entries.some((one) => areSame(one.words, entry.words))) entries.push(entry);
}

interface Contents {
  /** Terms of words with spaces between; the first of several that are written alike counts. */
  readonly spaced: readonly Term[];
  readonly exact: readonly Term[];
  readonly inWords: readonly Term[];
  readonly hostSuffixes: readonly string[];
}

function dictionaryOf({ spaced: terms, exact, inWords, hostSuffixes }: Contents): Dictionary {
  const shortened: Term[] = [];
  const byFirstWord = new Map<string, Term>();
  const byTwoWords = new Map<string, Term[]>();
  const beginsTwoWords = new Set<string>();
  const starts = new WordStarts();
  for (const entry of terms) {
    const [first = ''] = entry.words;
    starts.add(first);
    if (entry.mode === 'shortened') shortened.push(entry);
    else if (entry.words.length > 1) {
      beginsTwoWords.add(first);
      addSeveral(byTwoWords, entry);
    } else if (!byFirstWord.has(first)) byFirstWord.set(first, entry);
  }
  for (const entries of byTwoWords.values())
    if (entries.length > 1) entries.sort((a, b) => b.words.length - a.words.length);
  const [anywhere, values] = partition(exact, (entry) => isUnspaced(entry.words[0] ?? '') || isLongAdminTerm(entry));
  return {
    starts,
    byFirstWord,
    shortNames: new ShortNames(shortened),
    inflected: new InflectedNames(terms),
    byTwoWords,
    beginsTwoWords,
    inWords: ValueIndex.of(inWords),
    values: ValueIndex.of(values),
    anywhere: ValueIndex.of(anywhere),
    hostSuffixes,
  };
}

/** Every term of one word that this word is. */
export function termsOfWord({ starts, byFirstWord, shortNames, inflected }: Dictionary, word: string): readonly Term[] {
  if (!starts.may(word)) return none;
  const known = byFirstWord.get(word) ?? shortNames.of(word) ?? inflected.of(word);
  return known ? [known] : none;
}

const none: readonly Term[] = [];

/** What an admin always removes goes also where it runs into another word, unless it is short enough to be a syllable. */
function isLongAdminTerm(entry: Term): boolean {
  return entry.kind === 'admin-term' && (entry.words[0] ?? '').length >= longEnough;
}

function partition<T>(values: readonly T[], holds: (value: T) => boolean): readonly [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const value of values) parts[holds(value) ? 0 : 1].push(value);
  return parts;
}

/** Builds the look-up from what Jira knows about the request. Words of the vendor's own names alone give nobody away. */
export function buildDictionary(identities: Identities, policy: AnonymizerPolicy): Dictionary {
  const people = personTerms(identities);
  const hosts = hostsOf(identities, policy);
  const companies = identities.organizations.flatMap((name, place) =>
    organizationTerms(name, { kind: 'organization', label: 'company', entity: `company:${place}`, rule: 'identity' }),
  );
  const domains = hosts.flatMap((host) =>
    domainTerms(host, { kind: 'organization', label: 'company', entity: 'company:0', rule: 'identity-domain' }),
  );
  const ours = vendorWords(policy);
  const terms = [...people.terms, ...companies, ...domains].filter(
    (entry) => entry.words.length > 1 || entry.kind === 'person' || !ours.has(entry.words[0] ?? ''),
  );
  const [unspaced, spaced] = partition(terms, (entry) => isUnspaced(entry.words[0] ?? ''));
  const removed = policy.alwaysRemove.flatMap((value) =>
    literal(value, { kind: 'admin-term', label: 'removed', entity: `removed:${fold(value)}`, rule: 'always-remove' }),
  );
  return dictionaryOf({
    spaced,
    exact: [...unspaced, ...people.literals, ...removed],
    inWords: spaced.filter(
      (entry) => entry.mode === 'plain' && entry.words.length === 1 && (entry.words[0]?.length ?? 0) >= longEnough,
    ),
    hostSuffixes: hosts,
  });
}

/** The dictionary of values that were found once and must go everywhere. */
export function dictionaryOfValues(values: readonly Term[]): Dictionary {
  return dictionaryOf({
    spaced: values.filter((entry) => entry.rule === 'name-part' && !isUnspaced(entry.words[0] ?? '')),
    exact: values.filter((entry) => entry.rule !== 'name-part'),
    inWords: [],
    hostSuffixes: [],
  });
}
