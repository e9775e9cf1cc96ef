import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator as secretRules } from '@secretlint/secretlint-rule-preset-recommend';
import nlp from 'compromise/three';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';
import { removedBetween, type Range } from './removed';
import type { Tool } from './span-score';

type Find = (text: string) => Promise<() => readonly Range[]>;

function tool(name: string, find: Find): Tool {
  return {
    name,
    prepare: (leaves) => async () => {
      const told: (() => readonly Range[])[] = [];
      for (const { text } of leaves) told.push(await find(text));
      return () => told.map((removed) => removed());
    },
  };
}

const standIn = '\u0000';
const redactor = new SyncRedactor({ globalReplaceWith: standIn });
const openRedaction = new OpenRedaction();

interface Offset {
  readonly offset?: { readonly start: number; readonly length: number };
}

/** Everything in its vocabulary that a customer could be told by. */
function named(text: string): Range[] {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations(), doc.emails(), doc.phoneNumbers(), doc.urls()]
    .flatMap((found) => found.json({ offset: true }) as readonly Offset[])
    .flatMap(({ offset }) => (offset ? [{ start: offset.start, end: offset.start + offset.length }] : []));
}

/** It keeps what it measured of every text: over thousands of passes more than fits into memory. */
secretLintProfiler.setEnabled(false);

const lintOptions = {
  config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: secretRules }] },
};

async function secrets(content: string): Promise<Range[]> {
  const source = { content, filePath: 'request.txt', ext: '.txt', contentType: 'text' } as const;
  const { messages } = await lintSource({ source, options: lintOptions });
  return messages.map(({ range: [start, end] }) => ({ start, end }));
}

/** What others offer, each with its default options. */
export const peers: readonly Tool[] = [
  tool('redact-pii', async (text) => {
    const published = redactor.redact(text);
    return () => removedBetween(text, published, [standIn]);
  }),
  tool('openredaction', async (text) => {
    const { detections } = await openRedaction.detect(text);
    return () => detections.map(({ position: [start, end] }) => ({ start, end }));
  }),
  tool('compromise', async (text) => {
    const found = named(text);
    return () => found;
  }),
  tool('secretlint', async (text) => {
    const found = await secrets(text);
    return () => found;
  }),
];
