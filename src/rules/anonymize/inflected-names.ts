import { isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import { isForeignWord } from './foreign-words';
import { isTechnicalWord } from './understood-words';
import type { Term } from './term';
import { isOrdinary } from './vocabulary';

/** What languages that decline names put behind their stem: Slavic, Baltic, Finnic, Hungarian and Greek ones, folded. */
const endings = new Set(
  fold(
    `a e i o u y ou ovi em ev ovy ova ove ovu ovou om ami ach ech emi ego emu ej iej ia ie iu iem ye yu yi yem is as us es ai ei ui iui io es ą ę
    n en in on an un in lle lta lla lle ssa sta stä ssä lta llä ksi nak nek val vel ot et at tól től ról ről hoz hez höz nál nél ban ben ra re
    le ga ta st sse i d а у ю ом ем ым ой ей е и і ы ї ові еві єві є о я ию ии ием ої ою ею ова ову овым евым ιού ου ο α η ας ης ος ον ε ες`,
  ).split(/\s+/),
);
const longest = 4;
const vowel = /[aeiouyаеёиоуыэюяіїєαεηιουω]$/u;
/** `Pavel`, `Pavla`: a vowel that goes when something is put behind the name. */
const fleeting = /^(.{2,20}[^aeiouy])e([lckrnt])$/;

function stemsOf(name: string): readonly string[] {
  const bare = vowel.test(name) ? name.slice(0, -1) : name;
  const without = fleeting.exec(name);
  return without ? [bare, `${without[1] ?? ''}${without[2] ?? ''}`] : [bare];
}

/** Does no vocabulary have the word? Else `marka` and `novel` would be somebody's. */
function isFree(word: string): boolean {
  return !isKnownWord(word) && !isForeignWord(word) && !isTechnicalWord(word) && !isOrdinary(word);
}

/** Names of the request's people as sentences of other languages write them: `Ilzei`, `Dvořáčkovou`, `Леву`. */
export class InflectedNames {
  readonly #byStem = new Map<string, Term>();

  /** Only distinctive names of four letters at least are told by their stem. */
  constructor(terms: readonly Term[]) {
    for (const entry of terms) {
      const [name = ''] = entry.words;
      if (entry.words.length !== 1 || entry.mode !== 'plain' || entry.label !== 'person') continue;
      if (!/^\p{L}{3,30}$/u.test(name) || isOrdinary(name)) continue;
      for (const stem of stemsOf(name)) if (stem.length >= 3 && !this.#byStem.has(stem)) this.#byStem.set(stem, entry);
    }
  }

  of(word: string): Term | undefined {
    if (this.#byStem.size === 0 || word.length < 4) return undefined;
    for (let ending = 1; ending <= longest && word.length - ending >= 3; ending += 1) {
      const known = this.#byStem.get(word.slice(0, -ending));
      if (known && endings.has(word.slice(-ending))) return isFree(word) ? { ...known, words: [word] } : undefined;
    }
    return undefined;
  }
}
