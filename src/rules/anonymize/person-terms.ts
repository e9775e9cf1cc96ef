import { fold, isUnspaced, spellings, wordsOf } from './fold';
import { nicknames } from './first-names';
import { term, type Term, type TermMode, type TermShape } from './term';
import { genericMailboxes, isOrdinary } from './vocabulary';

const notNames = new Set(
  'dr mr mrs ms mx prof professor herr frau mme mlle monsieur madame maitre senor senora sr sra don dona pan pani ing dipl mag phd msc jr inc ext external contractor anon anonymous team bot the via'.split(
    ' ',
  ),
);

function modeOf(word: string): TermMode {
  return word.length <= 2 || isOrdinary(word) ? 'ambiguous' : 'plain';
}

function words(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}

/** Ways of writing a first and a last name together: marta.kowalczyk, mkowalczyk, martak, kowalczyk m. */
function joinedForms(first: string, last: string): (readonly string[])[] {
  const f = first.slice(0, 1);
  const l = last.slice(0, 1);
  const squeezed = [`${first}${last}`, `${last}${first}`, `${f}${last}`, `${last}${f}`, `${first}${l}`].filter(
    (form) => form.length >= 4,
  );
  return [[first, last], [last, first], [f, last], [last, f], [first, l], ...squeezed.map((form) => [form])];
}

/** Terms of each part of a name by itself, hyphened and apostrophed parts also joined. */
function partTerms(parts: readonly string[], shape: TermShape): Term[] {
  const joined = parts.length > 1 ? [term(parts, 'plain', shape), term([parts.join('')], 'plain', shape)] : [];
  return [...joined, ...parts.filter((part) => part.length > 1).map((part) => term([part], modeOf(part), shape))];
}

/** J.P. is written JP as well. */
function initialTerms(letters: readonly string[], shape: TermShape): Term[] {
  return letters.length < 2 ? [] : [term(letters, 'short', shape), term([letters.join('')], 'short', shape)];
}

function togetherTerms(meant: readonly (readonly string[])[], shape: TermShape): Term[] {
  const first = meant[0]?.join('') ?? '';
  const others = meant.slice(1);
  const forms = others.flatMap((parts) => joinedForms(first, parts.join('')));
  const all = others.flat();
  const long = others.length > 1 ? [[first.slice(0, 1) + all.join('')], [...all, first]] : [];
  return [...forms, ...long].map((form) => term(form, 'plain', shape));
}

function nicknameTerms(first: string, shape: TermShape): Term[] {
  const usual = (nicknames[first] ?? []).map((nickname) =>
    term([nickname], isOrdinary(nickname) ? 'ambiguous' : 'nickname', shape),
  );
  return [term([first], 'shortened', shape), ...usual];
}

function spacedNameTerms(name: string, shape: TermShape, withNicknames: boolean): Term[] {
  const whole = (name.match(/\S+/g) ?? []).map((part) => words(part)).filter((parts) => parts.length > 0);
  const meant = whole.filter((parts) => !notNames.has(parts.join('')));
  const flat = meant.flat();
  const titled = whole.flat();
  if (flat.every((word) => word.length === 1)) return initialTerms(flat, shape);
  return [
    ...(titled.length > flat.length ? [term(titled, 'plain', shape)] : []),
    term(flat, flat.length > 1 ? 'plain' : modeOf(flat[0] ?? ''), shape),
    ...meant.flatMap((parts) => partTerms(parts, shape)),
    ...togetherTerms(meant, shape),
    ...(withNicknames ? nicknameTerms(meant[0]?.join('') ?? '', shape) : []),
  ];
}

/** Names in scripts without spaces: whole, and each part of at least two characters. */
function unspacedNameTerms(name: string, shape: TermShape): Term[] {
  const parts = fold(name)
    .split(/[\s・]+/)
    .filter((part) => part !== '');
  const forms = [parts.join(''), parts.join(' '), ...parts.filter((part) => [...part].length >= 2)];
  return forms.map((form) => term([form], 'plain', shape));
}

function termsOfName(displayName: string, shape: TermShape, withNicknames: boolean): Term[] {
  if (displayName.includes('@')) return mailTerms(displayName, shape);
  if (isUnspaced(displayName)) return unspacedNameTerms(displayName, shape);
  return spellings(displayName).flatMap((spelling) => spacedNameTerms(spelling, shape, withNicknames));
}

/** Every way a person's display name may be written. */
export function nameTerms(displayName: string, shape: TermShape): Term[] {
  return termsOfName(displayName, shape, true);
}

/** The same without what the person might be called for short. */
export function spelledNameTerms(displayName: string, shape: TermShape): Term[] {
  return termsOfName(displayName, shape, false);
}

/** What the part before the @ gives away about its owner. */
export function mailTerms(address: string, shape: TermShape): Term[] {
  const at = address.indexOf('@');
  const local = fold(at < 0 ? address : address.slice(0, at)).replace(/\+.*$/, '');
  if (local === '' || genericMailboxes.has(local)) return [];
  const parts = words(local);
  const terms = parts
    .filter((part) => part.length >= 3 && !genericMailboxes.has(part) && /\p{L}/u.test(part))
    .map((part) => term([part], modeOf(part), shape));
  if (parts.length > 1) {
    terms.push(term(parts, 'plain', shape));
    const [first, last] = [parts[0] ?? '', parts[parts.length - 1] ?? ''];
    for (const form of joinedForms(first, last)) terms.push(term(form, 'plain', shape));
    terms.push(...nicknameTerms(first, shape).filter(({ mode }) => mode !== 'ambiguous'));
  }
  return terms;
}
