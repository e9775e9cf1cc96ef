import { measureKnownIssues } from './known-issues-run.ts';
import { hasTickets, playRealTickets, publishedCount, reportLines } from './real-tickets-run.ts';

/** What people really wrote to a support desk, through the whole product. */
(hasTickets() ? describe : describe.skip)(
  `a real support inbox${hasTickets() ? '' : ' (shared documents absent: skipped)'}`,
  () => {
    test('is imported, promised answers and partly published, without one failure, invalid document or leak', async () => {
      const report = await playRealTickets();
      process.stdout.write(`${reportLines(report).join('\n')}\n`);
      const { imported, byAgent, byLabel } = report;
      expect(imported.requests + imported.issues + imported.skipped.length).toBe(157);
      expect(imported.skipped).toEqual([]);
      const sum = (counts: object) => Object.values(counts).reduce((total: number, count: number) => total + count, 0);
      expect([sum(byAgent), sum(byLabel)]).toEqual([publishedCount / 2, publishedCount / 2]);
      expect(report.documents).toBeGreaterThan(157);
      expect(report).toMatchObject({
        invalidDocuments: [],
        failedInvocations: [],
        loggedErrors: [],
        notOnce: [],
        leaks: [],
      });
    }, 300_000);

    test('O3 the public issue a request turned out to be is suggested, far more often than text search finds it', async () => {
      const { ours, anyWord, everyWord, requests } = await measureKnownIssues();
      for (const [place, hits] of ours.entries())
        expect(hits).toBeGreaterThan(Math.max(anyWord[place] ?? 0, everyWord[place] ?? 0));
      expect(requests).toBe(36);
    }, 120_000);
  },
);
