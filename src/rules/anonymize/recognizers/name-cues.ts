import { firstNames } from '../first-names';
import { fold } from '../fold';
import { cues, type Cue } from '../letter-cues';
import { isNobodysWord } from '../nobodys-word';
import { greetings, signOffs, takesLeave } from '../letter-words';
import { matchesOf } from '../matches';
import {
  addressed,
  asianName,
  besidePerson,
  chat,
  full,
  greeting,
  honorific,
  initialed,
  lastLine,
  lowered,
  loweredGreeting,
  quotedMail,
  related,
  signOff,
  slashed,
  speaks,
  threaded,
  titled,
  vocative,
  wrote,
} from '../name-patterns';
import type { Block } from '../block';
import { isSaidFirst } from '../said-first';
import { placeOf, spanAt, spansOf, type Place, type Recognizer, type Span } from '../scan';
import { commonWords, isOrdinary, namesThatAreWords, placesThatStay } from '../vocabulary';
import { Sign, signedIn, type Signed } from '../sign';
import { saysFirstName } from './known-first-names';

const nobody = new Set(
  'yours serdecznie serdeczne calismalar iyi message-id in-reply-to references return-path content-id list-id mr mrs ms dr prof herr frau mister miss team all support everybody everyone folks guys there sir madam sirs colleagues friends community atlassian whom it zusammen herr frau damen damen und herren tous toutes equipe equipo todos equipa tutti allemaal alle admins developers again both and for the you vendor help 고객 담당자 관리자 여러분 선생 사용자 개발자 운영자 팀장 お客 皆 御 担当 開発者 管理者 客户'.split(
    ' ',
  ),
);

/** `Grüße aus Bielefeld`: what stands behind it is a place. */
const whereFrom = new Set('aus ausm from desde depuis uit fra från iz z ze'.split(' '));

/** A cue announces a name, but "Dear Support Team" and "Thanks, Jira restarted" announce none. */
function trimmedName(value: string): string {
  const words = value
    .trim()
    .replace(/[.,]+$/, '')
    .split(' ');
  while (words.length > 1 && whereFrom.has(words[0] ?? '')) words.shift();
  while (words.length > 0 && isNobody(words.at(-1) ?? '')) words.pop();
  return words.length > 0 && isNobody(words[0] ?? '') ? '' : words.join(' ');
}

function isNobody(word: string): boolean {
  const folded = fold(word.replace(/['’]s?$|[.,]$/g, ''));
  return (
    nobody.has(folded) ||
    placesThatStay.has(folded) ||
    (isOrdinary(folded) && !firstNames.has(folded) && !namesThatAreWords.has(folded) && !/^\p{Lu}\.$/u.test(word))
  );
}

const none: readonly Span[] = [];
/** Italy's numbers of firms and people, written like somebody with an initial. */
const registers = /^(?:P\. ?I\.?V\.?A\.?|P\. ?Iva|C\. ?F\.?|C\. ?Fisc)$/;

function spanOfName(place: Place | null, rule: string, rest = ''): readonly Span[] {
  if (!place) return none;
  const kept = trimmedName(place.text);
  if (
    (registers.test(kept) && /^[.:]? ?(?:[A-Z]{2} ?)?\d/.test(rest)) ||
    /^\.\p{Lu}\p{Ll}+[\p{Lu}(]/u.test(rest) ||
    (kept.length < 2 && !/\p{Script=Hangul}/u.test(kept)) ||
    (kept.length === 2 && kept === kept.toUpperCase())
  )
    return none;
  if (rule === 'vocative' && isSaidFirst(fold(kept))) return none;
  const start = place.start + place.text.indexOf(kept);
  const spreads = !kept.split(/[ -]/).every((word) => commonWords.has(fold(word)));
  return [spanAt(start, start + kept.length, { kind: 'person', label: 'person', rule, confidence: 'likely', spreads })];
}

interface Announced extends Signed {
  readonly pattern: RegExp;
  readonly rule: string;
}

const colon = new Sign(/:/);
const mailHead: Announced = { sign: new Sign(/<[^@]{0,120}@/), pattern: quotedMail, rule: 'mail-header' };
const chatLine: Announced = { sign: new Sign(/\d:\d\d/), pattern: chat, rule: 'speaker' };
const inCode = [mailHead, chatLine];
const beforeWords = [chatLine];
const afterWords: readonly Announced[] = [
  mailHead,
  { sign: new Sign(/wrote|schrieb|écrit|escribió|scritto/), pattern: wrote, rule: 'quoted-mail' },
  {
    sign: new Sign(/-(?:s|k|c|b|h|j)|[さ様先氏님씨장대사드올]|[دأم]\.|السيد|الأستاذ|المهندس|الدكتور|คุณ|นา/),
    pattern: honorific,
    rule: 'honorific',
  },
  { sign: new Sign(/\p{Lu}\./u), pattern: initialed, rule: 'initial' },
  { sign: new Sign(/[/~–—-]\s?\p{Lu}[\p{L}\p{M}]/u), pattern: slashed, rule: 'sign-off' },
  { sign: new Sign(/\p{Script=Han}/u), pattern: asianName, rule: 'introduction' },
  { sign: new Sign(/@/), pattern: addressed, rule: 'addressed' },
  {
    sign: new Sign(/, (?:can|could|please|would|di?d|do|is|are|I|we|you|thank|any|the|it|this|here|sorry|let)/),
    pattern: vocative,
    rule: 'vocative',
  },
  { sign: new Sign(/[/~–—-]/), pattern: lastLine, rule: 'sign-off' },
];

/** What the patterns call the name they announce. */
const groups = ['value', 'bare', 'east', 'arab', 'thai'];

function cue(pattern: RegExp, block: Block, rule: string): Span[] {
  return matchesOf(pattern, block.text).flatMap((match) =>
    groups.flatMap((group) => {
      const place = placeOf(match, group);
      return spanOfName(place, rule, place ? block.text.slice(place.end, place.end + 24) : '');
    }),
  );
}

const farther = new RegExp(
  `(?:^|[\\n.!?。]\\s{0,3})(?:(?:${greetings.join('|')})[,!]? |(?:${signOffs.join('|')})[ \\t]{0,2}[,.!:、。-]{0,2}\\s{0,2}\\n\\s{0,3})`,
  'gu',
);
const nameHere = new RegExp(`(?<value>${full})(?![\\p{L}\\p{N}_(])`, 'duy');

/** Greetings and sign-offs of more languages: the cue is looked for in the folded text, the name in the text itself. */
function letterNames(block: Block): Span[] {
  return matchesOf(farther, block.folded).flatMap((match) => {
    nameHere.lastIndex = match.index + match[0].length;
    const found = nameHere.exec(block.text);
    return found ? spanOfName(placeOf(found, 'value'), match[0].includes('\n') ? 'sign-off' : 'greeting') : none;
  });
}

/** A block that is nothing but a name, after a block that was a sign-off. */
function nameAlone(block: Block): Span[] {
  if (!takesLeave(block.before)) return [];
  return spansOf(
    /^\s{0,3}(?<value>\p{L}[\p{L}\p{M}'’.-]{1,24}(?: \p{L}[\p{L}\p{M}'’.-]{0,24}){0,3})\s{0,3}(?=$|\n|,|\|)/dgu,
    block,
    { kind: 'person', label: 'person', rule: 'sign-off', confidence: 'likely' },
    (value) => !value.split(' ').every(isNobody),
  );
}

/** Names announced by a word: none is looked for where the word is missing. */
function wordCues(block: Block): Span[] {
  const by = (word: Cue, pattern: RegExp, rule: string) => (block.hasWord(cues[word]) ? cue(pattern, block, rule) : []);
  const isRelated = block.hasWord(cues.relation) || (block.hasWord(cues.header) && colon.in(block));
  return [
    ...by('greeting', greeting, 'greeting'),
    ...by('greetingInSmallLetters', loweredGreeting, 'greeting'),
    ...by('signOff', signOff, 'sign-off'),
    ...(block.hasWord(cues.letter) ? letterNames(block) : []),
    ...nameAlone(block),
    ...by('title', titled, 'title'),
    ...(isRelated ? cue(related, block, 'relation') : []),
    ...by('speaker', speaks, 'speaker'),
  ];
}

/** Weak cues, that count only for a name that many people have. */
function firstNameCues(block: Block): Span[] {
  const isFirstName = (span: Span) => firstNames.has(fold(block.text.slice(span.start, span.end).split(' ')[0] ?? ''));
  return [
    ...(colon.in(block) ? cue(threaded, block, 'speaker').filter(isFirstName) : none),
    ...cue(lowered, block, 'lower-case-name').filter(isFirstName),
  ];
}

/** Beside somebody, or where something is told of somebody: a first name, or a word that nobody knows. */
function besideNames(block: Block): Span[] {
  return besideSign.in(block)
    ? cue(besidePerson, block, 'beside-person').filter(({ start, end }) => {
        const word = fold(block.text.slice(start, end));
        return firstNames.has(word) || isNobodysWord(word);
      })
    : [];
}
const besideSign = new Sign(
  /(?:ou|me|im|er|us|em) (?:or|and|&) \p{Lu}|(?:ear|i|ello) \p{Lu}[\p{L}\p{M}'’-]{1,24} (?:or|and|&) \p{Lu}|(?:ame|orks|ails|pens|mpty) for \p{Lu}/u,
);

/** Names announced by signs. */
function announced(block: Block, list: readonly Announced[]): readonly Span[] {
  return signedIn(block, list).flatMap(({ pattern, rule }) => cue(pattern, block, rule));
}

/** Names of people nobody told us about, by what stands around them. Never in code. */
export const nameCues: Recognizer = {
  name: 'name-cues',
  cutsShields: false,
  find: (block) =>
    block.inCode
      ? announced(block, inCode)
      : [
          ...announced(block, beforeWords),
          ...wordCues(block),
          ...announced(block, afterWords),
          ...besideNames(block),
          ...(block.hasWord(saysFirstName) ? firstNameCues(block) : none),
        ],
};
