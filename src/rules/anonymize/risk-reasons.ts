import { countWords, fold } from './fold';
import { hasArtefact } from './sensitive-vocabulary';
import type { Finding } from './verdict';

/** What the decision rests on, counted while the document was rebuilt. */
export interface Evidence {
  readonly original: string;
  readonly published: string;
  /** Of it what the customer wrote at first: title and description. */
  readonly described: string;
  readonly codeLength: number;
  /** Kinds of words of health, employment and law. */
  readonly topics: number;
  readonly findings: readonly Finding[];
  /** Entities of persons that are not people of the request. */
  readonly thirdPersons: number;
  readonly riskyRows: number;
  readonly mediaCount: number;
  readonly dropped: readonly string[];
  readonly unsure: readonly string[];
  readonly isForeign: boolean;
  readonly isCut: boolean;
  /** What the last look at the finished document still found. */
  readonly leftOver: number;
}

/** A sentence an agent can read, and how much it weighs: from 10 on a person looks, from 60 on nothing is published. */
export interface Reason {
  readonly text: string;
  readonly weight: number;
}

/** Words that are left, stand-ins not among them. */
function words(text: string): number {
  return countWords(text.replace(/\[[a-z-]+(?:-\d+)?\]/g, ' '));
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${number} ${many}`;
}

function when(holds: boolean, text: string, weight: number): Reason[] {
  return holds ? [{ text, weight }] : [];
}

/** Each finding counts as one word, however long it was: an address is no loss to the reader. */
function redactedShare(evidence: Evidence, left: number): number {
  const removed = evidence.findings.filter(
    (finding) => finding.kind !== 'media' && finding.kind !== 'extension',
  ).length;
  return removed === 0 ? 0 : removed / (removed + left);
}

/** Dictated, or typed in haste: in a language that is not read word by word nothing tells a name then. */
function isWithoutCapitals(published: string): boolean {
  const small = published.match(/(?<!\p{L})\p{Ll}{2}/gu)?.length ?? 0;
  const capitals = published.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return small >= 15 && capitals * 25 <= small;
}

function unreadable(evidence: Evidence, isTechnical: boolean): Reason[] {
  const left = words(evidence.published);
  const share = redactedShare(evidence, left);
  const unspaced = evidence.published.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu);
  const isUnspaced = (unspaced?.length ?? 0) > 10;
  return [
    ...when(
      share > 0.4,
      `${Math.round(share * 100)} % of the text had to be taken out; little is left that helps.`,
      100,
    ),
    ...when(left < 6 || (left < 12 && !isTechnical), 'Too few words are left to describe the problem.', 100),
    ...when(evidence.isForeign && !isUnspaced, 'The text is in a language in which names are told less surely.', 15),
    ...when(
      evidence.isForeign && isWithoutCapitals(evidence.published),
      'The text is in another language and has no capitals, so that names in it cannot be told.',
      100,
    ),
    ...when(isUnspaced, 'Part of the text is in a script in which names cannot be told for sure.', 20),
  ];
}

function others(thirdPersons: number, isTechnical: boolean): Reason[] {
  const named = count(
    thirdPersons,
    'person who is not part of the request is named.',
    'people who are not part of the request are named.',
  );
  return thirdPersons >= 2 && !isTechnical
    ? [
        {
          text: `It tells about ${thirdPersons} people who are not part of the request, and shows no technical detail.`,
          weight: 100,
        },
      ]
    : when(thirdPersons > 0, named, thirdPersons === 1 && isTechnical ? 6 : Math.min(50, 10 + thirdPersons * 8));
}

function people(evidence: Evidence, isTechnical: boolean): Reason[] {
  const { topics } = evidence;
  const births = evidence.findings.some((finding) => finding.rule === 'birth-date');
  return [
    ...others(evidence.thirdPersons, isTechnical),
    ...when(births, 'It holds a date of birth.', 100),
    ...when(topics >= 2, 'It speaks of health, employment or legal matters of people.', 100),
    ...when(
      topics === 1,
      'It may speak of health, employment, family or legal matters.',
      evidence.thirdPersons > 0 || !isTechnical ? 60 : 15,
    ),
  ];
}

/** `see the attached screenshots`, `shown in the video`: what the text leaves to a file it says nowhere else. */
const pointsAtMedia =
  /(?<!\p{L})(?:see|look at|watch|check|explained|shown|visible|attached)(?: (?:in|on|at|the|my|our|a|these|those|this|two|three|few|some|short|attached|enclosed|following|you)){0,4} (?:screen ?shots?|screencasts?|videos?|recordings?|pictures?|images?|photos?|attachments?|clips?)(?!\p{L})/iu;

function left(evidence: Evidence, isTechnical: boolean): Reason[] {
  const { mediaCount, dropped, unsure, riskyRows } = evidence;
  const types = [...new Set(dropped)].slice(0, 5).join(', ').slice(0, 120);
  return [
    ...when(
      mediaCount > 0 && !isTechnical && words(evidence.published) < 45,
      `The problem is shown in attachments only (${mediaCount}), and attachments are never published.`,
      100,
    ),
    ...when(
      mediaCount > 0,
      `${count(mediaCount, 'attachment was', 'attachments were')} removed.`,
      isTechnical ? 5 : 10,
    ),
    ...when(
      (!isTechnical || words(evidence.published) < 30) && pointsAtMedia.test(evidence.original),
      'It points at attachments for what happens, and attachments are never published.',
      15,
    ),
    ...when(
      mediaCount > 0 && words(evidence.described) < 20,
      'It says little beside its attachments, and attachments are never published.',
      15,
    ),
    ...when(riskyRows >= 3, `A table lists people or accounts in ${riskyRows} rows.`, 100),
    ...when(riskyRows > 0 && riskyRows < 3, 'A table holds data of people or accounts.', 20),
    ...when(dropped.length > 0, `Parts nobody can look into were left out: ${types}.`, 25),
    ...when(
      unsure.length > 0,
      `${count(unsure.length, 'word or number', 'words or numbers')} could be a name or somebody’s number: please look at ${unsure.length === 1 ? 'it' : 'them'}.`,
      Math.min(24, 12 + unsure.length),
    ),
  ];
}

/** What was taken out is gone. It weighs only where there was so much of it that something may have been missed. */
function found(evidence: Evidence): Reason[] {
  const secrets = evidence.findings.filter((finding) => finding.kind === 'secret').length;
  const likely = evidence.findings.filter((finding) => finding.confidence === 'likely').length;
  return [
    ...when(evidence.isCut, 'The request is too long to be looked through as a whole.', 100),
    ...when(
      evidence.leftOver > 0,
      `The last look at the finished text still found ${count(evidence.leftOver, 'value', 'values').toLowerCase()} that must not be public.`,
      100,
    ),
    ...when(secrets > 0, 'A password, token or key was taken out; ask the customer to replace it.', 5),
    ...when(
      likely > 0,
      `${count(likely, 'value was', 'values were')} taken out on a guess: please check the result.`,
      Math.min(20, 2 + likely),
    ),
  ];
}

/** One word fewer is no loss to a report of some length; in a line it may be what the line is about. */
function takenOnDoubt({ findings, published }: Evidence): Reason[] {
  const doubts = new Set(
    findings.flatMap(({ confidence, original }) => (confidence === 'unsure' ? [fold(original)] : [])),
  );
  const number = doubts.size;
  return when(
    number > 0,
    `${count(number, 'word that nobody here knows was', 'words that nobody here knows were')} taken out, so that nobody has to look first.`,
    words(published) < 20 * number ? 12 : 1 + 3 * number,
  );
}

/** Everything that speaks against publishing, the weightiest first. */
export function reasonsAgainst(evidence: Evidence): readonly Reason[] {
  const isTechnical = hasArtefact(evidence.original, evidence.codeLength);
  return [
    ...found(evidence),
    ...takenOnDoubt(evidence),
    ...people(evidence, isTechnical),
    ...left(evidence, isTechnical),
    ...unreadable(evidence, isTechnical),
  ].sort((a, b) => b.weight - a.weight);
}
