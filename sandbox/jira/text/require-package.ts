import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

let load: ((name: string) => unknown) | undefined;

/**
 * Loads a package of the sandbox on first use, synchronously. Atlassian's editor packages take most of a
 * second to load and only exist as CommonJS for Node, so they are not imported at start.
 *
 * @throws Error when the sandbox's package.json is found neither above the working directory nor above the started script
 */
export function requirePackage<T>(name: string): T {
  load ??= createRequire(sandboxPackageFile());
  return load(name) as T;
}

function sandboxPackageFile(): string {
  const starts = [process.cwd(), dirname(resolve(process.argv[1] ?? '.'))];
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      const file = join(folder, 'sandbox', 'package.json');
      if (existsSync(file)) return file;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`No sandbox/package.json above ${starts.join(' or ')}: start the sandbox from its repository.`);
}
