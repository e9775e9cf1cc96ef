import { textOfBase64 } from './base64';
import { escapes, spacedOut } from './escapes';
import { matchesOf } from './matches';
import { scanBlock } from './scan-block';
import type { Block } from './block';
import { OfBlock } from './of-block';
import { signedIn } from './sign';
import { asSecret, spanAt, type Recognizer, type ScanContext, type Span } from './scan';

const percent = /[^\s"'<>/?&=#%]{0,120}(?:%[0-9a-f]{2}[^\s"'<>/?&=#%]{0,120}){1,100}/gi;
const base = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,8000}={0,2}(?![A-Za-z0-9+/_=-])/g;

function fromPercent(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/\+/g, ' '));
  } catch {
    return null;
  }
}

function spanOfToken(start: number, end: number, rule: string, inside: readonly Span[]): Span {
  const first = inside[0];
  if (rule === 'base64' || !first) return spanAt(start, end, { ...asSecret, rule, spreads: false });
  return spanAt(start, end, { kind: first.kind, label: first.label, rule, spreads: false });
}

/** What stands in a block in other signs than it means. */
interface Encoded {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly decoded: Block;
}

function encodedIn(block: Block): readonly Encoded[] {
  const found: Encoded[] = [];
  const look = (pattern: RegExp, decode: (text: string) => string | null, rule: string) => {
    for (const { index: start, 0: token } of matchesOf(pattern, block.text)) {
      const decoded = decode(token);
      if (decoded !== null && decoded !== token)
        found.push({ start, end: start + token.length, rule, decoded: block.saying(decoded) });
    }
  };
  if (block.text.includes('%')) look(percent, fromPercent, 'url-encoded');
  for (const { pattern, decode } of signedIn(block, escapes)) look(pattern, decode, 'escaped');
  if (spacedOut.isIn(block.text)) look(spacedOut.pattern, spacedOut.decode, 'escaped');
  if (block.signs.longestRun >= 12) look(base, textOfBase64, 'base64');
  return found;
}

const encoded = new OfBlock(encodedIn);

/** Values that are only readable once decoded: what is found inside takes the whole token with it. */
export function encodedSpans(block: Block, context: ScanContext, recognizers: readonly Recognizer[]): readonly Span[] {
  return encoded.of(block).flatMap(({ start, end, rule, decoded }) => {
    const inside = scanBlock(decoded, context, recognizers);
    const isCredential = rule === 'base64' && /^[\p{L}\p{N}.@_+-]{1,80}:\S{3,200}$/u.test(decoded.text);
    return inside.length > 0 || isCredential ? [spanOfToken(start, end, rule, inside)] : [];
  });
}
