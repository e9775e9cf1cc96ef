import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Answer } from '../../../../scripts/anonymizer/answer';
import type { AnnotatedRecord } from './cases';
import { compiledCases } from './all-cases';
import { figuresOf } from './figures';
import { scoreRecord } from './score';

type Anonymizer = (record: AnnotatedRecord, place: number) => Omit<Answer, 'ms' | 'because'>;

const unchanged: Anonymizer = ({ id, summary, descriptionAdf, text, comments }) => ({
  id,
  decision: 'review',
  bug: { summary, descriptionAdf: { descriptionAdf, text, comments } as never },
  map: [],
  flagged: [],
});

/** Takes out every other value, as a careless tool would, and with some of the text around it. */
const careless: Anonymizer = (record, place) => {
  const values = record.sensitive.filter((_, turn) => turn % 2 === place % 2);
  const clean = (text: string) =>
    values.reduce((rest, value) => rest.split(value.text).join('[removed]'), text).replace(/\berror\b/gi, '');
  const answer = unchanged(record, place);
  return {
    ...answer,
    decision: (['public', 'review', 'private'] as const)[place % 3] ?? 'review',
    bug: JSON.parse(clean(JSON.stringify(answer.bug))) as Answer['bug'],
    map: values.map(({ text }, turn) => ({ original: text, placeholder: `[x-${turn % 3}]` })),
    flagged: record.sensitive.filter((_, turn) => turn % 3 === 0).map(({ text }) => text),
  };
};

const silent: Anonymizer = (record, place) => ({
  ...unchanged(record, place),
  bug: { summary: '', descriptionAdf: { type: 'doc', version: 1, content: [] } },
});

function figures(records: readonly AnnotatedRecord[], anonymizer: Anonymizer) {
  return figuresOf(records.map((record, place) => scoreRecord(record, { ...anonymizer(record, place), ms: 1 })));
}

describe('the scorer', () => {
  const records = compiledCases('open').slice(0, 76);

  test('sees everything leak and everything kept when nothing is taken out', () => {
    const { leaks, spans, keepRetained, neutralWordsLost } = figures(records, unchanged);
    expect([leaks.length / spans, keepRetained]).toEqual([1, 1]);
    expect(neutralWordsLost).toBeCloseTo(0, 2);
  });

  test('sees nothing leak and everything lost when nothing is published', () => {
    const { leaks, keepRetained, neutralWordsLost } = figures(records, silent);
    expect([leaks.length, keepRetained, neutralWordsLost]).toEqual([0, 0, 1]);
  });
});

const shared = resolve(process.env['SHARED_DIR'] ?? '../shared', 'anonymization');
const whereShared = existsSync(join(shared, 'score.mjs')) ? describe : describe.skip;

whereShared(`the scorer beside the one in ${shared} (skipped where that is absent)`, () => {
  const dataset = join(shared, 'dev.jsonl');
  const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n');

  test.each([
    ['nothing taken out', unchanged],
    ['a careless tool', careless],
    ['nothing published', silent],
  ])('%s: finds the same', (_, anonymizer) => {
    const records = lines(dataset).map((line) => JSON.parse(line) as AnnotatedRecord);
    const outputs = join(mkdtempSync(join(tmpdir(), 'score-')), 'outputs.jsonl');
    writeFileSync(outputs, records.map((record, place) => JSON.stringify(anonymizer(record, place))).join('\n'));
    const theirs = JSON.parse(
      execFileSync(process.execPath, [join(shared, 'score.mjs'), dataset, outputs], { encoding: 'utf8' }),
    ) as Record<string, unknown>;
    const ours = figures(records, anonymizer);
    const percent = (value: number | null) => (value === null ? 'n/a' : `${(100 * value).toFixed(1)}%`);
    const { public: inPublic, review } = ours.leaking;
    expect(theirs).toMatchObject({
      leak: percent(ours.leaks.length / ours.spans),
      leakByType: Object.fromEntries(Object.entries(ours.leakByType).map(([type, [a, b]]) => [type, `${a}/${b}`])),
      publishedTicketsWithALeak: `${inPublic + review}/${ours.requests.public + ours.requests.review}`,
      keepRetained: percent(ours.keepRetained),
      neutralWordsLost: percent(ours.neutralWordsLost),
      decision: {
        wronglyPublic: ours.wronglyPublic.length,
        wronglyReview: ours.wronglyReview.length,
        needlesslyPrivate: ours.needlesslyPrivate.length,
      },
      pseudonymInconsistent: ours.inconsistent.join('/'),
      tiers: {
        review: {
          leaks: ours.leaks.filter(({ decision }) => decision === 'review').length,
          unflaggedLeaks: ours.leaks.filter(({ decision, isFlagged }) => decision === 'review' && !isFlagged).length,
        },
      },
    });
  });
});
