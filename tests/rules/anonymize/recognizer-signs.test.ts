import * as fc from 'fast-check';
import { Block } from '../../../src/rules/anonymize/block';
import { contextOf } from '../../../src/rules/anonymize/context';
import { Keywords } from '../../../src/rules/anonymize/keywords';
import { recognizers } from '../../../src/rules/anonymize/recognizers';
import type { Recognizer } from '../../../src/rules/anonymize/scan';
import { Sign, Whole } from '../../../src/rules/anonymize/sign';
import { consumed } from './consumed-pattern';

const nobody = { people: [], organizations: [], hosts: [], privateProjectKeys: [] };
const policy = { vendorNames: [], publicHosts: [], publicIssueKeyPrefixes: [], alwaysRemove: [], alwaysKeep: [] };
const context = contextOf(nobody, policy);

/** As if every sign, keyword and word stood in every text. */
function withEverySign<T>(run: () => T): T {
  const spies = [
    jest.spyOn(Sign.prototype, 'in').mockReturnValue(true),
    jest.spyOn(Keywords.prototype, 'standIn').mockReturnValue(true),
    jest.spyOn(Block.prototype, 'hasWord').mockReturnValue(true),
  ];
  try {
    return run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const probe =
  'a-b @ 1: = / \\ \\\\ -u AAAB git@ :// JIRAUSER cookie phrase value form-data % # | \' " x Mr Kim SEN 123456 4000 1234 1234 1234 パスワード';

function found(recognizer: Recognizer, block: Block): readonly string[] {
  return recognizer.find(block, context).map(({ start, end, rule }) => `${start}–${end} ${rule}`);
}

/** The patterns a recognizer tries on a text when no sign keeps it from trying. */
function patternsOf(recognizer: Recognizer): readonly RegExp[] {
  const patterns = new Set<RegExp>();
  const { exec } = RegExp.prototype;
  const spy = jest.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    if (this.global) patterns.add(this);
    return exec.call(this, text);
  });
  try {
    for (const inCode of [false, true])
      withEverySign(() => found(recognizer, new Block({ where: 'description', text: probe, inCode })));
  } finally {
    spy.mockRestore();
  }
  return [...patterns];
}

/** Texts that the pattern may match; none for one that refers back to what it matched. */
function textsOf(pattern: RegExp): fc.Arbitrary<string> | null {
  try {
    const { source, flags } = consumed(pattern);
    return fc.stringMatching(new RegExp(`^(?:${source})$`, flags));
  } catch {
    return null;
  }
}

const cases = recognizers.map((recognizer) => ({ name: recognizer.name, recognizer }));

describe('what a sign keeps from being tried would find nothing', () => {
  test.each(cases)('$name', ({ recognizer }) => {
    for (const pattern of patternsOf(recognizer)) {
      const texts = textsOf(pattern);
      if (!texts) continue;
      fc.assert(
        fc.property(texts, fc.boolean(), (text, inCode) => {
          const alone = new Block({ where: 'description', text, inCode });
          const partOf = new Whole(['nothing of the kind', text]).part(1);
          const together = new Block({ where: 'description', text, inCode, partOf });
          expect(found(recognizer, together)).toEqual(withEverySign(() => found(recognizer, alone)));
        }),
        { numRuns: 15, seed: 1 },
      );
    }
  });
});
