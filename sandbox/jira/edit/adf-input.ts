import type { AdfNode } from '../text/adf-node.ts';
import { isAdfDoc } from '../text/adf-node.ts';
import { adfToPlain } from '../text/adf-plain.ts';
import { adfProblems } from '../text/adf-validity.ts';
import { FieldProblem } from './field-edit.ts';

export interface StoredText {
  readonly adf: string;
  readonly text: string;
}

export const mostCharacters = 32_767;

/**
 * A document for a text field of REST v3.
 * @throws FieldProblem for plain strings, invalid documents and too much text
 */
export function adfInput(value: unknown): StoredText {
  if (!isAdfDoc(value))
    throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  const problems = adfProblems(value);
  if (problems.length > 0) {
    throw new FieldProblem(`Operation value must be a valid Atlassian Document: ${problems[0]}`);
  }
  return storedText(value);
}

/** @throws FieldProblem when the text is longer than Jira keeps */
export function storedText(document: AdfNode): StoredText {
  const text = adfToPlain(document);
  if (text.length > mostCharacters) {
    throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return { adf: JSON.stringify(document), text };
}
