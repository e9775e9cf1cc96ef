import { sandboxFrame } from './frame.ts';

/**
 * Paints the frame in the colour of the page behind it, now and whenever the theme changes: a transparent frame
 * looks the same, but neither a person's forced colours nor a contrast checker can see what is behind it.
 */
export async function followSurface(): Promise<void> {
  const paint = async (): Promise<void> => {
    const colour = await sandboxFrame()?.ask('surface', {});
    if (typeof colour === 'string') document.body.style.setProperty('--uikit-surface', colour);
  };
  await sandboxFrame()?.callBridge('on', { event: 'FORGE_CORE_THEME_CHANGED', callback: () => void paint() });
  await paint();
}
