import { createTerminalLines } from '../../../sandbox/forge/host/terminal-lines.ts';

test('a repeated line is printed once and then counted', () => {
  const printed: string[] = [];
  const print = createTerminalLines((line) => printed.push(line));
  for (const line of ['swept', 'swept', 'swept', 'reconciled', 'swept', 'reconciled']) print(line);
  expect(printed).toEqual(['swept', '  … 2 more like this', 'reconciled', 'swept', 'reconciled']);
});
