import { firstNames } from '../first-names';
import { fold } from '../fold';
import { belongings, cues, sayings, type Cue } from '../letter-cues';
import { greetings, signOffs, takesLeave } from '../letter-words';
import { matchesOf } from '../matches';
import type { Block } from '../block';
import { placeOf, spanAt, spansOf, type Place, type Recognizer, type Span } from '../scan';
import { commonWords, isOrdinary, namesThatAreWords, placesThatStay } from '../vocabulary';
import { Sign, signedIn, type Signed } from '../sign';
import { saysFirstName } from './known-first-names';

const name =
  "(?!(?:I|We|You|They|He|She|It|That|There|What|Who|Let|Don|Can|Isn|Doesn|Won)['’])\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}";
const full = `${name}(?: (?:(?:de|da|di|del|la|le|van|von|der|den|el|al|bin|ben|y|zu|dos|du) ){0,2}(?:${name}|\\p{Lu}\\.)){0,3}`;
const greeting = new RegExp(
  `(?:^|[\\n.!?]\\s{0,3}|[,;:]\\s)(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|HI|Good (?:morning|afternoon|evening|day)|Greetings|Bonjour|Bonsoir|Salut|Cher|Chère|Hallo|Guten (?:Tag|Morgen|Abend)|Liebe[rs]?|Sehr geehrte[rs]?|Moin|Servus|Hola|Buen(?:as|os) ?(?:días|tardes|noches)?|Estimad[oa]|Querid[oa]|Ciao|Buongiorno|Gentile|Olá|Prezad[oa]|Car[oa]|Cześć|Witam|Szanown[ya]|Bună(?: ziua)?|Stimat[ăe]|Merhaba|Sayın|Hej|Hei|Kære|Kjære|Hoi|Beste|Geachte|Ahoj|Dobrý den|Здравствуйте|Привет|Xin chào|Chào),? (?:(?:again|all|and|there|team|Team|y|et|und) ){0,2}(?<value>${full})`,
  'dgu',
);
const signOff = new RegExp(
  `(?:^|[\\n.!?]\\s{0,3})(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Mm]any|[Ww]ith kind|[Ww]ith best)? ?(?:[Rr]egards|[Ww]ishes)|BR|KR|[Bb]est|[Cc]heers|[Tt]hanks(?:,? (?:again|in advance|a lot|so much|(?:and|&) (?:(?:kind|best|warm) )?regards|(?:kind|best|warm) regards))?|[Tt]hank you(?: (?:very much|in advance|again|and (?:(?:kind|best) )?regards))?|[Tt]hx|[Tt]y|[Tt]nx|[Ss]incerely|[Rr]espectfully|[Yy]ours(?: (?:truly|sincerely|faithfully))?|[Cc]ordialement|[Bb]ien (?:à vous|cordialement)|[Mm]erci(?: d['’]avance| beaucoup| bien)?|[Ss]alutations|Mit (?:freundlichen|besten|herzlichen|lieben) Grüßen|(?:Viele|Beste|Liebe|Schöne|Freundliche) Grüße|(?:Besten|Vielen) Dank|MfG|mfg|LG|VG|Gruß|Gruss|[Ss]aludos(?: cordiales)?|Un saludo|Atentamente|(?:[Mm]uchas )?[Gg]racias|Cordiali saluti|[Gg]razie(?: mille)?|Saluti|Atenciosamente|Obrigad[oa]|Abraços|Pozdrawiam|Z poważaniem|Cu (?:stimă|respect)|Mulțumesc|O zi bună|Saygılarımla|Teşekkürler|İyi çalışmalar|Med vänlig(?:a)? hälsning(?:ar)?|[Mm]vh|Hilsen|Venlig hilsen|Met vriendelijke groet(?:en)?|Groeten|Groetjes|S pozdravem|С уважением|Trân trọng)[ \\t]{0,2}[,.!:-]{0,2}\\s{1,3}[-–—/]{0,2}\\s?(?<value>[\\p{L}][\\p{L}\\p{M}'’.-]{1,24}(?: [\\p{L}][\\p{L}\\p{M}'’.-]{0,24}){0,3})(?=\\s{0,2}(?:$|\\n|[,.!|/(–—☎-]))`,
  'dgu',
);
const titled = new RegExp(
  `(?<![\\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Maître|Me|Señora?|Sra?|Don|Doña|Sig|Signora?|Pan|Pani|Pana|Dl|Dna|Domnul|Doamna|Ing|Sir|Nurse|Officer|Professor|Doctor|Dott|Rev|Father|Sister)\\.? (?<value>${full})`,
  'dgu',
);
const related = new RegExp(
  `(?<![\\p{L}])(?:(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|a|your) (?:(?:former|new|senior|other|line|project|product|hr|HR|IT|team|system|Jira|site|local|office|account|service) ){0,2}(?:colleague|coworker|co-worker|boss|manager|lead|leader|admin|administrator|partner|consultant|contractor|developer|engineer|analyst|director|owner|wife|husband|son|daughter|mother|father|sister|brother|friend|nurse|doctor|patient|assistant|secretary|intern|trainee|student|teacher|CEO|CTO|CFO|CIO|CISO)|[Cc]ollègue|[Kk]olleg(?:e|in)|[Cc]olega|[Cc]ollega|[Aa]ttn:?|[Cc]c:?|CC:?|[Bb]cc:?|[Cc]ontact:?|[Cc]ontact person:?|[Aa]nsprechpartner:?|[Ss]igned-off-by:|[Rr]eported by:?|[Aa]ssigned to:?|[Ww]ritten by:?|[Cc]reated by:?|[Aa]pproved by:?|[Ss]ent by:?|[Ff]orwarded by:?|[Aa]uthor:?|[Ff]rom:|[Tt]o:|[Vv]on:|[Aa]n:|[Dd]e :|担当[:：]?|employee|[Aa]ccording to|[Aa]sk(?:ed)?|[Tt]old|[Cc]all(?:ed)?|[Ee]-?mail(?:ed)?|[Ii]nform(?:ed)?|[Nn]otif(?:y|ied)|[Ss]poke (?:to|with)|[Tt]alk(?:ed)? (?:to|with)|[Tt]ogether with|on behalf of|[Ll]aut|[Ss]elon|[Ss]egún|[Mm]eeting with|[Rr]equested by|[Rr]aised by|[Ww]orks for|[Pp]ing|[Tt]hanks to) [("“@]?(?<value>${full})`,
  'dgu',
);
const speaks = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<value>${name}(?: ${name}){0,2})(?:['’]s (?:${belongings})| (?:${sayings}|from (?:QA|IT|HR|the|our|my|sales|finance|support|accounting|marketing)))(?![\\p{L}])`,
  'dgu',
);
const quotedMail = new RegExp(
  `(?:["“](?<value>[^"”\\n<>@]{2,60})["”]|(?<![\\p{L}])(?<bare>${full}))\\s?<[^<>\\s]{3,120}@`,
  'dgu',
);
const wrote = new RegExp(
  `(?:On|Am|Le|El|Il) [^\\n]{4,60},? (?<value>${full})(?: <[^<>\\n]{3,100}>)?,? (?:wrote|schrieb|a écrit|escribió|ha scritto)`,
  'dgu',
);
const honorific =
  /(?<![\p{L}])(?<value>\p{L}[\p{L}\p{M}]{1,24})-(?:san|sama|sensei|kun|chan|bey|hanim|ji)(?![\p{L}])|(?<east>[\p{Script=Han}\p{Script=Katakana}]{2,6})(?:さん|様|さま|先生|氏|님)|(?<![\p{Script=Hangul}])(?<bare>[\p{Script=Hangul}]{2,4})(?: ?(?:님|씨)| (?:과장|대리|부장|팀장|차장|사원)님?| (?:드림|올림))(?![\p{Script=Hangul}]{2})|(?<!\p{L})(?:د\.|أ\.|م\.|السيدة?|الأستاذة?|المهندسة?|الدكتورة?) ?(?<arab>\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?)|(?:(?<!ขอบ)คุณ|(?<![\p{L}\p{M}])(?:นาย|นางสาว|นาง))(?<thai>[\p{Script=Thai}\p{M}]{2,24}(?: [\p{Script=Thai}\p{M}]{2,24})?)(?= ?(?:\n|$|[,.(]))/dgu;
const asianName =
  /(?<value>[\p{Script=Han}々]{2,4})(?=と申します|です。?お世話|と言います|より$)|(?:の|我是|我叫|本人)(?<bare>[\p{Script=Han}々]{2,3})(?=と申します|です(?![\p{L}])|[，。,.\s]|$)|(?:担当|連絡先|联系人|報告者)[:： ]{1,2}(?<east>[\p{Script=Han}々]{2,4}(?: [\p{Script=Han}々]{1,3})?)/dgu;
const lowered =
  /(?<![\p{L}\p{N}.@-])(?:ask|tell|told|cc|from|with|by|to|hi|hello|thanks|and|our|colleague) (?<value>[\p{Ll}][\p{L}\p{M}]{2,20})(?![\p{L}\p{N}_(=-]|\.\p{L})/dgu;
const addressed =
  /(?:^|[\s(])@(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,24}(?: \p{Lu}[\p{Ll}\p{M}'’-]{1,24})?)(?![\p{L}(/.])/dgu;
const threaded =
  /(?:^|\n)\s{0,3}>?\s?(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{2,24}(?: \p{Lu}[\p{Ll}\p{M}'’-]{1,24})?):\s(?=[\p{Ll}"“I])/dgu;
const vocative =
  /(?:^|[\n.!?]\s{0,3})(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,24}), (?=(?:can|could|please|would|did|do|does|is|are|I|we|you|thanks|thank|any|the|it|this|here|sorry|let)(?!\p{L}))/dgu;
const lastLine = /(?:^|\n|[.!?]\s)\s{0,3}[-–—~/]{1,2}\s?(?<value>[\p{L}][\p{L}\p{M}]{2,20})\s{0,3}$/dgu;
const initialed = new RegExp(`(?<![\\p{L}\\p{N}.])(?<value>(?:\\p{Lu}\\. ?){1,2}${name})(?![\\p{L}(])`, 'dgu');
const slashed = /(?:^|\n)\s{0,3}[/~–—-]{1,2}\s?(?<value>\p{Lu}[\p{L}\p{M}]{1,24})\s{0,3}(?=$|\n)/dgu;
const loweredGreeting =
  /(?:^|[\n.!?]\s{0,3})(?:hi|hello|hey|dear|thx|thanks|ok thx|thank you|cc) (?<value>[\p{Ll}][\p{L}\p{M}]{2,20})(?=[,!.]|\s{0,3}(?:$|\n))/dgu;
/** A line of a chat: who, and the time of day. */
const chat =
  /^(?<value>\p{L}[\p{L}\p{M}'’.-]{1,24}(?: \p{L}[\p{L}\p{M}'’.-]{0,24}){0,2})\s{1,4}[[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?\s{0,3}$|^\[\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?\] (?<bare>\p{L}[\p{L}\p{M}'’.-]{1,24}(?: \p{L}[\p{L}\p{M}'’.-]{0,24}){0,2}):|^\[\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?\] (?<east>\p{L}[\p{L}\p{M}'’. -]{1,40}?):|^\[(?<arab>\p{L}[\p{L}\p{M}'’., -]{1,40}?) \d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?\]|^\[\d{1,2}:\d\d\] (?<thai>\p{Lu}[\p{L}\p{M}'’.-]{1,24} \p{Lu}[\p{L}\p{M}'’.-]{1,24})$/dgmu;
const nobody = new Set(
  'mr mrs ms dr prof herr frau mister miss team all support everybody everyone folks guys there sir madam sirs colleagues friends community atlassian whom it zusammen herr frau damen damen und herren tous toutes equipe equipo todos equipa tutti allemaal alle admins developers again both and for the you vendor help 고객 담당자 관리자 여러분 선생 사용자 개발자 운영자 팀장 お客 皆 御 担当 開発者 管理者 客户'.split(
    ' ',
  ),
);

/** A cue announces a name, but "Dear Support Team" and "Thanks, Jira restarted" announce none. */
function trimmedName(value: string): string {
  const words = value
    .trim()
    .replace(/[.,]+$/, '')
    .split(' ');
  while (words.length > 0 && isNobody(words[words.length - 1] ?? '')) words.pop();
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

function spanOfName(place: Place | null, rule: string): readonly Span[] {
  if (!place) return none;
  const kept = trimmedName(place.text);
  if (kept.length < 2 || (kept.length === 2 && kept === kept.toUpperCase())) return none;
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
    groups.flatMap((group) => spanOfName(placeOf(match, group), rule)),
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
          ...(block.hasWord(saysFirstName) ? firstNameCues(block) : none),
        ],
};
