import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../src/rules/settings';
import { casesByOthers, compiledCases } from '../tests/rules/anonymize/corpus/all-cases';
import { casesIn, compileCase, type AnnotatedRecord, type Part } from '../tests/rules/anonymize/corpus/cases';
import { figureLines, figuresOf } from '../tests/rules/anonymize/corpus/figures';
import { scoreRecord, type RecordScore } from '../tests/rules/anonymize/corpus/score';
import { answerLine, type Answer } from './anonymizer/answer';
import { settingsOf, vendorOf } from './anonymizer/records';
import { withoutMarked } from './anonymizer/without-marked';

function settingsBeside(file: string): Settings {
  const path = join(dirname(file), 'vendor.json');
  const settings = vendorOf(existsSync(path) ? readFileSync(path, 'utf8') : '{}');
  if (typeof settings === 'string') throw new Error(`${path}: ${settings}`);
  return settings;
}

interface Question {
  readonly record: AnnotatedRecord;
  readonly settings: Settings;
}

/** Records of the corpus' format: each names its own vendor. */
function corpusQuestions(records: readonly AnnotatedRecord[]): readonly Question[] {
  return records.map((record) => ({ record, settings: settingsOf(record.vendor ?? {}) }));
}

function questions(what: string): readonly Question[] {
  if (what === 'open' || what === 'held-out') return corpusQuestions(compiledCases(what as Part));
  if (what === 'by-others') return corpusQuestions(casesByOthers());
  if (what.endsWith('.txt')) return corpusQuestions(casesIn(readFileSync(what, 'utf8')).map(compileCase));
  const settings = settingsBeside(what);
  return readFileSync(what, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ record: JSON.parse(line) as AnnotatedRecord, settings }));
}

function answersOf(asked: readonly Question[]): readonly Answer[] {
  const ask = () => asked.map(({ record, settings }) => answerLine(JSON.stringify(record), settings));
  ask();
  return ask();
}

function misses(
  { record, decision, leaks, keepLost, wordsLost, wordsFlagged }: RecordScore,
  because: readonly string[],
) {
  const lines = [
    ...leaks.map(({ type, text, isFlagged }) => `leak ${isFlagged ? '(flagged) ' : ''}${type}: ${text}`),
    ...keepLost.map((text) => `not kept: ${text}`),
    ...(wordsLost.length > 0 ? [`neutral words lost: ${wordsLost.join(' ')}`] : []),
    ...(wordsFlagged.length > 0 ? [`neutral words flagged: ${wordsFlagged.join(' ')}`] : []),
    ...(decision !== 'public' && record.isPlain ? [`not public: ${because.join(' ')}`] : []),
    ...(decision === 'private' && record.publishable && !record.isPlain
      ? [`needlessly private: ${because.join(' ')}`]
      : []),
    ...(decision !== 'private' && !record.publishable
      ? [`should be private (${record.reasons.join(', ')}): ${because.join(' ')}`]
      : []),
  ];
  return lines.map((line) => `${record.id} [${decision}] ${line}`);
}

/** How it is told: every miss as well, or as if all that is marked were taken out and published. */
export interface Telling {
  readonly withMisses: boolean;
  readonly isUnmarked: boolean;
}

/** The figures of a part of the corpus or of a file. */
export function scoreOf(what: string, { withMisses, isUnmarked }: Telling): readonly string[] {
  const asked = questions(what);
  const answers = answersOf(asked).map((answer) => (isUnmarked ? withoutMarked(answer) : answer));
  const scores = asked.flatMap(({ record }, place) => {
    const answer = answers[place];
    return answer ? [scoreRecord(record, answer)] : [];
  });
  const because = answers.map((answer) => answer.because);
  return [
    ...figureLines(figuresOf(scores)),
    ...(withMisses ? scores.flatMap((score, place) => misses(score, because[place] ?? [])) : []),
  ];
}
