/** Where progress is written; `process.stderr` has both members. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const barCharacters = 30;
const plainSteps = 10;

/** Tells how far long work is: a bar that redraws itself on a terminal, ten plain lines elsewhere. */
export class ProgressLine {
  readonly #output: ProgressOutput;
  readonly #total: number;
  readonly #what: string;
  #done = 0;

  constructor(output: ProgressOutput, total: number, what: string) {
    this.#output = output;
    this.#total = total;
    this.#what = what;
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    if (this.#output.isTTY) this.#output.write(`\r${this.#bar()}${this.#done === this.#total ? '\n' : ''}`);
    else if (this.#isPlainStep()) this.#output.write(`${this.#done} of ${this.#total} ${this.#what}\n`);
  }

  /** Writes a line of its own without spoiling the bar. */
  say(text: string): void {
    this.#output.write(this.#output.isTTY ? `\r\u001b[K${text}\n` : `${text}\n`);
  }

  #isPlainStep(): boolean {
    const stepAt = (done: number): number => Math.floor((done * plainSteps) / this.#total);
    return stepAt(this.#done) > stepAt(this.#done - 1);
  }

  #bar(): string {
    const filled = Math.round((this.#done / this.#total) * barCharacters);
    return `[${'█'.repeat(filled)}${'░'.repeat(barCharacters - filled)}] ${this.#done} of ${this.#total} ${this.#what}`;
  }
}
