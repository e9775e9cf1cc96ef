import { writtenValue } from '../../src/jira/preset-value';
import type { PresetValue } from '../../src/rules/field-presets';

const blue = { id: '1', name: 'Blue' };

test.each<[PresetValue, unknown]>([
  [{ kind: 'text', text: 'Care' }, 'Care'],
  [{ kind: 'number', number: 2 }, 2],
  [{ kind: 'words', words: ['one'] }, ['one']],
  [{ kind: 'one', option: blue }, { id: '1' }],
  [{ kind: 'several', options: [blue] }, [{ id: '1' }]],
  [{ kind: 'cascade', option: blue, child: null }, { id: '1' }],
  [
    { kind: 'cascade', option: blue, child: { id: '11', name: 'Night' } },
    { id: '1', child: { id: '11' } },
  ],
])('%j is written as %j', (value, written) => {
  expect(writtenValue(value)).toEqual(written);
});

test('a long text is a document, one paragraph a line', () => {
  expect(writtenValue({ kind: 'paragraph', text: 'One\n\ntwo' })).toMatchObject({
    type: 'doc',
    content: [{ content: [{ text: 'One' }] }, { content: [{ text: 'two' }] }],
  });
});
