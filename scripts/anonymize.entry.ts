import type { Settings } from '../src/rules/settings';
import { answerRecord, type Answer } from './anonymizer/answer';
import { recordOf, type RequestRecord } from './anonymizer/records';

export { vendorOf } from './anonymizer/records';

export interface LineAnswer {
  /** Counted from 1. */
  readonly line: number;
  readonly answer?: Answer;
  readonly problem?: string;
}

/** An answer or a problem for every line that is not empty. */
export function* answerLines(text: string, settings: Settings): Generator<LineAnswer> {
  const lines = text.split('\n').map((json, place) => ({ line: place + 1, json: json.trim() }));
  const parsed = lines.filter(({ json }) => json !== '').map(({ line, json }) => ({ line, ...recordOf(json) }));
  warmUp(
    parsed.flatMap((entry) => ('value' in entry ? [entry.value] : [])),
    settings,
  );
  for (const entry of parsed) {
    yield 'problem' in entry ? entry : { line: entry.line, ...attempt(entry.value, settings) };
  }
}

function attempt(record: RequestRecord, settings: Settings): { answer: Answer } | { problem: string } {
  try {
    return { answer: answerRecord(record, settings) };
  } catch (fault) {
    return { problem: `could not be answered (${fault instanceof Error ? fault.name : 'unknown fault'}).` };
  }
}

const warmUpMs = 5000;
const warmUpRounds = 60;

/** The first texts would be charged for what is compiled once per process. */
function warmUp(records: readonly RequestRecord[], settings: Settings): void {
  const until = performance.now() + warmUpMs;
  for (let round = 0; round < warmUpRounds; round += 1) {
    for (const record of records.slice(0, 40)) {
      if (performance.now() > until) return;
      attempt(record, settings);
    }
  }
}
