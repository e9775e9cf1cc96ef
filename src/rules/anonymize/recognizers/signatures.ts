import { matchesOf } from '../matches';
import { spanAt, type Recognizer, type Span } from '../scan';

const delimiter = /(?:^|\n)(?:-- ?|_{4,40}|—)\n/g;

/** Everything below a mail's signature line: name, role, company, address. */
export const signatures: Recognizer = {
  name: 'signatures',
  cutsShields: true,
  find(block) {
    if (block.inCode || !block.text.includes('\n')) return [];
    const spans: Span[] = [];
    for (const match of matchesOf(delimiter, block.text)) {
      const start = match.index + match[0].length;
      const rest = block.text.slice(start);
      if (rest.trim() !== '' && rest.split('\n').length <= 10)
        spans.push(
          spanAt(start, block.text.length, { kind: 'person', label: 'removed', rule: 'signature', spreads: false }),
        );
    }
    return spans.slice(-1);
  },
};
