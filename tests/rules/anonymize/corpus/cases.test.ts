import { compileCase } from './cases';

const source = `=== one
vendor: Lantern Apps | Lantern Sync, Lantern Pages | LANT | docs.lantern.example | example.lantern
reporter: Ingeborg Solvang <ingeborg@solvang.example> acc-1
participant: Oddvar Nesbakk acc-2
organization: Solvang Bruk | solvang.example | solvang.atlassian.net | Bruket, SB
private: narrative
plain: yes
summary: ⟦PERSON:Ingeborg⟧ sees ⟪HTTP 500⟫

𝒜 ⟦EMAIL:inge⟧**⟦EMAIL:borg@x.example⟧**
<mention:@Oddvar|acc-2>

- one
  - ⟦HOST:two.example⟧

| a | <link:https://⟦HOST:h.example⟧/|text> |
--- Oddvar Nesbakk
\`\`\`java
⟪at a.b.C⟫
\`\`\`
`;

describe('a case of the corpus', () => {
  const record = compileCase(source);

  test('is compiled to nodes of ADF', () => {
    expect(record.descriptionAdf?.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'table']);
    expect(record.descriptionAdf?.content[0]?.content).toEqual([
      { type: 'text', text: '𝒜 inge' },
      { type: 'text', text: 'borg@x.example', marks: [{ type: 'strong' }] },
      { type: 'hardBreak' },
      { type: 'mention', attrs: { text: '@Oddvar', id: 'acc-2' } },
    ]);
    expect(record.comments?.[0]?.bodyAdf?.content).toEqual([
      { type: 'codeBlock', attrs: { language: 'java' }, content: [{ type: 'text', text: 'at a.b.C' }] },
    ]);
  });

  test('says where the values are, in code points of the string they are in', () => {
    const paragraph = '/descriptionAdf/content/0/content';
    expect(record.sensitive).toEqual([
      { text: 'Ingeborg', type: 'PERSON', path: '/summary', start: 0, end: 8 },
      { text: 'inge', type: 'EMAIL', path: `${paragraph}/0/text`, start: 2, end: 6 },
      { text: 'borg@x.example', type: 'EMAIL', path: `${paragraph}/1/text`, start: 0, end: 14 },
      { text: '@Oddvar', type: 'MENTION', path: `${paragraph}/3/attrs/text`, start: 0, end: 7 },
      { text: 'acc-2', type: 'ACCOUNT_ID', path: `${paragraph}/3/attrs/id`, start: 0, end: 5 },
      expect.objectContaining({ text: 'two.example', type: 'HOST' }),
      expect.objectContaining({ text: 'h.example', path: expect.stringMatching(/\/marks\/0\/attrs\/href$/) }),
    ]);
    expect(record.keep.map(({ text }) => text)).toEqual(['HTTP 500', 'at a.b.C']);
  });

  test('knows what the app would know of its people and its vendor', () => {
    expect(record).toMatchObject({
      id: 'one',
      publishable: false,
      reasons: ['narrative'],
      isPlain: true,
      vendor: { products: ['Lantern Sync', 'Lantern Pages'], publicIssueKeys: ['LANT'] },
      people: {
        reporter: { displayName: 'Ingeborg Solvang', emailAddress: 'ingeborg@solvang.example', accountId: 'acc-1' },
        participants: [{ displayName: 'Oddvar Nesbakk', accountId: 'acc-2' }],
        organization: { name: 'Solvang Bruk', site: 'solvang.atlassian.net', aliases: ['Bruket', 'SB'] },
      },
    });
  });
});
