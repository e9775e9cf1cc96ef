import type { Block } from '../block';
import { keywordsOf } from '../keywords';
import { holdsNobodysWord } from '../nobodys-word';
import { matchesOf } from '../matches';
import { Sign } from '../sign';
import { placeOf, spanAt, type Recognizer, type Span, type SpanShape } from '../scan';

const fields =
  'labels?|component|fixversion|affectedversion|sprint|epic|"epic link"|parent|team|"team\\[team\\]"|organizations?|filter|category|project|space|title|ancestor|group|"request type"|"customer request type"|"[\\w \\[\\]-]{2,40}"';
const compares = '(?:!?=|!?~|(?:not )?in ?\\()';
/** What a clause of JQL or CQL compares with, and whom a function asks for: `labels = "quist"`, `membersOf("Mixdown East")`. */
const clause = new RegExp(
  `(?<![\\w"])(?:(?:${fields}) ?${compares} ?|(?:membersof|linkedissues|issuesinepic|childissuesof|organizationmembers|projectsleadbyuser|releaseddate|portfoliochildissuesof)\\( ?)(?<value>(?:"[^"\\n]{2,80}"|'[^'\\n]{2,80}'|[\\w-]{3,60}(?![\\w-]|\\s?\\())(?:, ?(?:"[^"\\n]{2,80}"|'[^'\\n]{2,80}'|[\\w-]{3,60}(?![\\w-]|\\s?\\())){0,8})`,
  'dgi',
);
const single = /"(?<double>[^"\n]{2,80})"|'(?<simple>[^'\n]{2,80})'|(?<bare>[\w-]{3,60})/dg;
const cue = keywordsOf(
  'label|component|version|sprint|epic|parent|team|organization|filter|category|project|space|title|ancestor|group|request type|membersof|linkedissues|issuesinepic|childissuesof',
);
const comparing = new Sign(/[=~(] ?["'\w]/);
const shape: SpanShape = { kind: 'other', label: 'name', rule: 'jql-value', confidence: 'likely' };

function namesIn(text: string, from: number): Span[] {
  return matchesOf(single, text).flatMap((match) => {
    const place = placeOf(match, 'double') ?? placeOf(match, 'simple') ?? placeOf(match, 'bare');
    return place && holdsNobodysWord(place.text) ? [spanAt(from + place.start, from + place.end, shape)] : [];
  });
}

/** What people call their labels, sprints, teams and groups, told by the query that asks for them. */
export const jqlValues: Recognizer = {
  name: 'jql-values',
  cutsShields: false,
  find: (block: Block) =>
    !(comparing.in(block) && cue.standIn(block))
      ? []
      : matchesOf(clause, block.text).flatMap((match) => {
          const place = placeOf(match, 'value');
          return place ? namesIn(place.text, place.start) : [];
        }),
};
