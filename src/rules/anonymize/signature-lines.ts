import type { Block } from './block';
import { isForeignWord } from './foreign-words';
import { firstOver } from './overlap';
import { joins } from './stands-alone';
import type { Shield, Span } from './scan';
import { carriesSentence } from './understood-words';

const contacts = new Set(['company', 'phone', 'email', 'address']);
/** Small words between the capitals of a title: `Head of Claims`. */
const isSmall = (word: string): boolean => joins.has(word) || isForeignWord(word);
/** Taking leave. After `Hi` or `Thanks` somebody else may be named, and the report goes on below. */
const leave =
  /^[\s,.–—-]*(?:(?:with )?(?:kind|best|warm|many)?\s?(?:regards|wishes|greetings)|br|kr|rgds|best|cheers|sincerely|yours(?: \w{4,10})?|mvh|mfg|lg|vg|hilsen|groeten|saludos|cordialement|pozdrawiam)?[\s,.!–—-]*$/i;
/** No job is called so: names of classes, versions, what failed. */
const technical = /\p{Ll}\p{Lu}|\d\.\d|(?:[Ee]rror|[Ee]xception|[Ff]ail(?:ed|ure)|[Nn]ull)/u;

/** `IT` is a department, `it` is said in sentences. */
const isAbbreviation = (word: string): boolean => word === 'IT' || word === 'US';

const behindName = /^(?: \p{Lu}| \((?:\p{Lu}[^()]{1,40}|she\/her|he\/him|they\/them)\))?[.,)]{0,2}\s{0,2}$/u;

/** The spans of a line; those of a block come in order. */
function spansIn(spans: readonly Span[], { start, end }: Shield): readonly Span[] {
  const first = firstOver(spans, start);
  let last = first;
  while (last < spans.length && (spans[last]?.start ?? end) < end) last += 1;
  return spans.slice(first, last);
}

/** What stands behind the name of a line that is nothing but a name and a leave: an initial, a department in brackets. */
function behindPerson({ text }: Block, line: Shield, spans: readonly Span[]): Shield | null {
  const name = spansIn(spans, line).findLast((span) => span.label === 'person');
  if (!name || !leave.test(text.slice(line.start, name.start))) return null;
  return behindName.test(text.slice(name.end, line.end)) ? { start: name.end, end: line.end } : null;
}

/** No sentence: it holds how to reach somebody, or each of its words has a capital. */
function isOfSignature({ text }: Block, line: Shield, spans: readonly Span[]): boolean {
  const said = text.slice(line.start, line.end);
  if (said.length > 120 || /[?!:]\s*$/.test(said)) return false;
  const removed = spansIn(spans, line);
  const rest = removed.reduceRight(
    (left, { start, end }) =>
      left.slice(0, Math.max(0, start - line.start)) + left.slice(Math.max(0, end - line.start)),
    said,
  );
  if (technical.test(rest)) return false;
  const words = rest.match(/\p{L}{2,40}/gu) ?? [];
  if (removed.some(({ label }) => contacts.has(label)))
    return words.every((word) => isSmall(word) || isAbbreviation(word) || !carriesSentence(word.toLowerCase()));
  return words.every((word) => /^\p{Lu}/u.test(word) || isSmall(word));
}

function linesOf(text: string): Shield[] {
  const lines: Shield[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** A signature has few lines, and nothing stands below it. */
const mostLines = 8;

/** What tells who somebody is or how to reach them. */
const telling = new Set([...contacts, 'person', 'place']);

/** No small letters but in words that join capitals and before numbers, and no second sentence: `Växjö, Head of IT, tel. 14`. */
function isTitled(said: string): boolean {
  const words = said.match(/(?<![@.\p{L}])\p{Ll}{2,40}(?![@\p{L}]|\.? ?\d)/gu) ?? [];
  return !/\p{Ll}[.!?] \p{Lu}/u.test(said) && words.every((word) => joins.has(word));
}

/** `Desmond Goh | VP, Platforms | Straits Bank`: separated, and somebody or something of theirs is in it. */
function isCard(block: Block, line: Shield, spans: readonly Span[]): boolean {
  return (
    isOfSignature(block, line, spans) &&
    /[,|;•·/]| [-–—] /.test(block.text.slice(line.start, line.end)) &&
    isTitled(block.text.slice(line.start, line.end)) &&
    spansIn(spans, line).some(({ label }) => telling.has(label))
  );
}

/** The lines in which somebody signs: those below a name that stands alone, or the last ones, when they are like a card. */
function signingLines(block: Block, spans: readonly Span[]): readonly Shield[] {
  const last = linesOf(block.text).slice(-mostLines - 1);
  const behind = last.map((line) => behindPerson(block, line, spans));
  const name = behind.findLastIndex((rest) => rest !== null);
  const below = name < 0 ? [] : last.slice(name + 1);
  if (below.length > 0 && below.every((line) => isOfSignature(block, line, spans)))
    return [...behind.slice(name, name + 1).filter((rest) => rest !== null), ...below];
  if (!block.isLast) return [];
  return last.slice(last.findLastIndex((line) => !isCard(block, line, spans)) + 1);
}

/**
 * Where somebody signs at the end of the block, in the pieces that what was taken out leaves: a job, a department, a town.
 * The report needs none of it. Empty where the block does not end with such lines.
 */
export function signatureOf(block: Block, spans: readonly Span[]): readonly Shield[] {
  if (block.inCode) return [];
  return signingLines(block, spans).flatMap((line) => piecesOf(block.text, line, spansIn(spans, line)));
}

const separator = /[,|;•·/]| [-–—] /g;

/** What is left between the separators and the spans of a line, without blanks around. */
function piecesOf(text: string, line: Shield, spans: readonly Span[]): Shield[] {
  const signs = [...text.slice(line.start, line.end).matchAll(separator)].map(({ index, 0: sign }) => ({
    start: line.start + index,
    end: line.start + index + sign.length,
  }));
  const walls = [...signs, ...spans].sort((a, b) => a.start - b.start);
  const starts = [line.start, ...walls.map(({ end }) => end)];
  const ends = [...walls.map(({ start }) => start), line.end];
  return starts.flatMap((from, place) => {
    const said = text.slice(from, ends[place]);
    const start = from + said.length - said.trimStart().length;
    const end = start + said.trim().length;
    return /\p{L}/u.test(said) && end > start ? [{ start, end }] : [];
  });
}
