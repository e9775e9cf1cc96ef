import { fold, wordsOf, type Word } from './fold';
import { keywordsIn, type KeywordsFound } from './keywords';
import type { Part } from './sign';
import { signsOf, type Signs } from './signs';
import type { Finding } from './verdict';
import { listsWith, type WordSign } from './word-sign';

/** What a block is made of; `text` alone is a paragraph of prose. */
export interface BlockParts {
  readonly where: Finding['where'];
  readonly text: string;
  readonly inCode?: boolean | undefined;
  readonly inTable?: boolean | undefined;
  /** The last words before this block, folded: a sign-off or a table header may stand there. */
  readonly before?: string | undefined;
  /** Which of the texts that are read together it is. */
  readonly partOf?: Part | undefined;
  /** Is it the last of what somebody wrote, where people sign? */
  readonly isLast?: boolean | undefined;
}

/**
 * One readable piece of the request: a paragraph, a heading, a code block, the summary. What is known of its text is
 * found out at the first question and kept with it.
 */
export class Block {
  readonly where: Finding['where'];
  readonly text: string;
  /** Same length as `text`, case and accents folded. */
  readonly folded: string;
  readonly inCode: boolean;
  readonly inTable: boolean;
  readonly before: string;
  readonly partOf: Part | undefined;
  readonly isLast: boolean;
  /** What others make of it, see `OfBlock`. */
  readonly kept: unknown[] = [];
  #signs: Signs | undefined = undefined;
  #words: readonly Word[] | undefined = undefined;
  #lists: number | undefined = undefined;
  #keywords: KeywordsFound | undefined = undefined;

  constructor({ where, text, inCode = false, inTable = false, before = '', partOf, isLast = false }: BlockParts) {
    this.where = where;
    this.text = text;
    this.folded = fold(text);
    this.inCode = inCode;
    this.inTable = inTable;
    this.before = before;
    this.partOf = partOf;
    this.isLast = isLast;
  }

  /** What the text holds at all, counted at the first question. */
  get signs(): Signs {
    return (this.#signs ??= signsOf(this.text));
  }

  /** The words of the folded text; every dictionary looks at the same ones. */
  get words(): readonly Word[] {
    return (this.#words ??= wordsOf(this.folded));
  }

  /** The keywords of all lists that stand in the folded text. */
  get keywords(): KeywordsFound {
    return (this.#keywords ??= keywordsIn(this.folded));
  }

  /** Is a word of the list in the block? A pattern that begins with one of them need not be tried else. */
  hasWord({ bit }: WordSign): boolean {
    return ((this.#lists ??= listsWith(this.words)) & bit) !== 0;
  }

  /** Another text in the same place: what this one says once decoded, or where its link leads. */
  saying(text: string, inCode = this.inCode): Block {
    return new Block({ where: this.where, text, inCode, inTable: this.inTable });
  }
}
