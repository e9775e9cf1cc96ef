import type { Manifest } from '../manifest.ts';

/** What the page of a frame knows before its first script of the app runs. */
export interface FrameStart {
  readonly frameId: string;
  readonly context: unknown;
  /** Sandbox time minus real time. */
  readonly clockOffsetMs: number;
}

/** The page of a UI Kit resource: the bridge first, then the renderer, then the app. */
export function uiKitPage(start: FrameStart, title: string, nonce: string): string {
  return `<!doctype html>
<html lang="${escaped(languageOf(start.context))}">
<head>
${startScripts(start, nonce)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<script type="module" src="/uikit.js"></script>
<script type="module" src="./main.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

/** A Custom UI page with the bridge put first in its head, as Forge does. */
export function customUiPage(html: string, start: FrameStart, nonce: string): string {
  const scripts = startScripts(start, nonce);
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}\n${scripts}`)
    : `<!doctype html><head>${scripts}</head>${html}`;
}

/** Frames reach their own origin and what `permissions.external` lists, nothing else. */
export function frameSecurityPolicy(manifest: Manifest, nonce: string): string {
  const listed = (kind: string) => {
    const entries = manifest.external[kind];
    return Array.isArray(entries)
      ? entries.map((entry) => ` ${typeof entry === 'string' ? entry : entry.address}`).join('')
      : '';
  };
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'${listed('scripts')}`,
    // Forge's bridge writes the theme's style elements into every page.
    `style-src 'self' 'unsafe-inline'${listed('styles')}`,
    `img-src 'self' data: blob:${listed('images')}`,
    `font-src 'self' data:${listed('fonts')}`,
    `connect-src 'self'${manifest.egress.client.map((address) => ` ${address}`).join('')}`,
    `frame-src 'self'${listed('frames')}`,
    `media-src 'self' data: blob:${listed('media')}`,
    `form-action 'self'`,
    `base-uri 'self'`,
    `object-src 'none'`,
    `frame-ancestors 'self'`,
  ].join('; ');
}

function startScripts(start: FrameStart, nonce: string): string {
  // `<` would end the script element early when a value holds "</script>".
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `<script nonce="${nonce}">window.__frame=${json}</script>\n<script src="/bridge-core.js"></script>`;
}

function languageOf(context: unknown): string {
  return String((context as { locale?: unknown } | null)?.locale ?? 'en');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
