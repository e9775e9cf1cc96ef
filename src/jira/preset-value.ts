import type { PresetValue } from '../rules/field-presets';

/** A preset as a create call takes it (platform fact: version 3 takes long texts as documents only). */
export function writtenValue(value: PresetValue): unknown {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'words':
      return value.words;
    case 'one':
      return { id: value.option.id };
    case 'several':
      return value.options.map(({ id }) => ({ id }));
    case 'cascade':
      return { id: value.option.id, ...(value.child ? { child: { id: value.child.id } } : {}) };
    case 'paragraph':
      return documentOf(value.text);
    default:
      return value.text;
  }
}

function documentOf(text: string): object {
  const paragraphs = text.split(/\n+/).filter((line) => line !== '');
  const content = paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}
