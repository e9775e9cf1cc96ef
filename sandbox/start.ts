import { ClockError } from './clock.ts';
import { DataFolderError, deleteDataFolder } from './data-folder.ts';
import type { Sandbox } from './sandbox.ts';
import type { StartArguments } from './start-arguments.ts';
import { HELP, readArguments } from './start-arguments.ts';

const PORTS_TRIED = 20;

const say = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (text: string) => void process.stderr.write(`${text}\n`);

/** Starts the sandbox of the current directory's app; the exit code is 1 for wrong arguments and 2 for a failed start. */
async function start(): Promise<void> {
  const read = readArguments(process.argv.slice(2));
  if (read.kind === 'help') return say(HELP);
  if (read.kind === 'wrong') {
    complain(`${read.reason}.\n\n${HELP}`);
    process.exitCode = 1;
    return;
  }
  try {
    await run(read.arguments);
  } catch (error) {
    const isExpected = error instanceof DataFolderError || error instanceof ClockError || error instanceof PortError;
    complain(isExpected ? error.message : `The sandbox could not start: ${(error as Error).stack ?? String(error)}`);
    process.exit(2);
  }
}

async function run(asked: StartArguments): Promise<void> {
  if (asked.isReset) deleteDataFolder(asked.dataDir);
  say('Opening the support desk …');
  // Only now: help and refusals need not wait for everything to load.
  const { createSandbox } = await import('./sandbox.ts');
  const sandbox = await createSandbox({
    appDir: process.cwd(),
    dataDir: asked.dataDir,
    ticking: true,
    quiet: asked.isQuiet,
  });
  const { url } = await listenSomewhere(sandbox, asked);
  say(welcome(url, asked));
  endGracefully(sandbox);
}

class PortError extends Error {}

async function listenSomewhere(
  sandbox: Sandbox,
  { port, isPortGiven }: StartArguments,
): Promise<{ readonly url: string }> {
  for (let candidate = port; candidate < port + PORTS_TRIED; candidate += 1) {
    try {
      const listening = await sandbox.listen(candidate);
      if (candidate !== port) say(`Port ${port} is taken by another program; using ${candidate} instead.`);
      return listening;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (isPortGiven) throw new PortError(`Port ${port} is taken. Stop what uses it, or give --port another number.`);
    }
  }
  throw new PortError(`The ports ${port} to ${port + PORTS_TRIED - 1} are all taken. Give --port a free one.`);
}

function welcome(url: string, { dataDir }: StartArguments): string {
  return `
The support desk is open: ${url}

  Sign in as                 to be
  carla@northwind.example    a customer of the vendor           ${url}/
  agent@vendor.example       the agent who answers her          ${url}/agent
  admin@vendor.example       the admin of the app's settings    ${url}/admin/settings
  nobody at all              anyone reading the public Bugs     ${url}/tracker
                             the developer of this app          ${url}/developer

  What to try first
  1. As Carla, ask for help; read what the terms promise her and by when.
  2. Move the clock at the top of the page past that time and see the promise being missed.
  3. As the agent, answer her, or press “Support terms” on her request and publish a Bug without giving her away.

  Every page has the clock; your data stay in ${dataDir} (npm start -- --reset starts over). Ctrl+C ends it.
`;
}

function endGracefully(sandbox: Sandbox): void {
  let isEnding = false;
  const end = () => {
    // A second Ctrl+C does not wait for functions that still run.
    if (isEnding) process.exit(130);
    isEnding = true;
    say('Closing …');
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // A promise the app forgot to await must not end the sandbox; on Forge it would be frozen with the function.
  process.on('unhandledRejection', (reason) =>
    complain(`Unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`),
  );
}

await start();
