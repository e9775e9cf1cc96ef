import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { identities, policy } from './fictional-request';
import { everythingIn, generateRequests, standsIn, tellingParts, type Half } from './generated-requests';

interface Figures {
  public: number;
  review: number;
  private: number;
  harmless: number;
  harmlessPublic: number;
  surviving: number;
  unlisted: string[];
  leaks: string[];
}

function judged(half: Half, count: number, seed: number): Figures {
  const figures: Figures = {
    public: 0,
    review: 0,
    private: 0,
    harmless: 0,
    harmlessPublic: 0,
    surviving: 0,
    unlisted: [],
    leaks: [],
  };
  for (const { source, planted } of generateRequests(half, count, seed)) {
    const result = anonymize(source, identities, policy);
    figures[result.decision] += 1;
    if (planted.length === 0) {
      figures.harmless += 1;
      if (result.decision === 'public') figures.harmlessPublic += 1;
    }
    if (result.decision === 'private') continue;
    const all = everythingIn(result.summary, result.description);
    const listed = everythingIn(result.unsure.join('\n'), { type: 'doc', version: 1, content: [] });
    for (const value of planted) {
      const left = tellingParts(value).filter((part) => standsIn(part, all));
      if (left.length === 0) continue;
      if (result.decision === 'public') figures.leaks.push(`${value} in ${JSON.stringify(source.description)}`);
      figures.surviving += 1;
      if (!left.every((part) => standsIn(part, listed)))
        figures.unlisted.push(`${value} (${left.join()}) in ${JSON.stringify(result.description.content)}`);
    }
  }
  return figures;
}

describe.each([
  ['open', 600, 20261122],
  ['held-out', 600, 4711],
] as const)('generated requests, %s half', (half, count, seed) => {
  const figures = judged(half, count, seed);

  test('nothing planted survives in a document decided public', () => {
    expect(figures.leaks).toEqual([]);
    expect(figures.public).toBeGreaterThan(count / 20);
  });

  test('what survives in one that waits for a person is shown to that person', () => {
    expect(figures.surviving).toBeGreaterThan(count / 10);
    expect(figures.unlisted.length / figures.surviving).toBeLessThanOrEqual(0.03);
  });

  test('a harmless request can still be public', () => {
    expect(figures.harmlessPublic).toBe(figures.harmless);
  });
});
