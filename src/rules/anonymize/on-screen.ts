import { isKnownWord } from './english-vocabulary';
import type { WordPlace } from './sentence-place';
import { isTechnicalWord, mayBeName } from './understood-words';

/** `Weekly`, `Hourly`: how, or how often; the names that end so are known. */
export function saysHow(lower: string): boolean {
  return lower.length >= 5 && lower.endsWith('ly') && !mayBeName(lower) && isKnownWord(lower);
}

/** Things of the screen, beside which a word with a capital is what is written on them. */
const controls =
  'buttons?|tabs?|menus?|menu items?|dropdowns?|checkbox(?:es)?|toggles?|fields?|columns?|dialogs?|popups?|screens?|links?|icons?|transitions?|status(?:es)?|options?|headings?|headers?|labels?|tooltips?|banners?|widgets?|gadgets?|wizards?|steps?|sections?|sidebar|dashboard item|permission|setting|view|articles?|period|interval|frequency|mode|type|level|severity|priority';
const controlAfter = new RegExp(`^["”'’]?(?: [\\p{L}\\d]{1,20}){0,2} (?:${controls})(?![\\p{L}])`, 'u');
const controlBefore = new RegExp(
  `(?<!\\p{L})(?:${controls}|clicks?|click on|press|select|choose|hit|jumps to|changes to|set to)[ ]["“'‘]?$`,
  'iu',
);

/** `the Approve button`, `transition Decline`: a word that nobody is called. */
export function isOnControl(lower: string, { block, start, end }: WordPlace): boolean {
  return (
    isKnownWord(lower) &&
    !mayBeName(lower) &&
    (controlAfter.test(block.text.slice(end, end + 64)) ||
      controlBefore.test(block.text.slice(Math.max(0, start - 24), start)))
  );
}

/** What speaks to people although nobody is called so: `Console says:`. */
const speaking =
  /^(?:console|browser|page|screen|message|tooltip|dialog|popup|logs?|documentation|docs|error|banner|editor|report|chrome|firefox|safari|jira|confluence)$/;
/** `Field 'waitingSince' does not exist` */
const quoteNext = /^ ["“'‘`][\p{L}]/u;

/** Does the word, which opens a sentence, name a part of the screen by what follows? */
export function isOfScreen(lower: string, rest: string): boolean {
  return speaking.test(lower) || (isTechnicalWord(lower) && quoteNext.test(rest));
}
