import type { Answer } from '../../../../scripts/anonymizer/answer';
import type { AnnotatedRecord, Span } from './cases';
import { base64Decoded, fold, isUnbounded, stringsIn, tellingWords, timesIn, urlDecoded } from './published-text';

type Decision = Answer['decision'];
type Judged = Pick<Answer, 'id' | 'decision' | 'bug' | 'ms' | 'map' | 'flagged'>;

export interface Leak {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly decision: Decision;
  readonly isFlagged: boolean;
}

interface Share {
  readonly part: number;
  readonly of: number;
}

/** What became of one request. */
export interface RecordScore {
  readonly record: AnnotatedRecord;
  readonly decision: Decision;
  readonly spans: readonly Span[];
  readonly leaks: readonly Leak[];
  readonly keepLost: readonly string[];
  readonly keepAll: number;
  readonly wordsLost: readonly string[];
  readonly wordsFlagged: readonly string[];
  readonly wordsAll: number;
  readonly inconsistent: Share;
  readonly kilobytes: number;
  readonly ms: number;
}

const at = (record: AnnotatedRecord, path: string): string =>
  String(
    path
      .slice(1)
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], record),
  );

/** The strings of a request with a space in place of everything sensitive. */
export function neutralText(record: AnnotatedRecord): string {
  return record.leaves
    .map((path) => {
      const characters = [...at(record, path)];
      for (const span of record.sensitive.filter((one) => one.path === path)) {
        characters.fill(' ', span.start, span.end);
      }
      return characters.join('');
    })
    .join('\n');
}

interface Texts {
  readonly folded: string;
  readonly foldedRaw: string;
  readonly foldedUrl: string;
  readonly words: ReadonlySet<string>;
}

/** The published strings, raw, with percent escapes read, and with base64 read. */
function textsOf(raw: string): Texts {
  const readable = [raw, urlDecoded(raw), base64Decoded(raw)].join('\n');
  return {
    folded: fold(readable),
    foldedRaw: fold(raw),
    foldedUrl: fold(urlDecoded(raw)),
    words: new Set(tellingWords(readable)),
  };
}

/** A value survives if it, or a word only it has, can be read; one without such a word if it occurs too often. */
function survives(value: string, published: Texts, neutral: { text: string; words: ReadonlySet<string> }): boolean {
  const whole = fold(value);
  const own = tellingWords(value).filter((word) => !neutral.words.has(word));
  if (own.length > 0) {
    return (
      (whole.length >= 3 && timesIn(published.folded, whole) > 0) ||
      own.some((word) => published.words.has(word) || (isUnbounded(word) && published.folded.includes(word)))
    );
  }
  return (
    timesIn(published.foldedRaw, whole) > timesIn(fold(neutral.text), whole) ||
    timesIn(published.foldedUrl, whole) > timesIn(fold(urlDecoded(neutral.text)), whole)
  );
}

function inconsistency(map: Judged['map']): Share {
  const known = new Map<string, string>();
  let [part, of] = [0, 0];
  for (const { original, placeholder } of map) {
    const before = known.get(fold(original));
    if (before === undefined) known.set(fold(original), placeholder);
    else {
      of += 1;
      if (before !== placeholder) part += 1;
    }
  }
  return { part, of };
}

function leaksOf(record: AnnotatedRecord, answer: Judged, published: Texts, text: string): Leak[] {
  const neutral = { text, words: new Set(tellingWords(text)) };
  const flags = answer.flagged.map(fold);
  return record.sensitive
    .filter((span) => survives(span.text, published, neutral))
    .map((span) => {
      const whole = fold(span.text);
      const isFlagged = flags.some((flag) => flag.includes(whole) || (flag.length >= 3 && whole.includes(flag)));
      return { id: record.id, type: span.type, text: span.text, decision: answer.decision, isFlagged };
    });
}

/** Judges one answer by the annotations of its request. What is decided private publishes nothing. */
export function scoreRecord(record: AnnotatedRecord, answer: Judged): RecordScore {
  const isPublished = answer.decision !== 'private';
  const isJudged = isPublished && record.publishable;
  const raw = stringsIn(answer.bug).join('\n');
  const published = textsOf(raw);
  const text = neutralText(record);
  const words = [...new Set(text.split('\n').flatMap(tellingWords))];
  const flagged = new Set(answer.flagged.flatMap(tellingWords));
  const keep = [...new Set(record.keep.map((span) => span.text))];
  return {
    record,
    decision: answer.decision,
    spans: isPublished ? record.sensitive : [],
    leaks: isPublished ? leaksOf(record, answer, published, text) : [],
    keepLost: isJudged ? keep.filter((part) => !raw.includes(part)) : [],
    keepAll: isJudged ? keep.length : 0,
    wordsLost: isJudged ? words.filter((word) => !published.words.has(word)) : [],
    wordsFlagged: answer.decision === 'review' ? words.filter((word) => flagged.has(word)) : [],
    wordsAll: words.length,
    inconsistent: isPublished ? inconsistency(answer.map) : { part: 0, of: 0 },
    kilobytes: record.leaves.reduce((sum, path) => sum + Buffer.byteLength(at(record, path)) / 1024, 0),
    ms: answer.ms,
  };
}
