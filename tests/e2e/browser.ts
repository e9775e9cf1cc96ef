import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No network but the page's own: background services would try to reach Google at every start. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const launch = (executablePath: string, env: Record<string, string> = {}) =>
  chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });

/** A machine without the system libraries of a browser gets the ones that the package carries. */
async function launchPackaged(): Promise<Browser> {
  const printed = execFileSync(process.execPath, ['scripts/unpack-browser.mjs'], { encoding: 'utf8' });
  const { executable, libraries, fonts } = JSON.parse(printed) as Record<'executable' | 'libraries' | 'fonts', string>;
  try {
    return await launch(executable);
  } catch {
    return launch(executable, { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts });
  }
}

/**
 * A headless Chromium: the packaged one, else one that is installed.
 * @throws Error naming what was tried, on a machine with neither; `npm test` asks once beforehand and skips
 */
export async function openBrowser(): Promise<Browser> {
  const attempts: (() => Promise<Browser>)[] = [];
  if (process.platform === 'linux' && process.arch === 'x64') attempts.push(launchPackaged);
  for (const path of [process.env.CHROME_PATH, ...installed])
    if (path && existsSync(path)) attempts.push(() => launch(path));
  const reasons: string[] = [];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      reasons.push(String((error as Error).message).split('\n')[0] ?? '');
    }
  }
  throw new Error(`No Chromium starts on this machine. ${reasons.join(' | ')}`);
}
