import {
  formatDate,
  formatInstant,
  hoursAndMinutes,
  knownZone,
  sameWallTime,
  zoneName,
} from '../../src/frontend/parts/format-time';
import { asksForALook, compared } from '../../src/frontend/parts/compare-passages';
import { markValues } from '../../src/frontend/parts/mark-values';
import {
  isReadable,
  isSameAsked,
  planAsked,
  valuesOfLines,
  type AdjustDraft,
} from '../../src/frontend/parts/plan-adjustments';
import { termsBlocks } from '../../src/frontend/parts/terms-blocks';
import { fill } from '../../src/frontend/parts/words';
import { defaultSettings } from '../../src/rules/default-settings';

const now = new Date('2026-11-23T15:00:00.000Z');

describe('times in words', () => {
  test('are in the reader’s zone and way of writing', () => {
    const at = '2026-11-24T23:00:00.000Z';
    expect(formatInstant(at, { locale: 'en-US', zone: 'America/New_York' }, now)).toBe('Tue, Nov 24, 6:00 PM');
    expect(formatInstant(at, { locale: 'de-DE', zone: 'Europe/Berlin' }, now)).toBe('Mi., 25. Nov., 00:00');
    expect(formatInstant(at, { locale: 'fr-FR', zone: 'Europe/Paris' }, now)).toBe('mer. 25 nov., 00:00');
  });

  test('carry the year when it is another one', () => {
    expect(formatInstant('2025-11-24T23:00:00.000Z', { locale: 'en-US', zone: 'UTC' }, now)).toContain('2025');
    expect(formatInstant('2026-01-24T23:00:00.000Z', { locale: 'en-US', zone: 'UTC' }, now)).not.toContain('2026');
  });

  test('fall back to UTC for a zone nobody knows', () => {
    expect(knownZone('Mars/Olympus')).toBe('UTC');
    expect(knownZone(undefined)).toBe('UTC');
  });

  test('tell two zones apart only where their clocks differ', () => {
    expect(sameWallTime('2026-11-24T23:00:00.000Z', 'America/New_York', 'America/Toronto')).toBe(true);
    expect(sameWallTime('2026-11-24T23:00:00.000Z', 'America/New_York', 'Europe/Paris')).toBe(false);
  });

  test('call the literal EDT by its offset (design decision 6)', () => {
    expect(zoneName('America/New_York', 'en-US', '2026-11-24T23:00:00.000Z')).toBe('Eastern Time');
    expect(zoneName('Etc/GMT+4', 'en-US', '2026-11-24T23:00:00.000Z')).toMatch(/GMT-0?4/);
  });

  test('show a closure’s date as it is, wherever the reader is', () => {
    expect(formatDate('2026-11-26', 'en-US')).toBe('Thu, Nov 26');
  });

  test('split minutes without their sign', () => {
    expect(hoursAndMinutes(-61)).toEqual({ hours: 1, minutes: 1 });
    expect(hoursAndMinutes(59.6)).toEqual({ hours: 1, minutes: 0 });
  });
});

describe('the terms as they are read', () => {
  test('keep every word of the text (clause T1)', () => {
    const wordsOf = (text: string) =>
      text
        .replace(/[#•*-]/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
    const { text } = defaultSettings.terms;
    const read = termsBlocks(text).flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
    expect(wordsOf(read.join(' '))).toEqual(wordsOf(text));
  });

  test('tell headings, paragraphs and lists apart', () => {
    expect(termsBlocks('# One\n\nText here.\n\n• a\n• b\n\nPrivacy policy\r\n- c')).toEqual([
      { kind: 'heading', text: 'One' },
      { kind: 'paragraph', text: 'Text here.' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'heading', text: 'Privacy policy' },
      { kind: 'list', items: ['c'] },
    ]);
  });
});

describe('the agent’s adjustments', () => {
  const draft: AdjustDraft = { summary: null, redact: '', restore: '', makePrivate: false, commentIds: [] };

  test('send only what was changed', () => {
    expect(planAsked('bug', draft)).toEqual({ kind: 'bug' });
    expect(planAsked('bug', { ...draft, summary: '  ' })).toEqual({ kind: 'bug' });
    expect(
      planAsked('bug', {
        summary: ' New ',
        redact: 'a\nFalcon\n Falcon \n',
        restore: 'Vinterdahl',
        makePrivate: true,
        commentIds: ['3'],
      }),
    ).toEqual({
      kind: 'bug',
      summary: 'New',
      redact: ['Falcon'],
      restore: ['Vinterdahl'],
      makePrivate: true,
      commentIds: ['3'],
    });
  });

  test('count as the same in another order', () => {
    expect(isSameAsked({ kind: 'bug', redact: ['a1', 'b1'] }, { kind: 'bug', redact: ['b1', 'a1'] })).toBe(true);
    expect(isSameAsked({ kind: 'bug' }, { kind: 'bug', makePrivate: false })).toBe(true);
    expect(isSameAsked({ kind: 'bug', restore: ['a1'] }, { kind: 'bug', redact: ['a1'] })).toBe(false);
    expect(isSameAsked({ kind: 'bug', summary: 'A' }, { kind: 'bug' })).toBe(false);
  });

  test('say when a line cannot be taken', () => {
    expect(isReadable('Falcon\n\nEagle')).toBe(true);
    expect(isReadable('x')).toBe(false);
    expect(isReadable('y'.repeat(201))).toBe(false);
    expect(valuesOfLines(Array.from({ length: 60 }, (_, index) => `value ${index}`).join('\n'))).toHaveLength(50);
  });
});

describe('highlighting', () => {
  const document = (...content: readonly object[]) =>
    ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content }] }) as never;

  test('marks every occurrence in any case, and keeps the text', () => {
    const marked = markValues(document({ type: 'text', text: 'Falcon and FALCON (v1.0)' }), [
      'falcon',
      '(v1.0)',
    ]) as never as {
      content: { content: { text: string; marks?: object[] }[] }[];
    };
    const pieces = marked.content[0]?.content ?? [];
    expect(pieces.map(({ text }) => text).join('')).toBe('Falcon and FALCON (v1.0)');
    expect(pieces.filter(({ marks }) => marks).map(({ text }) => text)).toEqual(['Falcon', 'FALCON', '(v1.0)']);
  });

  const shown = (marked: unknown) =>
    (marked as { content: { content: { text: string; marks?: { type: string }[] }[] }[] }).content[0]?.content.map(
      ({ text, marks = [] }) => [text, marks.map(({ type }) => type).join(' ')],
    );

  test('marks a value that runs over several marks, and one in code, which it shows as plain text', () => {
    const split = [
      { type: 'text', text: 'by Mar' },
      { type: 'text', text: 'ta Kow', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' as heron', marks: [{ type: 'code' }] },
    ];
    expect(shown(markValues(document(...split), ['Marta Kow', 'heron']))).toEqual([
      ['by ', ''],
      ['Mar', 'backgroundColor'],
      ['ta Kow', 'strong backgroundColor'],
      [' as ', 'code'],
      ['heron', 'backgroundColor'],
    ]);
  });

  test('takes the words before and after a line break or a mention for two values', () => {
    const apart = [{ type: 'text', text: 'Mar' }, { type: 'hardBreak' }, { type: 'text', text: 'ta' }];
    expect(markValues(document(...apart), ['Marta'])).toEqual(document(...apart));
  });

  test('changes nothing without values, and never touches a block of code', () => {
    const code = { type: 'codeBlock', content: [{ type: 'text', text: 'Falcon' }] };
    const whole = { type: 'doc', version: 1, content: [code] } as never;
    expect(markValues(whole, ['Falcon'])).toEqual(whole);
    expect(markValues(document({ type: 'text', text: 'x' }), [])).toEqual(document({ type: 'text', text: 'x' }));
  });
});

describe('a passage beside what it becomes', () => {
  const finding = (original: string) => ({ kind: 'other', rule: 'x', original, replacement: '[name-1]', where: 'summary', confidence: 'likely' } as const); // prettier-ignore
  const passage = { where: 'summary' as const, inCode: false, pieces: ['Export of ', 0, ' by\nFalcon and ', 1] };
  const parts = { findings: [finding('Heron'), finding('Carla')], guesses: [0], unsure: ['Falcon'] };
  const nodesOf = (shown: unknown) => (shown as { content: { content: { text?: string; marks?: { attrs: { color: string } }[] }[] }[] }).content[0]!.content; // prettier-ignore

  test('has its own words on one side and what they become on the other', () => {
    const { original, result } = compared(passage, parts);
    const textOf = (shown: unknown) => nodesOf(shown).map(({ text = '|' }) => text).join(''); // prettier-ignore
    expect(textOf(original)).toBe('Export of Heron by|Falcon and Carla');
    expect(textOf(result)).toBe('Export of [name-1] by|Falcon and [name-1]');
  });

  test('is shown at once when something changed in it or stays that has to be looked at', () => {
    const plain = (...pieces: string[]) => ({ where: 'summary' as const, inCode: true, pieces });
    expect(asksForALook(passage, [])).toBe(true);
    expect(asksForALook(plain('as FALCON'), ['falcon'])).toBe(true);
    expect([asksForALook(plain('as Heron'), ['falcon']), asksForALook(plain('as Heron'), [])]).toEqual([false, false]);
  });

  test('tells guesses and unsure words from what is certain by their colour, each with one mark', () => {
    const marked = nodesOf(compared(passage, parts).original).filter(({ marks }) => marks);
    expect(marked.map(({ text, marks }) => [text, marks?.map(({ attrs }) => attrs.color)])).toEqual([
      ['Heron', ['#fedec8']],
      ['Falcon', ['#fedec8']],
      ['Carla', ['#dcdfe4']],
    ]);
  });
});

test('a place without a value stays visible', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});
