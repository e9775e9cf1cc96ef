/** What the command line of `npm run sandbox:import` asks for. */
export interface ImportArguments {
  readonly file: string;
  /** A running sandbox, unless `dataDir` is given. */
  readonly url: string;
  /** Data of a sandbox that is not running; opened in process. */
  readonly dataDir: string | null;
  readonly supportProjectKey: string | undefined;
  readonly isStrict: boolean;
  readonly tellApp: boolean;
}

export type ReadImportArguments =
  | { readonly kind: 'import'; readonly arguments: ImportArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

export const importHelp = `Brings issues of another Jira into the sandbox, with their authors and dates.

  npm run sandbox:import -- issues.json                 into the sandbox running on http://localhost:8080
  npm run sandbox:import -- issues.json --url URL       into one running elsewhere
  npm run sandbox:import -- issues.json --data .sandbox into one that is not running
  … --support KEY   the project whose issues are requests (else the service project, else the largest)
  … --no-events     do not tell the app, as if the issues had been there before it
  … --strict        exit with 1 when any record was skipped

FILE is a JSON list of issues as Jira's REST API gives them (v2 or v3), or a page of search results.
Importing the same file again changes nothing.`;

/** Reads the arguments after `--`. */
export function readImportArguments(given: readonly string[]): ReadImportArguments {
  const rest = given.flatMap((argument) => (/^--[a-z]+=/.test(argument) ? splitOnce(argument) : [argument]));
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const files: string[] = [];
  while (rest.length > 0) {
    const argument = rest.shift() ?? '';
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--strict' || argument === '--no-events') flags.add(argument);
    else if (argument === '--url' || argument === '--data' || argument === '--support') {
      const value = rest.shift();
      if (!value) return { kind: 'wrong', reason: `${argument} needs a value` };
      values.set(argument, value);
    } else if (argument.startsWith('-')) return { kind: 'wrong', reason: `There is no argument "${argument}"` };
    else files.push(argument);
  }
  return checked(files, values, flags);
}

function checked(
  files: readonly string[],
  values: ReadonlyMap<string, string>,
  flags: ReadonlySet<string>,
): ReadImportArguments {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return { kind: 'wrong', reason: 'Give the name of one file' };
  if (values.has('--url') && values.has('--data')) return { kind: 'wrong', reason: 'Give --url or --data, not both' };
  const url = values.get('--url') ?? 'http://localhost:8080';
  if (!URL.canParse(url)) return { kind: 'wrong', reason: `--url is "${url}", which is no address` };
  return {
    kind: 'import',
    arguments: {
      file,
      url: url.replace(/\/+$/, ''),
      dataDir: values.get('--data') ?? null,
      supportProjectKey: values.get('--support'),
      isStrict: flags.has('--strict'),
      tellApp: !flags.has('--no-events'),
    },
  };
}

function splitOnce(argument: string): readonly string[] {
  const at = argument.indexOf('=');
  return [argument.slice(0, at), argument.slice(at + 1)];
}
