import { isKnownWord, isSupportWord } from './english-vocabulary';
import type { WordPlace } from './sentence-place';
import { isTechnicalWord, mayBeName } from './understood-words';

/** Things of the screen, beside which a word with a capital is what is written on them. */
const controls =
  'buttons?|tabs?|menus?|dropdowns?|checkbox(?:es)?|toggles?|fields?|columns?|dialogs?|popups?|screens?|links?|icons?|transitions?|options?|headings?|labels?|tooltips?|banners?|gadgets?|steps?|sections?|sidebar|panel';
const controlAfter = new RegExp(
  `^["”'’]?(?: (?:custom|context|drop-down|status|number))? (?:${controls})(?![\\p{L}])`,
  'u',
);
const controlBefore = new RegExp(
  `(?<!\\p{L})(?:${controls}|jumps to|changes to|period|clicks?|clicked|press|pressing|clicking)[ ]["“'‘]?$`,
  'iu',
);

/** What is often written there, beside the words of support. */
const onControls = new Set(
  'approve decline approval approvals serial quantity suggested collaborators reauthorise relay'.split(' '),
);

/** `Radar settings > Visibility`: on the way to what is set every word is one of the screen. */
const wayBefore =
  /(?<!\p{L})(?:settings|administration|admin|configuration|options|menu|tools|system|preferences)(?: > \p{L}[\p{L} ]{1,30}){0,3} > $/iu;

function isOnWay(lower: string, { block, start }: WordPlace): boolean {
  return isKnownWord(lower) && !mayBeName(lower) && wayBefore.test(block.text.slice(Math.max(0, start - 80), start));
}

/** `the Approve button`, `transition Decline`: a word of support that nobody is called. */
export function isOnControl(lower: string, place: WordPlace): boolean {
  const { block, start, end } = place;
  if (isOnWay(lower, place)) return true;
  return (
    (isSupportWord(lower) || onControls.has(lower)) &&
    !mayBeName(lower) &&
    (controlAfter.test(block.text.slice(end, end + 40)) ||
      controlBefore.test(block.text.slice(Math.max(0, start - 24), start)))
  );
}

/** What speaks to people although nobody is called so: `Console says:`. */
const speaking =
  /^(?:app|plugin|gadget|console|browser|screen|message|tooltip|dialog|popup|logs?|documentation|docs|error|banner|editor|report|chrome|firefox|safari|jira|confluence)$/;
const speaks = /^ (?:says?|shows?|prints?|reads?|has|have|gives?|throws|logs|complains|reports)(?![\p{L}])/u;
/** `Field 'waitingSince' does not exist` */
const quoteNext = /^ ["“'‘`][\p{L}]/u;

/** `Page size is set to 500` */
const ofPage = /^ (?:size|count|title|tree|limit|width|history) /;

/** Does the word, which opens a sentence, name a part of the screen by what follows? */
export function isOfScreen(lower: string, rest: string): boolean {
  if ((speaking.test(lower) && speaks.test(rest)) || (lower === 'page' && ofPage.test(rest))) return true;
  return (lower === 'field' || (isTechnicalWord(lower) && !mayBeName(lower))) && quoteNext.test(rest);
}

/** How often something runs: `Weekly`. Other words on -ly are called that, or named after somebody. */
export function saysHowOften(lower: string): boolean {
  return /^(?:hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)$/.test(lower);
}
