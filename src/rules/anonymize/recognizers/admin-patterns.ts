import { compiledPatterns } from '../admin-patterns';
import { spanAt, type Recognizer, type Span } from '../scan';

/** What the admin's own patterns match. They are run in linear time, whatever they say. */
export const adminPatterns: Recognizer = {
  name: 'admin-patterns',
  cutsShields: true,
  find(block, { policy }) {
    const spans: Span[] = [];
    for (const { name, engine } of compiledPatterns(policy).usable) {
      const matcher = engine.matcher(block.text);
      while (matcher.find())
        if (matcher.end() > matcher.start())
          spans.push(
            spanAt(matcher.start(), matcher.end(), { kind: 'admin-term', label: 'removed', rule: `pattern: ${name}` }),
          );
    }
    return spans;
  },
};
