import { adfToPlain } from '../jira/text/adf-plain.ts';
import { wikiToAdf } from '../jira/text/wiki.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ImportedText } from './import-wire.ts';

const mostCharacters = 32_767;

/** A text as the tables keep it; null for none. @throws ImportRefusal when it is longer than Jira keeps */
export function storedText(text: ImportedText | null, name: string): { adf: string; text: string } | null {
  if (text === null) return null;
  const document = typeof text === 'string' ? wikiToAdf(text) : text;
  const plain = adfToPlain(document);
  if (plain.length > mostCharacters) {
    throw new ImportRefusal(`${name} has ${plain.length} characters; Jira keeps ${mostCharacters}.`);
  }
  return { adf: JSON.stringify(document), text: plain };
}
