import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, levels A and AA, as axe names them. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function problemsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const run = `axe.run({ runOnly: ${JSON.stringify(standards)}, iframes: false }).then(({ violations }) => violations)`;
  const violations = await frame.evaluate<readonly Violation[]>(run);
  const overflow = await frame.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...(overflow > 1 ? [`${overflow} px wider than the window`] : []),
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ];
}

/** What still fades in has the contrast of half a fade. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What axe finds in the page and in the app's frames, and what is wider than its window; a line each, none when all is
 * well. After a publication the page draws its frames anew: a look that one of them went away from is begun again.
 */
export async function problemsOf(page: Page, looks = 3): Promise<string[]> {
  await settled(page);
  const frames = page.frames();
  try {
    const problems: string[] = [];
    for (const frame of frames) problems.push(...(await problemsIn(frame)));
    return problems;
  } catch (fault) {
    if (looks === 1 || !frames.some((frame) => frame.isDetached())) throw fault;
    return problemsOf(page, looks - 1);
  }
}

/** For somebody's eyes: a picture of the whole page in the folder that PICTURES names, none without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
