import type { AdfDocument, AdfMark, AdfNode } from '../rules/adf';
import type { Account } from '../rules/request';

/** The few kinds of nodes our own comments are made of. */
export const text = (words: string, ...marks: readonly AdfMark[]): AdfNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});

export const link = (words: string, href: string): AdfNode => text(words, { type: 'link', attrs: { href } });

export const mention = ({ accountId, displayName }: Pick<Account, 'accountId' | 'displayName'>): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}` },
});

export const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const bullets = (lines: readonly string[]): AdfNode => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(text(line))] })),
});

export const document = (...content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
