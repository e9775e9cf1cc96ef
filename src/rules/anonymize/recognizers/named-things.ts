import { fold, isUnspaced } from '../fold';
import { isNobodysWord } from '../nobodys-word';
import { matchesOf } from '../matches';
import { opensSentence } from '../name-use';
import type { Block } from '../block';
import { asCompany, spanAt, spansOf, type Recognizer, type Span } from '../scan';
import { wordSignOf } from '../word-sign';
import { isDocumentationWord, isTechnicalWord } from '../understood-words';
import { isOrdinary, placesThatStay } from '../vocabulary';
import { Sign } from '../sign';

const word = "\\p{Lu}[\\p{Ll}\\p{M}'’]{2,24}";
/** With a number behind it: the `Chakra-2` review. */
const counted = `${word}(?:-\\d{1,3})?`;
const thing =
  '(?:project|programme|program|initiative|space|board|portfolio|subscription|filter|dashboard|page|folder|document|file|calendar|queue|plan|roadmap|epic|request|subject|team|department|division|customer|client|company|codename|campaign|form|formulaire|formulário|formulario|formular|sprint|release|rule|automation|survey|checklist|portal|report|Projekt|Bereich|Ordner|Kunde|Abteilung|projet|espace|tableau|dossier|proyecto|espacio|tablero|carpeta|progetto|cartella|proiect|abonnement)';
const bracket = new Sign(/\(\p{Lu}/u);
const quote = new Sign(/["“«„]/);
const quoted = new RegExp(
  `(?<![\\p{L}])${thing}s?(?: (?:named|called|titled|is|name))?[: ]{1,2}["“«„](?<value>[^"”»“\\n]{3,80})["”»“]`,
  'dgiu',
);
const before = new RegExp(
  `(?<![\\p{L}])(?:[Pp]roject|[Pp]rogramme|[Ii]nitiative|[Ss]pace|[Tt]eam|[Cc]ustomer|[Cc]lient|[Cc]ompany|[Cc]odename|[Pp]rojekt|[Kk]unde|[Pp]rojet|[Pp]royecto) (?<value>${word}(?: ${word}){0,3})`,
  'dgu',
);
const after = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<value>${word}(?: ${word}){0,3}) (?:project|programme|initiative|space|board|team|department|division)(?![\\p{L}])`,
  'dgu',
);
/** Beside what has a title of its own too, for a word that nobody knows. */
const beside = new RegExp(
  `(?<![\\p{L}])(?:[Pp]ortal|[Bb]oard|[Qq]ueue|[Cc]alendar|[Ff]ilter|[Dd]ashboard|[Ff]older|[Rr]oadmap|[Cc]hannel|[Ss]tation|[Dd]epartment|[Dd]ivision) (?<value>${counted})|(?<![\\p{L}\\p{N}.])(?<before>${counted}) (?:review|milestone|rollout|go-live|portal|queue|calendar|dashboard|roadmap|migration|campaign|budget|audit|pilot)(?![\\p{L}])`,
  'dgu',
);
/** `the Kaduna queue (Feeder Faults North)` */
const inBrackets = new RegExp(`(?<![\\p{L}])${thing}s? \\((?<value>${counted}(?: ${word}){1,4})\\)`, 'dgu');
const besideBefore = new RegExp(beside.source.replace('(?<value>', '(?:').replace('(?<before>', '(?<value>'), 'dgu');
const firm = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<value>(?:${word}|\\p{Lu}{2,10})(?: (?:&|und|and|et|y) ${word}| ${word}){0,3},? (?:GmbH(?: & Co\\.? KG)?|AG|KG|Inc\\.?|Ltd\\.?|Limited|LLC|LLP|S\\.?A\\.?|SAS|SARL|AB|ApS|A/S|B\\.?V\\.?|N\\.?V\\.?|Oy|Oyj|plc|PLC|SpA|S\\.p\\.A\\.|SRL|Srl|S\\.r\\.l\\.|Kft|Corp\\.?|Corporation|Group|Holding|Holdings|Bank|University|Hospital|College|Airlines|Insurance))(?![\\p{L}])`,
  'dgu',
);
const employer = new RegExp(
  `(?<![\\p{L}])(?:[Ww]ork(?:s|ing)? (?:at|for)|[Ww]e (?:at|from)|[Hh]ere at|[Ee]mployer|[Hh]i from|[Gg]reetings from|[Bb]ei der|[Cc]hez|[Aa]t our parent company) (?<value>${word}(?: ${word}){0,2})`,
  'dgu',
);
const easternFirm =
  /(?:株式会社|有限会社|合同会社)[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ーA-Za-z]{2,12}?(?=[のはがをにで、。\s]|$)|[\p{Script=Han}\p{Script=Katakana}ー]{2,12}(?:株式会社|有限会社|有限公司|集团|大学|銀行|银行|病院|医院)/gu;
const pair = new RegExp(`(?<![\\p{L}\\p{N}_./@\\\\-])${word}(?:[ -]${word}){1,3}(?![\\p{L}\\p{N}_(/]|\\.\\p{L})`, 'gu');

const pairSign = new Sign(/[\p{Ll}\p{M}'’][ -]\p{Lu}[\p{Ll}\p{M}'’]{2}/u);
const employerSign = new Sign(/[rtmyez] \p{Lu}/u);

/** Words without which none of the patterns matches. */
const things = wordSignOf(
  'project programme initiative space team customer client company codename Projekt Kunde projet proyecto board department division',
);
const titled = wordSignOf(
  'portal board queue calendar filter dashboard folder roadmap channel station department division review milestone rollout live migration campaign budget audit pilot',
);
const endings = wordSignOf(
  'GmbH AG KG Inc Ltd Limited LLC LLP S SA SAS SARL AB ApS B BV N NV Oy Oyj plc SpA SRL Kft Corp Corporation Group Holding Holdings Bank University Hospital College Airlines Insurance',
);
const employs = wordSignOf('work works working we here employer hi greetings bei chez at');

/** Before a name, and nobody's. */
const greetings = new Set(['hiya', 'sawasdee', 'buongiorno', 'selamat']);

function isUnknown(one: string): boolean {
  const folded = fold(one).replace(/['’]s?$/, '');
  if (greetings.has(folded)) return false;
  return !isOrdinary(folded) && !isOrdinary(folded.replace(/(?:ies|es|s|ed|ing)$/, '')) && !placesThatStay.has(folded);
}

/** `(Service Desk Agents)` is of every site. */
function isNoProduct(one: string): boolean {
  return !isTechnicalWord(fold(one));
}

function unknownWords(value: string): number {
  return value.split(/[^\p{L}\p{M}'’]+/u).filter((one) => /^\p{Lu}\p{Ll}{2}/u.test(one) && isUnknown(one)).length;
}

/** In a heading with Every Word Capitalised, and in German, capitals say nothing. */
function isTitleCase(block: Block): boolean {
  const words = block.text.match(/(?<!\p{L})\p{L}{3,60}/gu) ?? [];
  const capitals = words.filter((one) => /^\p{Lu}/u.test(one)).length;
  const german =
    block.text.match(/(?<!\p{L})(?:und|der|die|das|nicht|ist|wird|den|dem|ein|eine|nach|beim?|haben|wurde)(?!\p{L})/giu)
      ?.length ?? 0;
  return (words.length >= 4 && capitals / words.length > 0.6) || german >= 2;
}

/**
 * The unknown part of a capitalised run, with the words beside it that belong to the same title: `Larne Night Desk`, not
 * `Quay Dashboard`. What opens a sentence or is called so by programs is no part of it.
 */
function unknownPart(value: string, start: number, block: Block): [number, number] {
  const words = matchesOf(/[^ ]{1,100}/g, value);
  let first = words.findIndex((one) => isUnknown(one[0]));
  let last = words.findLastIndex((one) => isUnknown(one[0]));
  if (first < 0) return [start, start];
  const isOfTitle = (at: number) => {
    const word = words[at];
    return (
      word !== undefined &&
      /^\p{Lu}\p{Ll}/u.test(word[0]) &&
      !isTechnicalWord(fold(word[0])) &&
      !isDocumentationWord(fold(word[0]))
    );
  };
  while (isOfTitle(last + 1)) last += 1;
  while (isOfTitle(first - 1) && !opensSentence(block, start + (words[first - 1]?.index ?? 0))) first -= 1;
  const [from, to] = [words[first]?.index ?? 0, words[last]];
  return [start + from, start + (to ? to.index + to[0].length : 0)];
}

function pairs(block: Block): Span[] {
  const spans: Span[] = [];
  for (const match of pairSign.in(block) ? matchesOf(pair, block.text) : []) {
    const [start, end] = unknownPart(match[0], match.index, block);
    const inside = block.text.slice(start, end);
    if (
      unknownWords(inside) >= 2 ||
      (inside.includes('-') && unknownWords(inside.replace(/-/g, ' ')) >= 2 && !opensSentence(block, start))
    )
      spans.push(spanAt(start, end, { kind: 'other', label: 'name', rule: 'unknown-name', confidence: 'likely' }));
  }
  return spans;
}

/** Names of projects, teams, documents and companies nobody told us about, and unknown capitalised words in a row. Never in code. */
export const namedThings: Recognizer = {
  name: 'named-things',
  cutsShields: false,
  find(block) {
    if (block.inCode) return [];
    const shape = { kind: 'other', label: 'name', confidence: 'likely' } as const;
    const cued = (block.hasWord(things) ? [before, after] : []).flatMap((pattern) =>
      spansOf(pattern, block, { ...shape, rule: 'named-thing' }, (value) => unknownWords(value) > 0).map((span) => {
        const [start, end] = unknownPart(block.text.slice(span.start, span.end), span.start, block);
        return { ...span, start, end };
      }),
    );
    const firms = [
      ...(block.hasWord(endings) ? [firm] : []),
      ...(block.signs.isBeyondAscii ? [easternFirm] : []),
      ...(block.hasWord(employs) && employerSign.in(block) ? [employer] : []),
    ].flatMap((pattern) =>
      spansOf(
        pattern,
        block,
        { ...asCompany, rule: 'firm', confidence: 'likely' },
        (value) => isUnspaced(value) || unknownWords(value) > 0 || /^\p{Lu}{2,10} /u.test(value),
      ),
    );
    const beyond = (block.hasWord(titled) ? [beside, besideBefore] : []).flatMap((pattern) =>
      spansOf(pattern, block, { ...shape, rule: 'named-thing' }, (value) =>
        isNobodysWord(fold(value).replace(/-\d+$/, '')),
      ),
    );
    const bracketed = bracket.in(block)
      ? spansOf(inBrackets, block, { ...shape, rule: 'named-thing' }, (value) => value.split(' ').some(isNoProduct))
      : [];
    const named = [...cued, ...beyond, ...bracketed, ...pairs(block)];
    return [
      ...firms,
      ...(quote.in(block)
        ? spansOf(quoted, block, { ...shape, rule: 'quoted-name' }, (value) => unknownWords(value) > 0)
        : []),
      ...(named.length === 0 || isTitleCase(block) ? [] : named),
    ];
  },
};
