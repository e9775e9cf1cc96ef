import type { PreviewOutcome } from '../../contracts/agent';
import type { OutcomeKind } from '../../rules/outcome';

/** The agent's adjustments as they are typed. */
export interface AdjustDraft {
  /** The agent's own title; `null` while the anonymized one is kept. */
  readonly summary: string | null;
  /** Values to take out everywhere, one a line. */
  readonly redact: string;
  /** Guesses that may stay, one a line. */
  readonly restore: string;
  readonly makePrivate: boolean;
  readonly commentIds: readonly string[];
}

const shortestValue = 2;
const longestValue = 200;
const mostValues = 50;

export function draftOf(asked: PreviewOutcome): AdjustDraft {
  return {
    summary: asked.summary ?? null,
    redact: (asked.redact ?? []).join('\n'),
    restore: (asked.restore ?? []).join('\n'),
    makePrivate: asked.makePrivate ?? false,
    commentIds: asked.commentIds ?? [],
  };
}

/** Values of the lines; each once, and only such as the contract takes. */
export function valuesOfLines(lines: string): readonly string[] {
  const values = lines.split('\n').map((line) => line.trim());
  const usable = values.filter(({ length }) => length >= shortestValue && length <= longestValue);
  return [...new Set(usable)].slice(0, mostValues);
}

/** Does every line become a value, or would one be left out? */
export function isReadable(lines: string): boolean {
  const filled = new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  return filled.size === valuesOfLines(lines).length;
}

/** The lines with one more value at the end. */
export function withValue(lines: string, value: string): string {
  return [lines, value].filter(Boolean).join('\n');
}

/** Has the agent emptied the title? Nothing goes on without one: the old one would come back unseen. */
export function isTitleMissing({ summary }: AdjustDraft): boolean {
  return summary !== null && summary.trim() === '';
}

/** What to ask the preview with; what the agent left alone is not sent. */
export function planAsked(kind: OutcomeKind, draft: AdjustDraft): PreviewOutcome {
  const summary = draft.summary?.trim();
  const redact = valuesOfLines(draft.redact);
  const restore = valuesOfLines(draft.restore);
  return {
    kind,
    ...(summary ? { summary } : {}),
    ...(redact.length > 0 ? { redact: [...redact] } : {}),
    ...(restore.length > 0 ? { restore: [...restore] } : {}),
    ...(draft.makePrivate ? { makePrivate: true } : {}),
    ...(draft.commentIds.length > 0 ? { commentIds: [...draft.commentIds] } : {}),
  };
}

/** Would the same preview come out? */
export function isSameAsked(planned: PreviewOutcome, asked: PreviewOutcome): boolean {
  return comparable(planned) === comparable(asked);
}

function comparable({
  kind,
  summary,
  redact = [],
  restore = [],
  makePrivate = false,
  commentIds = [],
}: PreviewOutcome) {
  const lists = [redact, restore, commentIds].map((list) => [...list].sort());
  return JSON.stringify([kind, summary ?? null, makePrivate, lists]);
}
