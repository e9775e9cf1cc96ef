import type { Log, LogFacts } from '../ports';

/** One JSON line per entry, as Forge's log viewer reads them. Facts are ids and words of ours, never personal data. */
export const forgeLog: Log = {
  info: (message, facts) => write('info', message, facts),
  warn: (message, facts) => write('warn', message, facts),
  error: (message, facts) => write('error', message, facts),
};

function write(level: 'info' | 'warn' | 'error', message: string, facts: LogFacts = {}): void {
  // eslint-disable-next-line no-console -- platform fact: the console is the log of a Forge function
  console[level](JSON.stringify({ level, message, ...facts }));
}
