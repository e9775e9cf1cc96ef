import type { ChangeItem } from '../issue/change-item.ts';
import { change } from '../issue/change-item.ts';
import { adfToPlain } from '../text/adf-plain.ts';
import type { StoredText } from './adf-input.ts';
import { adfInput } from './adf-input.ts';
import type { FieldEditor } from './field-edit.ts';
import { FieldProblem } from './field-edit.ts';

const mostSummaryCharacters = 255;

const summary: FieldEditor = (value, { issue }) => {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  const text = value.trim();
  if (text === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (/[\r\n]/.test(text)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
  if (text.length > mostSummaryCharacters) {
    throw new FieldProblem(`Summary can't exceed ${mostSummaryCharacters} characters.`);
  }
  const items =
    issue && issue.summary !== text ? [change({ name: 'summary' }, [null, issue.summary], [null, text])] : [];
  return { columns: { summary: text }, items };
};

const description: FieldEditor = (value, { issue }) => {
  const stored = value === null ? null : adfInput(value);
  const columns = { description_adf: stored?.adf ?? null, description_text: stored?.text ?? '' };
  return { columns, items: issue ? documentChange('description', issue.description_adf, stored) : [] };
};

const environment: FieldEditor = (value, { issue }) => {
  const stored = value === null ? null : adfInput(value);
  const items = issue ? documentChange('environment', issue.environment_adf, stored) : [];
  return { columns: { environment_adf: stored?.adf ?? null }, items };
};

/** Histories keep the plain text of documents. */
function documentChange(field: string, before: string | null, after: StoredText | null): ChangeItem[] {
  if (before === (after?.adf ?? null)) return [];
  return [change({ name: field }, [null, plain(before)], [null, after?.text ?? null])];
}

export function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const duedate: FieldEditor = (value, { issue }) => {
  if (value !== null && (typeof value !== 'string' || !isDate(value))) {
    throw new FieldProblem("Error parsing date string: expected the format 'yyyy-MM-dd'");
  }
  const before = issue?.due_date ?? null;
  const items = issue && before !== value ? [change({ name: 'duedate' }, [before, before], [value, value])] : [];
  return { columns: { due_date: value }, items };
};

function plain(adf: string | null): string | null {
  return adf === null ? null : adfToPlain(JSON.parse(adf));
}

export const textEditors: Readonly<Record<string, FieldEditor>> = { summary, description, environment, duedate };
