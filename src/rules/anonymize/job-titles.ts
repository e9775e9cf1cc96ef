import type { WordPlace } from './sentence-place';

const jobs = new Set(
  'lead manager director administrator admin engineer analyst consultant officer head specialist coordinator architect developer owner supervisor technician assistant president clerk programmer operator trainer planner controller auditor secretary trainee intern'.split(
    ' ',
  ),
);

/** What stands before a job in its title. */
const trades = new Set(
  `senior junior sr jr vp avp svp evp principal chief deputy vice asst associate staff technical business systems system application applications software it service services product project data network
  infrastructure security support operations platform cloud solution solutions test quality release process digital information customer helpdesk desk ii iii iv atlassian jira devops site reliability database web`.split(
    /\s+/,
  ),
);
const titleBefore = /(?:(?<!\p{L})\p{Lu}\p{L}{0,20}\.?[ /&-]{1,3}){1,4}$/u;
const titleAfter = /^(?:\.?[ /&-]{1,3}\p{Lu}\p{L}{0,20}){1,4}/u;

/** Then who is meant stands there, with a capital: `We asked Lead Trainer`. */
const asksFor =
  /(?<!\p{L})(?:ask(?:ed)?|told?|tell|by|to|with|from|and|cc|for|thanks|hi|hello|dear|is|was) (?:\p{Lu}\p{L}{0,20}\.? ){0,3}$/iu;

/** The words with capitals around, as far as they are a job or what stands before one; the nearest first. */
function wordsOfTitle(around: string | undefined, isBefore: boolean): string[] {
  const words = (around?.match(/\p{L}{1,21}/gu) ?? []).map((word) => word.toLowerCase());
  const inOrder = isBefore ? words.reverse() : words;
  const end = inOrder.findIndex((word) => !jobs.has(word) && !trades.has(word));
  return end < 0 ? inOrder : inOrder.slice(0, end);
}

/** `Service Desk Lead`, `Senior Systems Engineer`: beside a word of the same kind, and one of the two is a job. */
export function isJobTitle(lower: string, { block, start, end }: WordPlace): boolean {
  if (!jobs.has(lower) && !trades.has(lower)) return false;
  if (asksFor.test(block.text.slice(Math.max(0, start - 90), start))) return false;
  const beside = [
    ...wordsOfTitle(titleBefore.exec(block.text.slice(Math.max(0, start - 70), start))?.[0], true),
    ...wordsOfTitle(titleAfter.exec(block.text.slice(end, end + 70))?.[0], false),
  ];
  return beside.length > 0 && [lower, ...beside].some((word) => jobs.has(word));
}
