/** What the command line of `npm start` asks for. */
export interface StartArguments {
  readonly port: number;
  /** Whether the port was asked for, so that another one would surprise. */
  readonly isPortGiven: boolean;
  readonly dataDir: string;
  readonly isReset: boolean;
  readonly isQuiet: boolean;
}

export type ReadArguments =
  | { readonly kind: 'start'; readonly arguments: StartArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

export const HELP = `Runs Jira Service Management's stand-in with this app installed.

  npm start                       http://localhost:8080, data kept in .sandbox
  npm start -- --port 9000        another port
  npm start -- --data some/folder another place for the data
  npm start -- --reset            start over with fresh demo data
  npm start -- --quiet            do not print what the app logs
  npm start -- --help             this text`;

type Change = Partial<StartArguments> | { readonly reason: string };

const OPTIONS: Record<string, (next: () => string | undefined) => Change> = {
  '--reset': () => ({ isReset: true }),
  '--quiet': () => ({ isQuiet: true }),
  '--data': (next) => {
    const dataDir = next();
    return dataDir === undefined || dataDir === '' ? { reason: '--data needs a folder' } : { dataDir };
  },
  '--port': (next) => {
    const port = Number(next());
    const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535;
    return isPort ? { port, isPortGiven: true } : { reason: '--port needs a number from 1 to 65535' };
  },
};

/** Reads the arguments after `--`. */
export function readArguments(given: readonly string[]): ReadArguments {
  if (given.includes('--help') || given.includes('-h')) return { kind: 'help' };
  let read: StartArguments = { port: 8080, isPortGiven: false, dataDir: '.sandbox', isReset: false, isQuiet: false };
  const rest = given.flatMap((argument) => (/^--\w+=/.test(argument) ? splitOnce(argument) : [argument]));
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const change = OPTIONS[argument]?.(() => rest.shift()) ?? { reason: `There is no argument "${argument}"` };
    if ('reason' in change) return { kind: 'wrong', reason: change.reason };
    read = { ...read, ...change };
  }
  return { kind: 'start', arguments: read };
}

function splitOnce(argument: string): readonly string[] {
  const at = argument.indexOf('=');
  return [argument.slice(0, at), argument.slice(at + 1)];
}
