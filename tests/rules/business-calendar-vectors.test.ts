import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  answerFile,
  answerVector,
  type CalendarAnswer,
  type CalendarVector,
} from '../../scripts/calendar-vectors.entry';

const file = resolve(__dirname, '../..', process.env.SHARED_DIR ?? '../shared', 'calendar/vectors.json');
const isPresent = existsSync(file);
const vectors: (CalendarVector & { oracle: CalendarAnswer })[] = isPresent
  ? JSON.parse(readFileSync(file, 'utf8')).vectors
  : [];

(isPresent ? describe : describe.skip)(
  isPresent ? 'business calendar facts' : 'business calendar facts (shared documents absent: skipped)',
  () => {
    test('all 677 facts are there, each answered on a line of its own', () => {
      const answered = isPresent ? answerFile(file).map((line) => JSON.parse(line) as { id: string }) : [];
      expect(answered.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id));
      expect(answered).toHaveLength(677);
    });

    test.each(vectors.map((vector) => [vector.id, vector.op, vector] as const))('%s %s', (_id, _op, vector) => {
      expect(answerVector(vector)).toEqual(vector.oracle);
    });
  },
);
