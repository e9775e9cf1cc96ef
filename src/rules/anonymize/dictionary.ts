import { fold, isUnspaced, wordsOf } from './fold';
import { domainTerms, organizationTerms } from './organization-terms';
import { mailTerms, nameTerms } from './person-terms';
import { term, type Term, type TermShape } from './term';
import type { AnonymizerPolicy, Identities } from './verdict';
import { mailProviders } from './vocabulary';

/** The request's own people, organizations and places, ready to be looked up word by word. */
export interface Dictionary {
  readonly byFirstWord: ReadonlyMap<string, readonly Term[]>;
  /** Terms in scripts without spaces: looked for anywhere. */
  readonly unspaced: readonly Term[];
  /** Distinctive single words long enough to be looked for inside longer ones. */
  readonly long: readonly Term[];
  /** Exact values (folded), bounded by non-letters: e-mail addresses, account ids, admin terms, values found before. */
  readonly literals: readonly Term[];
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
  const open = new Set(policy.publicHosts.map(fold));
  return [...new Set([...domains, ...hosts])].filter((host) => !open.has(host));
}

function index(terms: readonly Term[]): Map<string, Term[]> {
  const byFirstWord = new Map<string, Term[]>();
  for (const entry of terms) {
    const first = entry.words[0] ?? '';
    const entries = byFirstWord.get(first) ?? [];
    if (!entries.some((other) => other.words.join(' ') === entry.words.join(' '))) entries.push(entry);
    byFirstWord.set(first, entries);
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
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
  const spaced = terms.filter((entry) => !isUnspaced(entry.words[0] ?? ''));
  return {
    byFirstWord: index(spaced),
    unspaced: terms.filter((entry) => isUnspaced(entry.words[0] ?? '')),
    long: spaced.filter(
      (entry) => entry.mode === 'plain' && entry.words.length === 1 && (entry.words[0]?.length ?? 0) >= longEnough,
    ),
    literals: [
      ...people.literals,
      ...policy.alwaysRemove.flatMap((value) =>
        literal(value, {
          kind: 'admin-term',
          label: 'removed',
          entity: `removed:${fold(value)}`,
          rule: 'always-remove',
        }),
      ),
    ],
    hostSuffixes: hosts,
  };
}

/** The dictionary of values that were found once and must go everywhere. */
export function dictionaryOfValues(values: readonly Term[], hostSuffixes: readonly string[]): Dictionary {
  const names = values.filter((entry) => entry.rule === 'name-part');
  const spaced = names.filter((entry) => !isUnspaced(entry.words[0] ?? ''));
  return {
    byFirstWord: index(spaced),
    unspaced: [],
    long: [],
    literals: values.filter((entry) => entry.rule !== 'name-part'),
    hostSuffixes,
  };
}
