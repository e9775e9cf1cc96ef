import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light';
import motion from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-motion';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography';
import type { FrameTheme } from './protocol.ts';

const sheets: Readonly<Record<string, string>> = { light, dark, motion, shape, spacing, typography };

/** Gives an app's page the design tokens, as Forge does for `view.theme.enable()` and for UI Kit. */
export function provideTokens(document: Document): void {
  for (const [name, css] of Object.entries(sheets)) {
    if (document.head.querySelector(`style[data-theme="${name}"]`)) continue;
    const style = document.createElement('style');
    style.dataset['theme'] = name;
    style.textContent = css;
    document.head.append(style);
  }
}

/** Puts the colour mode where tokens and apps look for it. */
export function applyTheme(document: Document, theme: FrameTheme): void {
  const root = document.documentElement;
  root.dataset['colorMode'] = theme.colorMode;
  root.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';
  root.style.colorScheme = theme.colorMode;
}
