import type { Leak, RecordScore } from './score';

type Decision = RecordScore['decision'];

/** The figures of a set of requests; shares are from 0 to 1, `null` where there is nothing to share. */
export interface Figures {
  readonly requests: Readonly<Record<Decision, number>>;
  readonly leaks: readonly Leak[];
  readonly spans: number;
  readonly leakByType: Readonly<Record<string, readonly [leaked: number, all: number]>>;
  readonly leaking: Readonly<Record<Decision, number>>;
  readonly unflaggedInReview: number | null;
  readonly neutralWordsFlagged: number | null;
  readonly neutralWordsLost: number | null;
  readonly keepRetained: number | null;
  readonly wronglyPublic: readonly string[];
  readonly wronglyReview: readonly string[];
  readonly needlesslyPrivate: readonly string[];
  readonly publishable: number;
  readonly publicOfPublishable: number | null;
  readonly plain: number;
  readonly publicOfPlain: number | null;
  readonly inconsistent: readonly [part: number, all: number];
  readonly kilobytesPerSecond: number | null;
}

const sum = (scores: readonly RecordScore[], value: (score: RecordScore) => number) =>
  scores.reduce((total, score) => total + value(score), 0);
const share = (part: number, all: number) => (all === 0 ? null : part / all);
const perDecision = (value: (decision: Decision) => number) => ({
  public: value('public'),
  review: value('review'),
  private: value('private'),
});

function byType(scores: readonly RecordScore[]): Record<string, [number, number]> {
  const types: Record<string, [number, number]> = {};
  for (const { spans, leaks } of scores) {
    for (const { type } of spans) (types[type] ??= [0, 0])[1] += 1;
    for (const { type } of leaks) (types[type] ??= [0, 0])[0] += 1;
  }
  return types;
}

/** Sums up what became of every request. */
export function figuresOf(scores: readonly RecordScore[]): Figures {
  const publishable = scores.filter(({ record }) => record.publishable);
  const others = scores.filter(({ record }) => !record.publishable);
  const plain = publishable.filter(({ record }) => record.isPlain);
  const review = scores.filter(({ decision }) => decision === 'review');
  const ids = (some: readonly RecordScore[], decision: Decision) =>
    some.filter((score) => score.decision === decision).map(({ record }) => record.id);
  const leaks = scores.flatMap((score) => score.leaks);
  const unflagged = leaks.filter(({ decision, isFlagged }) => decision === 'review' && !isFlagged).length;
  const judged = publishable.filter(({ decision }) => decision !== 'private');
  return {
    requests: perDecision((decision) => ids(scores, decision).length),
    leaks,
    spans: sum(scores, (score) => score.spans.length),
    leakByType: byType(scores),
    leaking: perDecision(
      (decision) => scores.filter((score) => score.decision === decision && score.leaks.length > 0).length,
    ),
    unflaggedInReview: share(
      unflagged,
      sum(review, (score) => score.spans.length),
    ),
    neutralWordsFlagged: share(
      sum(review, (score) => score.wordsFlagged.length),
      sum(review, (score) => score.wordsAll),
    ),
    neutralWordsLost: share(
      sum(judged, (score) => score.wordsLost.length),
      sum(judged, (score) => score.wordsAll),
    ),
    keepRetained: share(
      sum(judged, (score) => score.keepAll - score.keepLost.length),
      sum(judged, (score) => score.keepAll),
    ),
    wronglyPublic: ids(others, 'public'),
    wronglyReview: ids(others, 'review'),
    needlesslyPrivate: ids(publishable, 'private'),
    publishable: publishable.length,
    publicOfPublishable: share(ids(publishable, 'public').length, publishable.length),
    plain: plain.length,
    publicOfPlain: share(ids(plain, 'public').length, plain.length),
    inconsistent: [sum(scores, (score) => score.inconsistent.part), sum(scores, (score) => score.inconsistent.of)],
    kilobytesPerSecond: share(
      sum(scores, (score) => score.kilobytes),
      sum(scores, (score) => score.ms) / 1000,
    ),
  };
}

const percent = (value: number | null) => (value === null ? 'n/a' : `${(100 * value).toFixed(1)} %`);

/** The figures as lines to read. */
export function figureLines(figures: Figures): string[] {
  const { requests, leaks, spans, leaking, inconsistent } = figures;
  const types = Object.entries(figures.leakByType).sort(([, [a]], [, [b]]) => b - a);
  const rows: [string, string][] = [
    ['decided public / review / private', `${requests.public} / ${requests.review} / ${requests.private}`],
    ['leak', `${percent(share(leaks.length, spans))} (${leaks.length} of ${spans} spans)`],
    ['requests that leak, public / review', `${leaking.public} / ${leaking.review}`],
    ['unflagged leaks among review', percent(figures.unflaggedInReview)],
    ['neutral words flagged in review', percent(figures.neutralWordsFlagged)],
    ['neutral words lost', percent(figures.neutralWordsLost)],
    ['must-keep retained', percent(figures.keepRetained)],
    ['wrongly public', `${figures.wronglyPublic.length} ${figures.wronglyPublic.join(' ')}`.trim()],
    ['wrongly review', `${figures.wronglyReview.length}`],
    ['needlessly private', `${figures.needlesslyPrivate.length} of ${figures.publishable}`],
    ['public of the publishable', percent(figures.publicOfPublishable)],
    ['public of the plain reports', `${percent(figures.publicOfPlain)} of ${figures.plain}`],
    ['pseudonyms inconsistent', `${inconsistent[0]} of ${inconsistent[1]}`],
    ['KB/s', figures.kilobytesPerSecond === null ? 'n/a' : String(Math.round(figures.kilobytesPerSecond))],
    ['leaked / all by type', types.map(([type, [leaked, all]]) => `${type} ${leaked}/${all}`).join(', ')],
  ];
  return rows.map(([what, value]) => `${what.padEnd(38)}${value}`);
}
