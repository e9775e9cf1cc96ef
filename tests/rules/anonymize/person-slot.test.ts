import { adfToText } from '../../../src/rules/adf-text';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { doc, identities, paragraph, policy } from './fictional-request';

const report = [
  'Since the update to 3.2.1 the page stays empty and the console shows an error.',
  'We cleared the cache and restarted the server, but the result is the same.',
];

function decided(sentence: string) {
  const description = doc(paragraph(report[0] ?? ''), paragraph(sentence), paragraph(report[1] ?? ''));
  return anonymize({ summary: 'Export stops after the update', description, comments: [] }, identities, policy);
}

/** Is the word still to be read in what may go out without a person looking at it? */
function goesOut(sentence: string, word: string): boolean {
  const result = decided(sentence);
  const words = adfToText(result.description).match(/[\p{L}\p{N}._-]+/gu) ?? [];
  return result.decision === 'public' && words.some((one) => one.toLowerCase().includes(word));
}

/** Names that are words of English as well. */
const names = ['stone', 'marsh', 'brooks', 'hill', 'woods', 'fox', 'frost', 'white', 'short', 'quick'];
const slots = [
  'cc {v}',
  'Please ask {v} about it.',
  'I told {v} to wait.',
  'It is assigned to {v}.',
  'It was first seen by {v}.',
  'The report comes from {v}.',
  'Only {v} is affected.',
  'Both {v} and I see it.',
  'The filter of {v} is empty.',
  'After {v} changed the scheme, it broke.',
  '{v} cannot open the board.',
  "{v}'s filter is empty.",
  'Log in as j.{v} fails.',
];

describe('a word in the place of a person is nobody’s word until somebody looked at it (clause O4)', () => {
  it.each(slots)('“%s”, with names that are words, in small letters', (slot) => {
    expect(names.filter((name) => goesOut(slot.replace('{v}', name), name))).toEqual([]);
  });

  it.each(slots.filter((slot) => !slot.startsWith('{v}')))('“%s”, with a capital', (slot) => {
    const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
    expect(names.filter((name) => goesOut(slot.replace('{v}', capital(name)), name))).toEqual([]);
  });

  it.each([
    ['Sprint opened the ticket.', 'sprint'],
    ['Today Parent closed it.', 'parent'],
    ['Key said that it fails.', 'key'],
    ['Best saw the error first.', 'best'],
  ])('“%s”, with a word of programs', (sentence, name) => {
    expect(goesOut(sentence, name)).toBe(false);
  });

  it('holds for the shortest of names', () => {
    expect(['su', 'xi', 'ho'].filter((name) => goesOut(`It is assigned to ${name}.`, name))).toEqual([]);
  });

  it.each([
    'It was created by default.',
    'The field was changed by hand.',
    'We asked the admin about it.',
    'Please ask support about it.',
    'Only users of the board are affected.',
    'The filter of the board is empty.',
    'After we changed the scheme, it broke.',
    'Small pages work.',
    'The x-axis is empty.',
    'It is assigned to nobody.',
    'Sprint closed without an error.',
    'The parent closed it.',
    'Form does not accept phone numbers.',
    'Smart value is empty.',
  ])('“%s” names nobody', (sentence) => {
    expect(decided(sentence)).toMatchObject({ decision: 'public', unsure: [] });
  });
});
