import { decodedWords } from './coded-words';
import { fold, isUnspaced, spellings, wordsOf } from './fold';
import { term, type Term, type TermMode, type TermShape } from './term';
import { isOrdinary, placesThatStay } from './vocabulary';
import { linesOfBusiness } from './word-data';

const legalForms = new Set(
  'ag ab as asa aps a/s bv b.v nv sa sas sarl sasu eurl spa srl srls sl slu gmbh mbh kg kgaa ohg gbr ug ev se oy oyj plc ltd limited llp llc lp inc incorporated corp corporation co company pty pte pvt private jsc ojsc zao ooo kft zrt bt doo dd sp zoo z o tbk bhd sdn ltda me eireli cv sapi rl de'.split(
    ' ',
  ),
);
const unspacedLegalForms = /株式会社|有限会社|合同会社|一般社団法人|有限公司|股份|集团|주식회사|\(주\)|（株）|\(株\)/g;
/** Lines of business: a customer is not recognised by them alone. */
const business = decodedWords(linesOfBusiness);

function distinctive(word: string): boolean {
  return (
    word.length >= 4 && !isOrdinary(word) && !business.has(word) && !placesThatStay.has(word) && !/^\d+$/.test(word)
  );
}

function initialsOf(words: readonly string[]): string | null {
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return initials.length >= 3 && initials.length <= 6 && !isOrdinary(initials) ? initials : null;
}

/** The name without legal forms at its ends. */
function withoutLegalForms(words: readonly string[]): string[] {
  const meant = [...words];
  while (meant.length > 1 && legalForms.has(meant.at(-1) ?? '')) meant.pop();
  while (meant.length > 1 && legalForms.has(meant.at(0) ?? '')) meant.shift();
  return meant;
}

function modeAlone(word: string): TermMode {
  if (isOrdinary(word) || business.has(word)) return 'ambiguous';
  return word.length < 4 ? 'short' : 'plain';
}

function formsOf(name: string, shape: TermShape): Term[] {
  const words = wordsOf(name).map((word) => word.text);
  const meant = withoutLegalForms(words);
  const alone = modeAlone(meant.at(0) ?? '');
  const whole = [words, meant].map((form) => term(form, form.length > 1 ? 'plain' : alone, shape));
  if (meant.length < 2) return whole;
  const beginnings = meant.flatMap((_, at) => (at > 0 && at < meant.length - 1 ? [meant.slice(0, at + 1)] : []));
  const shorter = beginnings.filter((form) => form.some(distinctive) && !business.has(form.at(-1) ?? ''));
  const squeezed = [meant, words, ...shorter].map((form) => term([form.join('')], 'plain', shape));
  const parts = meant.filter(distinctive).map((word) => term([word], 'plain', shape));
  const initials = initialsOf(meant);
  return [
    ...whole,
    ...shorter.map((form) => term(form, 'plain', shape)),
    ...squeezed,
    ...parts,
    ...(initials ? [term([initials], 'short', shape)] : []),
  ];
}

/** Every way an organization's name may be written: without its legal form or its end (Paper Lantern Games), squeezed, its distinctive words, its initials. */
export function organizationTerms(name: string, shape: TermShape): Term[] {
  if (!isUnspaced(name)) return spellings(name).flatMap((spelling) => formsOf(spelling, shape));
  const bare = fold(name).replace(unspacedLegalForms, '').trim();
  return [fold(name), bare].filter((form) => [...form].length >= 2).map((form) => term([form], 'plain', shape));
}

const suffixLabels = new Set(
  'com net org edu gov co ac or ne go gob gouv govt io dev app www mail info biz internal local lan corp intra intranet home test example invalid localhost atlassian jira cloud'.split(
    ' ',
  ),
);

/** The labels of a domain that carry a name: `halden-insure.co.uk` → halden insure, haldeninsure. */
export function domainTerms(domain: string, shape: TermShape): Term[] {
  const labels = fold(domain)
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 1 && !suffixLabels.has(label));
  const label = labels[labels.length - 1];
  if (label === undefined) return [];
  const parts = wordsOf(label).map((word) => word.text);
  const terms: Term[] = [];
  if (parts.length > 1) {
    terms.push(term(parts, 'plain', shape), term([parts.join('')], 'plain', shape));
    for (const part of parts) if (distinctive(part)) terms.push(term([part], 'plain', shape));
  } else if (label.length <= 3) terms.push(term([label], 'short', shape));
  else if (!isOrdinary(label)) terms.push(term([label], 'plain', shape));
  return terms;
}
