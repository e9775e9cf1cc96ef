import { withoutMarked } from '../../scripts/anonymizer/without-marked';

const answer = {
  id: 'one',
  decision: 'review',
  bug: {
    summary: 'Export of Brunhovd (Nord) fails',
    descriptionAdf: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Brunhovd (Nord), brunhovd and Brunhovdgata' }] }],
    },
  },
  ms: 1,
  map: [],
  flagged: ['Brunhovd', 'Brunhovd (Nord)'],
  because: [],
} as const;

describe('as if nobody looked', () => {
  test('what is marked is gone where it stands by itself, and the request is public', () => {
    const { decision, flagged, bug } = withoutMarked(answer);
    expect([decision, flagged, bug.summary]).toEqual(['public', [], 'Export of […] fails']);
    expect(JSON.stringify(bug.descriptionAdf)).toContain('"[…], […] and Brunhovdgata"');
  });

  test('what is decided stays so', () => {
    const decided = { ...answer, decision: 'private' } as const;
    expect(withoutMarked(decided)).toBe(decided);
  });
});
