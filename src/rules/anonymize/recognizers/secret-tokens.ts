import { collations } from '../collations';
import { Keywords } from '../keywords';
import type { Block } from '../block';
import { asSecret, spansOf, type Recognizer, type Span } from '../scan';
import { secretRules } from './secret-rules';

const long =
  /(?<![A-Za-z0-9+/_=.-])(?=[A-Za-z0-9+/_-]{0,60}[A-Z])(?=[A-Za-z0-9+/_-]{0,60}[a-z])(?=[A-Za-z0-9+/_-]{0,60}\d)[A-Za-z0-9+_-]{28,400}={0,2}(?![A-Za-z0-9+/_-]|\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|png|jpe?g)(?!\w))/g;

const collation = new RegExp(`^(?:${collations})$`);

/** A long run that mixes cases and digits many times is a key; `MyVeryLongClassName2` is not. */
function looksRandom(value: string): boolean {
  if (collation.test(value)) return false;
  if (/[a-z]{7}|[A-Z]{9}/.test(value) || /^[\w]{8}-\w{4}-\w{4}-\w{4}-\w{12}$/.test(value)) return false;
  if ((value.match(/\d{1,20}/g)?.length ?? 0) < 2) return false;
  let changes = 0;
  const classOf = (unit: string) =>
    unit >= '0' && unit <= '9' ? 0 : unit >= 'a' && unit <= 'z' ? 1 : unit >= 'A' && unit <= 'Z' ? 2 : 3;
  for (let at = 1; at < value.length; at += 1)
    if (classOf(value[at] ?? '') !== classOf(value[at - 1] ?? '')) changes += 1;
  return changes / value.length > 0.3;
}

/** The shortest token of any rule, and the shortest long random text. */
const [shortestToken, shortestRandom] = [8, 28];

const announced = new Keywords(
  secretRules.flatMap((rule, place) =>
    rule.keywords.filter((keyword) => keyword.length > 1).map((keyword) => [keyword, place] as const),
  ),
);
/** Told by a single sign, which nearly every text holds; they are long. */
const always = secretRules.flatMap(({ keywords }, place) => (keywords.some(({ length }) => length < 2) ? [place] : []));

function byRule(block: Block, longestRun: number): Span[] {
  const unannounced = longestRun < shortestRandom ? [] : always;
  const places = [...unannounced, ...announced.in(block)].sort((a, b) => a - b);
  return places.flatMap((place) => {
    const { rule, pattern } = secretRules[place] ?? {};
    return rule && pattern ? spansOf(pattern, block, { ...asSecret, rule }) : [];
  });
}

/** Keys and tokens of known shape, private keys, and long random text. */
export const secretTokens: Recognizer = {
  name: 'secret-tokens',
  cutsShields: true,
  find(block) {
    const { longestRun } = block.signs;
    return [
      ...(longestRun < shortestToken ? [] : byRule(block, longestRun)),
      ...(longestRun < shortestRandom
        ? []
        : spansOf(long, block, { ...asSecret, rule: 'random-text', confidence: 'likely' }, looksRandom)),
    ];
  },
};
