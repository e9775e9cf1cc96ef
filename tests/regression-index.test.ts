import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The nineteen regression cases, what each is about, and that a test in these files says so in its name. */
const cases: Readonly<Record<number, readonly [about: RegExp, ...files: string[]]>> = {
  1: [/pause.*priority/, 'rules/regression-cases'],
  2: [/pause across a weekend and a holiday/, 'rules/regression-cases'],
  3: [/twice in one minute/, 'rules/regression-cases'],
  4: [/reopened after closed days/, 'rules/regression-cases'],
  5: [/Friday at 16:30/, 'rules/regression-cases'],
  6: [/created %s/, 'rules/regression-cases'],
  7: [/crosses a night/, 'rules/regression-cases'],
  8: [/nothing is due/, 'rules/regression-cases'],
  9: [/lunch gap/, 'rules/regression-cases'],
  10: [/no public holiday|observances/, 'rules/regression-cases', 'settings/calendar-file'],
  11: [/thanks last/, 'rules/regression-cases'],
  12: [/without any answer/, 'rules/regression-cases'],
  13: [/same instant/, 'rules/regression-cases'],
  14: [/more than a hundred overdue/, 'flows/sweep-many'],
  15: [/edit of the working hours/, 'rules/regression-cases'],
  16: [/merge/, 'rules/regression-cases', 'flows/sweep-sla'],
  17: [/wrong requester/, 'flows/fan-out'],
  18: [/masking sample/, 'rules/anonymize/masking-samples'],
  19: [/never for replies/, 'terms/agreement'],
};

/** Titles of tests, with the number they carry. */
function titlesIn(file: string): readonly { readonly number: number; readonly title: string }[] {
  const titles = readFileSync(join(__dirname, file), 'utf8').matchAll(/(?:test|\))\('[^'\n]*?case (\d+): ([^'\n]*)'/g);
  return [...titles].map(([, number, title = '']) => ({ number: Number(number), title }));
}

const numbers = Object.keys(cases).map(Number);

test('there are nineteen', () => expect(numbers).toEqual(Array.from({ length: 19 }, (_, index) => index + 1)));

test.each(numbers)('regression case %i is a named test wherever it is said to be', (number) => {
  const [about, ...files] = cases[number]!;
  for (const file of files) {
    const own = titlesIn(`${file}.test.ts`).filter((each) => each.number === number);
    expect(own.map(({ title }) => title)).toContainEqual(expect.stringMatching(about));
  }
});

test('no test carries the number of a case that is not known here', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const unknown = files.flatMap((file) =>
    titlesIn(file)
      .filter(({ number }) => !cases[number]?.slice(1).includes(file.replace('.test.ts', '')))
      .map(({ number }) => `${file}: ${number}`),
  );
  expect(unknown).toEqual([]);
});
