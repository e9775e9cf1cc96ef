/** Prints lines; the same line again and again, as from a sweep while the clock is moved, is only counted. */
export function createTerminalLines(print: (line: string) => void): (line: string) => void {
  let last: string | null = null;
  let repeats = 0;
  return (line) => {
    if (line === last) {
      repeats += 1;
      return;
    }
    if (repeats > 0) print(`  … ${repeats} more like this`);
    last = line;
    repeats = 0;
    print(line);
  };
}
