const piece = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:)|[^]/gu;

/** The pattern without what may not stand around it; what has to stand before or behind it stands in it. */
export function consumed({ source, flags }: RegExp): RegExp {
  let result = '';
  const open: boolean[] = [];
  for (const [part] of source.matchAll(piece)) {
    const isLeftOut = open.includes(true);
    // at its beginning a pattern looks ahead at what it then reads
    if (part.startsWith('(')) open.push(/^\(\?<?!/.test(part) || (part === '(?=' && result === ''));
    if (!isLeftOut && open.at(-1) !== true && part !== '\\b') result += /^\(\?<?=$/.test(part) ? '(?:' : part;
    if (part === ')') open.pop();
  }
  return new RegExp(result.replace(/\(\?:\)/g, ''), flags.replace(/[^u]/g, ''));
}
