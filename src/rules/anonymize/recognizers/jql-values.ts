import { matchesOf } from '../matches';
import { holdsNobodysWord } from '../nobodys-word';
import { placeOf, spanAt, type Recognizer, type ScanContext, type Span, type SpanShape } from '../scan';
import { Sign } from '../sign';
import { isOfScreensOrPrograms } from '../titled-places';
import { isOfVendorWords } from '../vendor-words';

const quoted = String.raw`(?:\\?"[^"\\\n]{2,80}\\?"|'[^'\n]{2,80}')`;
/** What a clause of JQL or CQL compares a field with, and the group a function asks for; values without quotes may be code. */
const clause = new RegExp(
  `(?<![\\w"<.-])(?:(?:labels?|components?|sprint|epic|team|organizations?|filter|category|project|space|title|group|"[\\w \\[\\]-]{2,40}")(?: (?:!?=|!?~) | (?:not )?in ?\\( ?)|membersof\\( ?)(?<value>${quoted}(?: ?, ?${quoted}){0,12})`,
  'dgi',
);
const single = /"(?<double>[^"\\\n]{2,80})\\?"|'(?<simple>[^'\n]{2,80})'/dg;
const comparing = new Sign(/[=~(] ?\\?["']/);
/** A query has more than one clause, or says how it is sorted. */
const query = /(?<!\p{L})(?:and|or|order by|membersof|jql|cql)(?!\p{L})/iu;
const shape: SpanShape = { kind: 'other', label: 'name', rule: 'jql-value', confidence: 'likely' };

/** What people call their labels, sprints, teams and groups, told by the query: `labels = "quist" AND sprint = "Tern 2"`. */
export const jqlValues: Recognizer = {
  name: 'jql-values',
  cutsShields: false,
  find: (block, context) =>
    comparing.in(block) && query.test(block.text)
      ? matchesOf(clause, block.text).flatMap((match) => namesIn(match, context))
      : [],
};

function namesIn(match: RegExpExecArray, context: ScanContext): Span[] {
  const list = placeOf(match, 'value');
  return matchesOf(single, list?.text ?? '').flatMap((one) => {
    const name = placeOf(one, 'double') ?? placeOf(one, 'simple');
    return list && name && isTheirs(name.text, ownField.test(match[0]), context)
      ? [spanAt(list.start + name.start, list.start + name.end, shape)]
      : [];
  });
}

/** A title of ordinary words names a project or a team as well: `component = "Claims Desk"`. */
const title = /^\p{Lu}[\p{Ll}’']{2,24}(?: \p{Lu}[\p{Ll}’']{2,24}){1,3}$/u;
/** Groups that every site has begin so, and states that every workflow has. */
const everyWhere = /^(?:Jira|Confluence|Service Desk) |^(?:In Progress|To Do|Site Admins?|System Administrators?)$/;
/** Of a field of the customer's own only unknown words are taken: `"Severity" = "Minor Impact"`. */
const ownField = /^"/;

function isTheirs(value: string, isOwn: boolean, context: ScanContext): boolean {
  if (isOfVendorWords(value, context)) return false;
  const isTitle = !isOwn && title.test(value) && !everyWhere.test(value) && !isOfScreensOrPrograms(value, context);
  return isTitle || holdsNobodysWord(value);
}
