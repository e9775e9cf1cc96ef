import { isProgramWord } from './english-vocabulary';
import { shieldOver } from './overlap';
import type { ScanContext } from './scan';
import type { WordPlace } from './sentence-place';
import { isOfVendorWords } from './vendor-words';

/** What parts of a screen, programs and their settings end with; after other words of a title stands whose it is. */
const ofScreens = new Set(
  `view views mode settings setting screen screens page pages tab tabs panel panels dialog dialogs menu menus editor search navigator chart charts report reports dashboard dashboards macro macros table tables list lists column columns field fields
  section sections bar cloud server servers center centre configuration admin administration administrators console preview history log logs tools properties permissions scheme schemes type types format formats version versions edition browser chrome
  safari firefox edge explorer theme layout calendar calendars form forms template templates link links label labels filter filters rule rules trigger triggers action actions condition conditions event events webhook webhooks api app apps plugin
  plugins manager management software linux windows android java script runtime framework studio designer builder planner viewer picker wizard option options mail`.split(
    /\s+/,
  ),
);

const before =
  /(?<![\p{L}\p{N}])(?:in|into|from|within|across|at|on|for|of|to) (?<run>(?:\p{Lu}[\p{Ll}\p{M}'’]{2,24} ){0,3})$/u;
const after = /^(?<run>(?: \p{Lu}[\p{Ll}\p{M}'’]{2,24}){0,3})(?![\p{L}\p{N}_(/.-]\p{L}|[\p{L}\p{N}_])/u;

function isOfScreensOrPrograms(run: string, context: ScanContext): boolean {
  const words = run.toLowerCase().split(' ');
  return ofScreens.has(words.at(-1) ?? '') || words.some(isProgramWord) || isOfVendorWords(run, context);
}

/**
 * `in Customs Desk`: words with capitals in a row after a preposition without an article name a project or a department,
 * whatever words they are, unless the last of them is of screens, or one of programs or of the vendor (clause O4).
 */
export function isInTitledPlace({ block, start, end, covered }: WordPlace, context: ScanContext): boolean {
  const { text } = block;
  if (block.inCode || !/^\p{Lu}\p{Ll}{2}/u.test(text.slice(start, start + 3))) return false;
  const left = before.exec(text.slice(Math.max(0, start - 80), start))?.groups?.['run'];
  if (left === undefined) return false;
  const right = after.exec(text.slice(end, end + 80))?.groups?.['run'] ?? '';
  const run = text.slice(start - left.length, end + right.length);
  if (!run.includes(' ') || shieldOver(covered, start - left.length, end + right.length) !== null) return false;
  return !isOfScreensOrPrograms(run, context);
}
