import { textToAdf } from '../../src/rules/adf-text';
import { defaultSettings } from '../../src/rules/default-settings';
import { findLeaks, foundTogether, kindsOf, type Protected, type PublicTexts } from '../../src/rules/leak';
import { anonymizerPolicy } from '../../src/rules/anonymizer-policy';
import { people } from '../build';

const policy = anonymizerPolicy(defaultSettings);
const guarded: Protected = {
  identities: {
    people: [people.carla],
    organizations: ['Northwind'],
    hosts: [],
    privateProjectKeys: ['SUP'],
  },
  pseudonyms: [
    { '[host-1]': 'web-prd-04.corp.example', '[path-1]': 'reports', '[person-2]': 'Irina Kowalczyk' },
    { '[user-1]': 'qvist77', '[user-2]': 'postgres', '[address-1]': 'Hafenweg 12, 20457 Hamburg' },
  ],
};
const nothing: PublicTexts = { issueId: '30001', fields: [], history: [], comments: [] };
const comment = (text: string): PublicTexts => ({ ...nothing, comments: [{ id: '7', body: textToAdf(text) }] });
const kindsIn = (texts: PublicTexts) =>
  findLeaks(texts, guarded, policy).map(({ source, values }) => [source, kindsOf(values)]);

describe('a text of a public issue', () => {
  test.each<[string, object]>([
    ['Carla Nordström has it, too.', { person: 1 }],
    ['Ask Northwind.', { organization: 1 }],
    ['See SUP-12.', { 'issue-key': 1 }],
    ['The password is hunter2-Winter!', { secret: 1 }],
    ['The log of web-prd-04 says so.', { host: 1 }],
    ['As Kowalczyk said.', { person: 1 }],
    ['Run as qvist77 it stops.', { person: 1 }],
    ['Sent to Hafenweg 12, 20457 Hamburg.', { other: 1 }],
    ['C\u200Barla Nordström has it.', { person: 1 }],
  ])('that says “%s” is a leak', (text, kinds) => {
    expect(kindsIn(comment(text))).toEqual([['comment:7', kinds]]);
  });

  test.each([
    'Fixed in 8.4.2, see BUG-12 and DEV-3.',
    'The reports page is empty: at com.example.Export.run(Export.java:42)',
    'A customer has it with Jira 10.3.1.',
    'The user postgres owns the reports.',
    '[person-1] of [company-1] uses [host-1].',
  ])('that says “%s” is none', (text) => {
    expect(findLeaks(comment(text), guarded, policy)).toEqual([]);
  });

  test('is looked at wherever words can stand: frames, links, titles, marks', () => {
    const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks }) as never;
    const paragraph = (...content: never[]) => ({ type: 'paragraph', content });
    const hidden = [
      { type: 'expand', attrs: { title: 'Carla Nordström' }, content: [paragraph(text('x'))] },
      { type: 'nestedExpand', content: [paragraph(text('Carla Nordström'))] },
      { type: 'unknownFrame', content: [{ type: 'unknownInline', content: [text('Carla Nordström')] }] },
      paragraph(text('here', { type: 'link', attrs: { href: 'https://example.com/?who=carla.nordstrom' } })),
      paragraph(text('Car', { type: 'strong' }), text('la Nordström')),
      { type: 'blockCard', attrs: { url: 'https://example.com/carla-nordstrom' } },
    ];
    for (const node of hidden) {
      const body = { type: 'doc', version: 1, content: [node] } as const;
      const texts = { ...nothing, comments: [{ id: '7', body }] } as unknown as PublicTexts;
      expect([node, findLeaks(texts, guarded, policy).length]).toEqual([node, 1]);
    }
  });

  test('may mention the team, but nobody of the request', () => {
    const mentioning = (id: string, name: string): PublicTexts => {
      const node = { type: 'mention', attrs: { id, text: `@${name}` } };
      const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [node] }] } as const;
      return { ...nothing, comments: [{ id: '7', body }] };
    };
    expect(kindsIn(mentioning(people.agent.accountId, people.agent.displayName))).toEqual([]);
    expect(kindsIn(mentioning(people.carla.accountId, people.carla.displayName))).not.toEqual([]);
  });
});

describe('a leak', () => {
  const fieldsOf = (text: string, before: string): PublicTexts => ({
    ...nothing,
    fields: [{ field: 'description', document: textToAdf(text) }],
    history: [{ texts: [before] }],
  });

  test('is the same as long as the same values stand there', () => {
    const [one] = findLeaks(comment('Carla Nordström has it.'), guarded, policy);
    const [same] = findLeaks(comment('It is Carla Nordström who told us about it.'), guarded, policy);
    const [other] = findLeaks(comment('Carla Nordström of Northwind has it.'), guarded, policy);
    expect(same?.version).toBe(one?.version);
    expect(other?.version).not.toBe(one?.version);
    expect(JSON.stringify(one)).not.toMatch(/carla|nordstr/i);
  });

  test('of the fields names the fields that hold it, and one of the history alone none', () => {
    expect(findLeaks(fieldsOf('Carla Nordström has it.', ''), guarded, policy)).toMatchObject([
      { source: 'fields', fields: ['description'] },
    ]);
    expect(findLeaks(fieldsOf('Somebody has it.', 'Carla Nordström has it.'), guarded, policy)).toMatchObject([
      { source: 'history', fields: [] },
    ]);
    expect(findLeaks(fieldsOf('Somebody has it.', 'Nobody has it.'), guarded, policy)).toEqual([]);
  });

  test('of the fields comes back as the same although the history holds it, and what only the history holds is another', () => {
    const [first] = findLeaks(fieldsOf('Carla Nordström has it.', 'Carla Nordström and Northwind'), guarded, policy);
    const found = findLeaks(fieldsOf('Carla Nordström has it.', 'Carla Nordström'), guarded, policy);
    expect(found).toEqual([first]);
    expect(kindsIn(fieldsOf('Carla Nordström has it.', 'Carla Nordström and Northwind'))).toEqual([
      ['fields', { person: 1 }],
      ['history', { organization: 1 }],
    ]);
  });

  test('that two looks found in one place is one, with the values of both', () => {
    const one = findLeaks(comment('Carla Nordström of Northwind'), guarded, policy);
    const without = { ...guarded, identities: { ...guarded.identities, people: [] } };
    const together = foundTogether(findLeaks(comment('Carla Nordström of Northwind'), without, policy), one);
    expect(together.map(({ values }) => kindsOf(values))).toEqual([{ organization: 1, person: 1 }]);
  });
});
