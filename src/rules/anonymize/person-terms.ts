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

/** The terms of a name as they are spelled out, for every way of writing it is asked of every person of every request. */
class Spelling {
  readonly terms: Term[] = [];
  readonly #shape: TermShape;

  constructor(shape: TermShape) {
    this.#shape = shape;
  }

  add(form: readonly string[], mode: TermMode): void {
    this.terms.push(term(form, mode, this.#shape));
  }

  /** Each part of a name by itself, hyphened and apostrophed parts also joined. */
  addParts(parts: readonly string[]): void {
    if (parts.length > 1) {
      this.add(parts, 'plain');
      this.add([parts.join('')], 'plain');
    }
    for (const part of parts) if (part.length > 1) this.add([part], modeOf(part));
  }

  /** A first and a last name together: marta.kowalczyk, mkowalczyk, martak, kowalczyk m. */
  addJoined(first: string, last: string): void {
    const f = first.slice(0, 1);
    const l = last.slice(0, 1);
    this.add([first, last], 'plain');
    this.add([last, first], 'plain');
    this.add([f, last], 'plain');
    this.add([last, f], 'plain');
    this.add([first, l], 'plain');
    for (const form of [`${first}${last}`, `${last}${first}`, `${f}${last}`, `${last}${f}`, `${first}${l}`])
      if (form.length >= 4) this.add([form], 'plain');
  }

  /** The parts of a name together, with the first and the last ones of several. */
  addTogether(meant: readonly (readonly string[])[]): void {
    const first = meant[0]?.join('') ?? '';
    const others = meant.slice(1);
    for (const parts of others) this.addJoined(first, parts.join(''));
    if (others.length < 2) return;
    const all = others.flat();
    this.add([first.slice(0, 1) + all.join('')], 'plain');
    this.add([...all, first], 'plain');
  }

  /** What somebody of this first name is called for short; `sure`: without what is also an ordinary word. */
  addNicknames(first: string, sure = false): void {
    this.add([first], 'shortened');
    for (const nickname of nicknames[first] ?? []) {
      const isWord = isOrdinary(nickname);
      if (!isWord || !sure) this.add([nickname], isWord ? 'ambiguous' : 'nickname');
    }
  }
}

/** J.P. is written JP as well. */
function initialTerms(letters: readonly string[], shape: TermShape): Term[] {
  return letters.length < 2 ? [] : [term(letters, 'short', shape), term([letters.join('')], 'short', shape)];
}

function spacedNameTerms(name: string, shape: TermShape, withNicknames: boolean): Term[] {
  const whole = (name.match(/\S+/g) ?? []).map((part) => words(part)).filter((parts) => parts.length > 0);
  const meant = whole.filter((parts) => !notNames.has(parts.join('')));
  const flat = meant.flat();
  const titled = whole.flat();
  if (flat.every((word) => word.length === 1)) return initialTerms(flat, shape);
  const spelling = new Spelling(shape);
  if (titled.length > flat.length) spelling.add(titled, 'plain');
  spelling.add(flat, flat.length > 1 ? 'plain' : modeOf(flat[0] ?? ''));
  for (const parts of meant) spelling.addParts(parts);
  spelling.addTogether(meant);
  if (withNicknames) spelling.addNicknames(meant[0]?.join('') ?? '');
  return spelling.terms;
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
  const spelling = new Spelling(shape);
  for (const part of parts)
    if (part.length >= 3 && !genericMailboxes.has(part) && /\p{L}/u.test(part)) spelling.add([part], modeOf(part));
  if (parts.length > 1) {
    spelling.add(parts, 'plain');
    const [first, last] = [parts[0] ?? '', parts[parts.length - 1] ?? ''];
    spelling.addJoined(first, last);
    spelling.addNicknames(first, true);
  }
  return spelling.terms;
}
