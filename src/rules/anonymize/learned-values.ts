import { isSaidInCode } from './about-secrets';
import { dictionaryOfValues, type Dictionary } from './dictionary';
import { fold, isUnspaced } from './fold';
import { spelledNameTerms } from './person-terms';
import { domainTerms, organizationTerms } from './organization-terms';
import { projectOf } from './recognizers/issue-keys';
import type { Span } from './scan';
import { term, type Term } from './term';
import { isOrdinary, placesThatStay } from './vocabulary';

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

/** `web-prd-04.corp.example` also stands as `web-prd-04`, and its sister is `web-prd-03`. */
function hostTerms(span: Span, folded: string): Term[] {
  const label = folded.replace(/^\*\./, '').split('.')[0] ?? '';
  if (label.length < 5 || !/[-\d]/.test(label) || !/\p{L}/u.test(label)) return [];
  return [term([label], 'plain', { ...shapeOf(span, folded), rule: 'host-name' })];
}

function termsOf({ span, value }: FoundValue): Term[] {
  const folded = fold(value.trim());
  if (!isTelling(folded)) return [];
  const terms = [term([folded], 'plain', { ...shapeOf(span, folded), rule: 'found-elsewhere' })];
  if (span.label === 'host') terms.push(...hostTerms(span, folded));
  if (span.label === 'person' && span.rule !== 'mention')
    terms.push(
      ...spelledNameTerms(value, { ...shapeOf(span, folded), rule: 'name-part' }).filter(
        (entry) => entry.mode === 'plain' && (entry.words[0]?.length ?? 0) >= 3,
      ),
    );
  if (span.rule === 'firm')
    terms.push(
      ...organizationTerms(value, { ...shapeOf(span, folded), rule: 'name-part' }).filter(
        (entry) => entry.mode === 'plain',
      ),
    );
  if (span.label === 'host')
    terms.push(
      ...domainTerms(folded, {
        kind: 'organization',
        label: 'company',
        entity: `company:${folded}`,
        rule: 'name-part',
      }).filter((entry) => entry.mode === 'plain' && entry.words.join('').length >= 5),
    );
  if (span.label === 'secret' && folded.length <= 40) {
    const shape = { kind: 'secret', label: 'secret', entity: 'secret', rule: 'name-part' } as const;
    terms.push(
      ...(folded.match(/(?<![\p{L}\p{N}])\p{L}{5,20}(?![\p{L}\p{N}])/gu) ?? [])
        .filter((word) => !isOrdinary(word) && !isSaidInCode(word))
        .map((word) => term([word], 'plain', shape)),
    );
  }
  const project = span.label === 'issue' ? projectOf(value.trim()) : null;
  if (project)
    terms.push(
      term([fold(project)], 'plain', {
        kind: 'issue-key',
        label: 'project',
        entity: `project:${project}`,
        rule: 'project-key',
      }),
    );
  return terms;
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
      label.length >= 5 &&
      /\D{3}/.test(label)
    )
      stems.add(label.replace(/\d{1,4}$/, ''));
  }
  const list = [...stems].slice(0, 50).map((stem) => stem.replace(/[^A-Za-z0-9]/g, '\\$&'));
  return list.length === 0 ? null : new RegExp(`(?<![\\w.-])(?:${list.join('|')})\\d{1,4}(?![\\w-])`, 'gi');
}
