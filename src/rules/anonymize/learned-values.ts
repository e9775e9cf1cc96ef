import { isSaidInCode } from './about-secrets';
import { dictionaryOfValues, type Dictionary } from './dictionary';
import { fold, isUnspaced } from './fold';
import { spelledNameTerms } from './person-terms';
import { domainTerms, organizationTerms } from './organization-terms';
import { isNobodysWord } from './nobodys-word';
import { projectOf } from './recognizers/issue-keys';
import { asCompany, asSecret, type Span } from './scan';
import { term, type Term } from './term';
import { isOrdinary, mailProviders, placesThatStay } from './vocabulary';

export interface FoundValue {
  readonly span: Span;
  readonly value: string;
}

function isTelling(folded: string): boolean {
  const enough = isUnspaced(folded) ? [...folded].length >= 2 : folded.replace(/[^\p{L}\p{N}]/gu, '').length >= 3;
  return enough && !isOrdinary(folded) && !placesThatStay.has(folded) && !/^\d{1,4}$/.test(folded);
}

function shapeOf(span: Span, folded: string): Pick<Term, 'kind' | 'label' | 'entity'> {
  return { kind: span.kind, label: span.label, entity: span.entity ?? `${span.label}:${folded}` };
}

/** Parts of names of machines that say what runs there: `ora-scan` is no reason to take out `ORA-00972`. */
const kindsOfMachines = new Set(
  'ora srv svr prd prod stg uat tst dmz bkp esx wrk sql app web mail ldap ftp vpn nas mon mgmt log logs'.split(' '),
);

type PartShape = Pick<Term, 'kind' | 'label' | 'entity'> & { readonly rule: 'name-part' };

/** `web-prd-04.corp.example` also stands as `web-prd-04`; its domain is a firm's name, at any length if it is no word. */
function hostTerms(folded: string, shape: Pick<Term, 'kind' | 'label' | 'entity'>): Term[] {
  const label = folded.replace(/^\*\./, '').split('.')[0] ?? '';
  const isMachine =
    (label.length >= 5 || /\d/.test(label)) && label.length >= 4 && /[-\d]/.test(label) && /\p{L}/u.test(label);
  const ofFirm = { ...asCompany, entity: `company:${folded}`, rule: 'name-part' } as const;
  return [
    ...(isMachine ? [term([label], 'plain', { ...shape, rule: 'host-name' })] : []),
    ...label
      .split(/[^a-z]/)
      .filter((part) => isNobodysWord(part) && !kindsOfMachines.has(part))
      .map((part) => term([part], 'plain', ofFirm)),
    ...domainTerms(folded, ofFirm).flatMap((entry) => {
      const name = entry.words.join('');
      if (isNobodysWord(name)) return [{ ...entry, mode: 'plain' as const }];
      return entry.mode === 'plain' && name.length >= 5 ? [entry] : [];
    }),
  ];
}

function secretTerms(folded: string): Term[] {
  const shape = { ...asSecret, entity: 'secret', rule: 'name-part' } as const;
  return (folded.length <= 40 ? (folded.match(/(?<![\p{L}\p{N}])\p{L}{5,20}(?![\p{L}\p{N}])/gu) ?? []) : [])
    .filter((word) => !isOrdinary(word) && !isSaidInCode(word))
    .map((word) => term([word], 'plain', shape));
}

function projectTerms(value: string): Term[] {
  const project = projectOf(value.trim());
  if (!project) return [];
  return keyTerms(project);
}

/** Words that have capitals without being a key: levels of logs, verbs of HTTP, words of SQL, states, emphasis. */
const shouted = new Set(
  `date time count host like exists user text integer basic connect cookie major minor critical blocker medium high highest lowest number string begin commit rollback union case when then else between desc char varchar post patch delete head options info warn error debug trace fatal severe select from where order group having update insert into join left right inner outer table index create alter drop values limit null true false
  open closed done todo blocked failed success http https html json yaml test prod live note important warning edit please always never only must urgent attention`.split(
    /\s+/,
  ),
);

/** `STILL` is also a word: then it is the key only where it has capitals, and words that have them anyway tell nothing. */
function keyTerms(project: string): Term[] {
  const shape = { kind: 'issue-key', label: 'project', entity: `project:${project}`, rule: 'project-key' } as const;
  const folded = fold(project);
  if (!isOrdinary(folded)) return [term([folded], 'plain', shape)];
  return folded.length < 4 || shouted.has(folded) ? [] : [term([folded], 'capitals', shape)];
}

function personTerms(value: string, shape: PartShape): Term[] {
  return spelledNameTerms(value, shape).filter(({ mode, words }) => mode === 'plain' && (words[0]?.length ?? 0) >= 3);
}

/** The parts of an address or of a name in a sentence that no vocabulary has: they are the same somebody's. */
function unknownTerms(words: readonly string[], shape: PartShape): Term[] {
  return words.filter((word) => word.length >= 4 && isNobodysWord(word)).map((word) => term([word], 'plain', shape));
}

/** Who it is before the sign, and whose: `hallberg-mode.example` tells of Hallberg. */
function mailParts(address: string, shape: PartShape): Term[] {
  const [local = '', domain = ''] = address.split('@');
  const labels = mailProviders.has(domain) ? [] : domain.split('.').slice(0, -1);
  return [
    ...unknownTerms(local.split(/[^\p{L}]/u), { ...shape, kind: 'person', label: 'user', entity: `user:${address}` }),
    ...unknownTerms(
      labels.flatMap((label) => label.split(/[^\p{L}]/u)),
      { ...shape, ...asCompany, entity: `company:${domain}` },
    ),
  ];
}

/** What parts of the value give away where they stand alone. */
function partsOf({ span, value }: FoundValue, folded: string): Term[] {
  const shape: PartShape = { ...shapeOf(span, folded), rule: 'name-part' };
  if (span.label === 'host') return hostTerms(folded, shapeOf(span, folded));
  if (span.label === 'secret') return secretTerms(folded);
  if (span.label === 'issue') return projectTerms(value);
  if (span.label === 'person' && span.rule !== 'mention') return personTerms(value, shape);
  if (span.label === 'email') return mailParts(folded, shape);
  if (span.rule === 'unknown-name') return unknownTerms(folded.split(/[^\p{L}]/u), shape);
  if (span.rule === 'firm') return organizationTerms(value, shape).filter(({ mode }) => mode === 'plain');
  return [];
}

function termsOf(found: FoundValue): Term[] {
  const folded = fold(found.value.trim());
  if (found.span.rule === 'project-key' && /^[A-Z]{3,10}$/.test(found.value) && isOrdinary(folded))
    return keyTerms(found.value);
  if (!isTelling(folded)) return [];
  // a form reads the plus of an address as a blank
  const spelled =
    found.span.label === 'email' && folded.includes('+') ? [folded, folded.replace(/\+/g, ' ')] : [folded];
  const shape = { ...shapeOf(found.span, folded), rule: 'found-elsewhere' } as const;
  return [...spelled.map((one) => term([one], 'plain', shape)), ...partsOf(found, folded)];
}

/** What was found once must go everywhere: the look-up for the second pass. */
export function learnedDictionary(found: readonly FoundValue[]): Dictionary {
  const terms = new Map<string, Term>();
  const seen = new Set<string>();
  for (const entry of found) {
    if (!entry.span.spreads) continue;
    const { kind, label, rule, entity = '' } = entry.span;
    // The same name in every line would be spelled out in all its forms for every line.
    const same = [kind, label, rule, entity, entry.value].join('\n');
    if (seen.has(same)) continue;
    seen.add(same);
    for (const one of termsOf(entry)) {
      const name = one.words.join(' ');
      if (!terms.has(name)) terms.set(name, one);
    }
  }
  return dictionaryOfValues([...terms.values()]);
}

/** Machines of one family: the digits differ, the rest is the same. */
export function siblingPattern(found: readonly FoundValue[]): RegExp | null {
  const stems = new Set<string>();
  for (const { span, value } of found) {
    const label = span.label === 'host' ? (value.split('.')[0] ?? '') : '';
    if (
      /^[A-Za-z][A-Za-z0-9]{0,20}(?:-[A-Za-z0-9]{1,20}){0,5}\d$/.test(label) &&
      label.length >= 4 &&
      /\D{3}/.test(label)
    )
      stems.add(label.replace(/\d{1,4}$/, ''));
  }
  const list = [...stems].slice(0, 50).map((stem) => stem.replace(/[^A-Za-z0-9]/g, '\\$&'));
  return list.length === 0 ? null : new RegExp(`(?<![\\w.-])(?:${list.join('|')})\\d{1,4}(?![\\w-])`, 'gi');
}
