import { isProgramWord } from './english-vocabulary';
import { shieldOver } from './overlap';
import type { ScanContext } from './scan';
import type { WordPlace } from './sentence-place';
import { isTechnicalWord } from './understood-words';
import { isOfVendorWords } from './vendor-words';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What parts of a screen, programs and their settings end with; after other words of a title stands whose it is. */
const ofScreens = set(
  `view views mode settings setting screen screens page pages tab tabs panel panels dialog dialogs menu menus editor search navigator chart charts report reports dashboard dashboards macro macros table tables list lists column columns field fields
  section sections bar cloud server servers configuration console preview overview history log logs tools properties permissions scheme schemes type types format formats version versions edition browser chrome safari firefox edge explorer theme layout
  calendar calendars form forms template templates link links label labels filter filters rule rules trigger triggers action condition conditions event webhook webhooks api app apps plugin plugins manager software linux windows android java script
  runtime framework designer builder planner viewer picker wizard option options channel runner boards
  english german french spanish portuguese italian dutch polish russian chinese japanese korean arabic hebrew turkish`,
);
/** The same of offices, unless it is said of what: Data Center and User Management, but Claims Center. */
const alsoOfOffices = set('center centre management administration administrators admin mail events studio');
const ofSystems = set(
  'data service user users project issue content access permission configuration test visual android',
);
/** Words of screens of which a whole title is made: `in First Name`, `for All Users`. */
const onScreens = set(
  `all anonymous project issue issues field user users date time name key summary owner level group groups hours comment comments select approval created updated remaining completed logged last first admin admins participants request requests
  security acceptance criteria plain text rate limits knowledge base rolling update read only pending due story points epic link sub task original estimate team lead status reporter assignee new edit add create save draft start sprint row
  priority low high medium very dark light blue green red grey single multi value`,
);
/** Makers of programs: `Azure Boards`, but Google Legal. */
const makers = set('microsoft google azure slack atlassian adobe maven apache docker kubernetes jenkins gitlab github');
const ofPeople = /^(?:team|desk|care|office|services)$/;

const word = "(?:\\p{Lu}[\\p{Ll}\\p{M}'’]{2,24}|\\p{Lu}{2,5})";
const join = '(?:(?:&|and|of) )?';
const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Ii]n|[Ii]nto|[Ff]rom|[Ww]ithin|[Aa]cross|[Aa]t|[Ff]or|of|to|with|under|inside|by|on|[Bb]oth) (?<run>(?:${word} ${join}){0,3})$`,
  'u',
);
const after = new RegExp(`^(?<run>(?: ${join}${word}){0,3})(?![\\p{L}\\p{N}_(/.-]\\p{L}|[\\p{L}\\p{N}_])`, 'u');

/** Are the words, with their capitals, of screens, of programs or of the vendor, and name nobody's project or department? */
export function isOfScreensOrPrograms(run: string, context: ScanContext): boolean {
  const words = run.toLowerCase().split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isOfVendorWords(run, context) || words.every((one) => onScreens.has(one))) return !isTeam(words);
  if (ofPeople.test(last)) return false;
  return (
    ofScreens.has(last) ||
    (makers.has(first) && isTechnicalWord(last)) ||
    (alsoOfOffices.has(last) && ofSystems.has(first)) ||
    words.every(isProgramWord)
  );
}

/** `Security Team`, but `Team Name` and `Service Desk`. */
function isTeam(words: readonly string[]): boolean {
  return words.at(-1) === 'team';
}

/**
 * `in Customs Desk`: words with capitals in a row after a preposition without an article name a project or a department,
 * whatever words they are, unless they are of screens, of programs or of the vendor (clause O4).
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
