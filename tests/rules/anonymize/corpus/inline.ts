import type { AdfMark, AdfNode } from '../../../../src/rules/adf';

/** A part of a string that must go (with its type) or must stay; `start` and `end` count code points. */
export interface Note {
  readonly kind: 'sensitive' | 'keep';
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface Noted {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** A node with the annotations of its strings, by their path below the node. */
export interface NotedNode {
  readonly node: AdfNode;
  readonly leaves: readonly { readonly path: string; readonly noted: Noted }[];
}

interface Letter {
  readonly text: string;
  readonly marks: string;
  readonly open: readonly { readonly kind: Note['kind']; readonly type: string; readonly id: number }[];
}

const token = /⟦(?<type>[A-Z_]+):|⟧|⟪|⟫|⟨⟩|\*\*|~~|⏎|[\s\S]/gu;

type Open = Letter['open'][number];

/** Opens or closes an annotation; `false` when the text is none of that. */
function isAnnotation(open: Open[], text: string, index: number, type: string | undefined): boolean {
  if (type !== undefined) open.push({ kind: 'sensitive', type, id: index });
  else if (text === '⟪') open.push({ kind: 'keep', type: '', id: index });
  else if (text === '⟧' || text === '⟫') open.pop();
  else return text === '⟨⟩';
  return true;
}

/** Reads the annotations; `marked` reads `**strong**` and `~~em~~` too. `⟨⟩` keeps tokens from looking like tokens. */
function lettersOf(source: string, marked: boolean): Letter[] {
  const letters: Letter[] = [];
  const open: Open[] = [];
  const marks = new Set<string>();
  for (const { 0: text, index, groups } of source.matchAll(token)) {
    if (isAnnotation(open, text, index, groups?.['type'])) continue;
    if (marked && (text === '**' || text === '~~')) {
      if (!marks.delete(text)) marks.add(text);
    } else {
      for (const character of text) letters.push({ text: character, marks: [...marks].join(''), open: [...open] });
    }
  }
  if (open.length > 0) throw new Error(`An annotation is not closed in: ${source}`);
  return letters;
}

function notedOf(letters: readonly Letter[]): Noted {
  const spans = new Map<number, Note>();
  letters.forEach((letter, place) => {
    for (const { kind, type, id } of letter.open) {
      spans.set(id, { kind, type, start: spans.get(id)?.start ?? place, end: place + 1 });
    }
  });
  return { text: letters.map(({ text }) => text).join(''), notes: [...spans.values()] };
}

/** A string with annotations and nothing else: a title, a line of code, an address. */
export function notedText(source: string): Noted {
  return notedOf(lettersOf(source, false));
}

const marksOf = (marks: string): AdfMark[] => [
  ...(marks.includes('**') ? [{ type: 'strong' }] : []),
  ...(marks.includes('~~') ? [{ type: 'em' }] : []),
];

function withMarks(node: AdfNode, marks: readonly AdfMark[]): AdfNode {
  return marks.length > 0 ? { ...node, marks } : node;
}

function runs(source: string): NotedNode[] {
  const nodes: NotedNode[] = [];
  let run: Letter[] = [];
  const flush = () => {
    const [first] = run;
    if (!first) return;
    const noted = notedOf(run);
    nodes.push({
      node: withMarks({ type: 'text', text: noted.text }, marksOf(first.marks)),
      leaves: [{ path: '/text', noted }],
    });
    run = [];
  };
  for (const letter of lettersOf(source, true)) {
    if (run[0] && (run[0].marks !== letter.marks || letter.text === '⏎')) flush();
    if (letter.text === '⏎') nodes.push({ node: { type: 'hardBreak' }, leaves: [] });
    else run.push(letter);
  }
  flush();
  return nodes;
}

type Element = (first: string, second: string) => NotedNode;

const attribute = (type: string, name: string): Element => {
  return (value) => {
    const noted = notedText(value);
    return { node: { type, attrs: { [name]: noted.text } }, leaves: [{ path: `/attrs/${name}`, noted }] };
  };
};

const elements: Readonly<Record<string, Element>> = {
  mention: (name, id) => ({
    node: { type: 'mention', attrs: { text: notedText(name).text, id: notedText(id).text } },
    leaves: [
      { path: '/attrs/text', noted: notedText(`⟦MENTION:${name}⟧`) },
      { path: '/attrs/id', noted: notedText(`⟦ACCOUNT_ID:${id}⟧`) },
    ],
  }),
  link: (target, shown) => {
    const [href, noted] = [notedText(target), notedText(shown)];
    return {
      node: { type: 'text', text: noted.text, marks: [{ type: 'link', attrs: { href: href.text } }] },
      leaves: [
        { path: '/text', noted },
        { path: '/marks/0/attrs/href', noted: href },
      ],
    };
  },
  code: (value) => {
    const noted = notedText(value);
    return {
      node: { type: 'text', text: noted.text, marks: [{ type: 'code' }] },
      leaves: [{ path: '/text', noted }],
    };
  },
  card: attribute('inlineCard', 'url'),
  status: (value) => {
    const { node, leaves } = attribute('status', 'text')(value, '');
    return { node: { ...node, attrs: { ...node.attrs, color: 'blue' } }, leaves };
  },
  date: (value) => ({ node: { type: 'date', attrs: { timestamp: String(Date.parse(value)) } }, leaves: [] }),
};

const element = /<(mention|link|code|card|status|date):([^<>|]*)(?:\|([^<>]*))?>/gu;

/** One line of text with its elements: `<mention:@Name|id>`, `<link:address|text>`, `<code:x>`, `<card:address>`. */
export function notedInline(source: string): NotedNode[] {
  const nodes: NotedNode[] = [];
  let from = 0;
  for (const match of source.matchAll(element)) {
    const [whole, name = '', first = '', second = ''] = match;
    nodes.push(...runs(source.slice(from, match.index)));
    const make = elements[name];
    if (make) nodes.push(make(first, second));
    from = match.index + whole.length;
  }
  return [...nodes, ...runs(source.slice(from))];
}
