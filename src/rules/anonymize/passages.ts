import type { SweptBlock } from './sweep';
import type { Passage } from './verdict';

/** Each block as what stays and what became something else; findings are numbered in the order of the blocks. */
export function passagesOf(swept: readonly SweptBlock[]): Passage[] {
  let number = 0;
  return swept.map(({ block, spans }) => {
    const pieces: (string | number)[] = [];
    let at = 0;
    for (const { start, end } of spans) {
      if (start > at) pieces.push(block.text.slice(at, start));
      pieces.push(number);
      number += 1;
      at = end;
    }
    if (at < block.text.length) pieces.push(block.text.slice(at));
    return { where: block.where, inCode: block.inCode, pieces };
  });
}
