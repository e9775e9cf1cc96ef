import { hasArtefact, sensitiveTopics } from './sensitive-vocabulary';
import type { AnonymizedRequest, Finding } from './verdict';

/** What the decision rests on, counted while the document was rebuilt. */
export interface Evidence {
  readonly original: string;
  readonly published: string;
  readonly codeLength: number;
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

export type Verdict = Pick<AnonymizedRequest, 'decision' | 'reasons' | 'residualRisk'>;

interface Reason {
  readonly text: string;
  readonly weight: number;
}

const privateFrom = 60;
const reviewFrom = 10;

function words(text: string): number {
  return text.replace(/\[[a-z-]+(?:-\d+)?\]/g, ' ').match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${number} ${many}`;
}

/** Each finding counts as one word, however long it was: an address is no loss to the reader. */
function redactedShare(evidence: Evidence): number {
  const removed = evidence.findings.filter(
    (finding) => finding.kind !== 'media' && finding.kind !== 'extension',
  ).length;
  return removed === 0 ? 0 : removed / (removed + words(evidence.published));
}

function unreadable(evidence: Evidence, isTechnical: boolean): Reason[] {
  const left = words(evidence.published);
  const share = redactedShare(evidence);
  const unspaced =
    (evidence.published.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >
    10;
  return [
    ...(share > 0.4
      ? [
          {
            text: `${Math.round(share * 100)} % of the text had to be taken out; little is left that helps.`,
            weight: 100,
          },
        ]
      : []),
    ...(left < 6 || (left < 12 && !isTechnical)
      ? [{ text: 'Too few words are left to describe the problem.', weight: 100 }]
      : []),
    ...(evidence.isForeign && !unspaced
      ? [{ text: 'The text is in a language in which names are told less surely.', weight: 15 }]
      : []),
    ...(unspaced
      ? [{ text: 'Part of the text is in a script in which names cannot be told for sure.', weight: 20 }]
      : []),
  ];
}

function people(evidence: Evidence, isTechnical: boolean): Reason[] {
  const { thirdPersons } = evidence;
  const topics = sensitiveTopics(evidence.original);
  const births = evidence.findings.some((finding) => finding.rule === 'birth-date');
  return [
    ...(thirdPersons >= 2 && !isTechnical
      ? [
          {
            text: `It tells about ${thirdPersons} people who are not part of the request, and shows no technical detail.`,
            weight: 100,
          },
        ]
      : []),
    ...(thirdPersons >= 1 && (thirdPersons < 2 || isTechnical)
      ? [
          {
            text: `${count(thirdPersons, 'person who is not part of the request is', 'people who are not part of the request are')} named.`,
            weight: Math.min(50, 10 + thirdPersons * 8),
          },
        ]
      : []),
    ...(births ? [{ text: 'It holds a date of birth.', weight: 100 }] : []),
    ...(topics >= 2 ? [{ text: 'It speaks of health, employment or legal matters of people.', weight: 100 }] : []),
    ...(topics === 1
      ? [{ text: 'It may speak of health, employment or legal matters.', weight: thirdPersons > 0 ? 60 : 15 }]
      : []),
  ];
}

function left(evidence: Evidence, isTechnical: boolean): Reason[] {
  const { mediaCount, dropped, unsure, riskyRows } = evidence;
  const media = count(mediaCount, 'attachment was', 'attachments were');
  return [
    ...(mediaCount > 0 && !isTechnical && words(evidence.published) < 45
      ? [
          {
            text: `The problem is shown in attachments only (${mediaCount}), and attachments are never published.`,
            weight: 100,
          },
        ]
      : []),
    ...(mediaCount > 0 ? [{ text: `${media} removed.`, weight: 10 }] : []),
    ...(riskyRows >= 3 ? [{ text: `A table lists people or accounts in ${riskyRows} rows.`, weight: 100 }] : []),
    ...(riskyRows > 0 && riskyRows < 3 ? [{ text: 'A table holds data of people or accounts.', weight: 20 }] : []),
    ...(dropped.length > 0
      ? [
          {
            text: `Parts nobody can look into were left out: ${[...new Set(dropped)].slice(0, 5).join(', ').slice(0, 120)}.`,
            weight: 25,
          },
        ]
      : []),
    ...(unsure.length > 0
      ? [
          {
            text: `${count(unsure.length, 'word or number', 'words or numbers')} could be a name or somebody’s number: please look at ${unsure.length === 1 ? 'it' : 'them'}.`,
            weight: Math.min(24, 12 + unsure.length),
          },
        ]
      : []),
  ];
}

function found(evidence: Evidence): Reason[] {
  const secrets = evidence.findings.filter((finding) => finding.kind === 'secret').length;
  const likely = evidence.findings.filter((finding) => finding.confidence !== 'certain').length;
  return [
    ...(evidence.isCut ? [{ text: 'The request is too long to be looked through as a whole.', weight: 100 }] : []),
    ...(evidence.leftOver > 0
      ? [
          {
            text: `The last look at the finished text still found ${count(evidence.leftOver, 'value', 'values').toLowerCase()} that must not be public.`,
            weight: 100,
          },
        ]
      : []),
    ...(secrets > 0
      ? [{ text: 'A password, token or key was taken out; ask the customer to replace it.', weight: 12 }]
      : []),
    ...(likely > 0
      ? [
          {
            text: `${count(likely, 'value was', 'values were')} taken out on a guess: please check the result.`,
            weight: Math.min(20, 10 + likely),
          },
        ]
      : []),
  ];
}

/**
 * May the rebuilt document be public (clauses O4, O5)? Any single strong reason makes it private; weaker ones
 * add up, and make a person look first. Tuned towards needless privacy, never towards a leak.
 */
export function decide(evidence: Evidence): Verdict {
  const isTechnical = hasArtefact(evidence.original, evidence.codeLength);
  const reasons = [
    ...found(evidence),
    ...people(evidence, isTechnical),
    ...left(evidence, isTechnical),
    ...unreadable(evidence, isTechnical),
  ].sort((a, b) => b.weight - a.weight);
  const strongest = reasons[0]?.weight ?? 0;
  const residualRisk = Math.min(
    100,
    Math.round(strongest >= 100 ? 100 : reasons.reduce((sum, reason) => sum + reason.weight * 0.6, strongest * 0.4)),
  );
  const decision =
    strongest >= 100 || strongest >= privateFrom || residualRisk >= 85
      ? 'private'
      : strongest >= reviewFrom
        ? 'review'
        : 'public';
  const said = reasons.map((reason) => reason.text);
  return { decision, residualRisk, reasons: said.length > 0 ? said : ['Nothing is left that gives anybody away.'] };
}
