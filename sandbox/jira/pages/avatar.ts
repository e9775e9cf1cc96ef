import { accountOf } from '../account/account-row.ts';
import type { Site } from '../site.ts';

const colours = ['#0747A6', '#006644', '#5243AA', '#974F0C', '#BF2600', '#008DA6', '#403294', '#216E4E'];

/** Initials on a colour, as SVG: for accounts, projects and issue types alike. */
export function avatar(site: Site, of: string, size = '48'): Response {
  const name = accountOf(site.db, of)?.display_name ?? of;
  const initials = name
    .split(/[\s.@-]+/)
    .filter((part) => part !== '')
    .slice(0, 2)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const sum = [...of].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const side = /^\d{1,3}$/.test(size) ? size : '48';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 48 48"><rect width="48" height="48" rx="24" fill="${colours[sum % colours.length]}"/><text x="24" y="31" font-family="system-ui, sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' } });
}
