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

/** Reads the arguments after `--`. */
export function readArguments(given: readonly string[]): ReadArguments {
  let read: StartArguments = { port: 8080, isPortGiven: false, dataDir: '.sandbox', isReset: false, isQuiet: false };
  const rest = given.flatMap((argument) => (/^--\w+=/.test(argument) ? splitOnce(argument) : [argument]));
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--reset') read = { ...read, isReset: true };
    else if (argument === '--quiet') read = { ...read, isQuiet: true };
    else if (argument === '--data') {
      const dataDir = rest.shift();
      if (dataDir === undefined || dataDir === '') return wrong('--data needs a folder');
      read = { ...read, dataDir };
    } else if (argument === '--port') {
      const port = Number(rest.shift());
      if (!Number.isInteger(port) || port < 1 || port > 65_535) return wrong('--port needs a number from 1 to 65535');
      read = { ...read, port, isPortGiven: true };
    } else return wrong(`There is no argument "${argument}"`);
  }
  return { kind: 'start', arguments: read };
}

function splitOnce(argument: string): readonly string[] {
  const at = argument.indexOf('=');
  return [argument.slice(0, at), argument.slice(at + 1)];
}

function wrong(reason: string): ReadArguments {
  return { kind: 'wrong', reason };
}
