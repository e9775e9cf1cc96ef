import { adfToText } from '../../../src/rules/adf-text';
import type { AdfDocument, AdfNode } from '../../../src/rules/adf';
import type { AnonymizerSource } from '../../../src/rules/anonymize/verdict';
import { code, doc, paragraph, text } from './fictional-request';

/** A request made of templates, and the invented values that were put into it. */
export interface GeneratedRequest {
  readonly source: AnonymizerSource;
  readonly planted: readonly string[];
}

/** The half that rules are made with, and the half that only judges them. */
export type Half = 'open' | 'held-out';

type Lists = Readonly<Record<'people' | 'firms' | 'towns' | 'machines' | 'numbers' | 'handles', readonly string[]>>;

const values: Readonly<Record<Half, Lists>> = {
  open: {
    people: (
      'Torvald Hegsund|Ingeborg Kvamstad|Lutz Hartwigsen|Gesine Oppermann|Thibault Carrenard|Solène Vaudrey|Íñigo Belarra|Rocío Zubeldia|Piero Scandroglio|Ornella Bevacqua|Wiebe Hoekzema|Sietske Talsma|Przemysław Gołąb|Kinga Wróbel|Zdeněk Hrubeš|Tímea Szalontai|' +
      'Răzvan Popovicescu|Ilkka Väänänen|Sölvi Þorgeirsson|Duarte Figueirinha|Okan Karabulutoğlu|Nguyễn Thị Hòa|Yūsuke Morikage|Park Seo-yeon|Song Wei|Chukwuemeka Obioha|Rajeshwari Subramaniam|Елена Кравчук|김도현|渡辺 亜美|王 晓明|Erin Blackwell|Grant Ashdown|Will Harker|Rose Tennant|Mark Winters|Hunter Marsh|Dawn Sommers'
    ).split('|'),
    firms:
      'Hegsund Maritime|Oppermann Werke|Vaudrey & Fils|Belarra Logística|Scandroglio Tessile|Hoekzema Bouw|Gołąb Transport|Hrubeš Strojírny|Väänänen Metsä|Karabulut Tekstil|Morikage Denki|Nordquell|Zwartsluis|Tamarisk Underwriting|Bluefinch|Obsidianware|Kestrel Mutual|Quarrybrook|Lumenfax|Wolfram Yards'.split(
        '|',
      ),
    towns:
      'Hvammstangi|Quakenbrück|Saint-Flour|Almendralejo|Cologno Monzese|Appingedam|Węgorzewo|Pelhřimov|Kiskunhalas|Sighișoara|Nykarleby|Viseu|Burhaniye|Tottori|Gangneung|Ratnagiri|Wetaskiwin|Chelmsford|Ludlow'.split(
        '|',
      ),
    machines:
      'jira.hegsund-maritime.no|wiki.oppermann.de|srv-vaudrey-04|nas01.belarra.local|hoekzema-prd-jira2|db7.intern.golab.pl|morikage-build-11|10.44.12.9|kestrel.atlassian.net|lumenfax-db'.split(
        '|',
      ),
    numbers:
      '5528190|CN-448-1902|0471 88 23 11|+49 5431 90 22 17|(02) 9911 4477|A773-1182|2210-88731|DE44 7712 0093|X9-22841-K|8841 2290 1175'.split(
        '|',
      ),
    handles: '@thegsund|@kinga_w|@svaudrey|thegsund77|k.wrobel|oppermann_g|HEGSUND\\tvald|belarra-admin'.split('|'),
  },
  'held-out': {
    people: (
      'Sindre Aukrust|Maiken Rønneberg|Burkhard Niedermeyer|Annegret Poggensee|Corentin Lamballe|Maëlys Quérou|Unai Goikoetxea|Nerea Txurruka|Ruggero Malvestiti|Fiamma Del Pozzo|Jelmer Wijbenga|Fenna Osinga|Zbigniew Żurawski|Jagoda Ćwik|Bohumil Křesťan|Csenge Borbély|' +
      'Mădălina Ungureanu|Tuomas Hyvärinen|Eydís Hallgrímsdóttir|Vasco Pimentel|Ferhat Yıldırımer|Trần Văn Khôi|Haruka Nishikado|Choi Min-jae|Long Fei|Adaobi Nwachukwu|Venkatesan Iyer|Олег Бойченко|박지우|小林 健太|李 文静|Kerry Stoneham|Miles Fairbank|Hope Lockyer|Summer Fields|Jack Drummond|Jade Winslow|Frank Harbour'
    ).split('|'),
    firms:
      'Aukrust Rederi|Niedermeyer Guss|Lamballe Frères|Goikoetxea Forja|Malvestiti Moda|Wijbenga Staal|Żurawski Meble|Křesťan Sklo|Hyvärinen Puu|Yıldırım Gıda|Nishikado Kikai|Südstern|Vlietmonde|Juniper Reinsurance|Redshank|Basaltcore|Osprey Benevolent|Millstonebay|Candelix|Fairbank Quarry'.split(
        '|',
      ),
    towns:
      'Egersund|Bad Bevensen|Sarlat|Villanueva|Desenzano|Winschoten|Giżycko|Telč|Mezőtúr|Bistrița|Kuhmo|Lamego|Ayvalık|Matsue|Mokpo|Shivamogga|Lloydminster|Stowmarket|Ripley'.split(
        '|',
      ),
    machines:
      'jira.aukrust.no|conf.niedermeyer-guss.de|vm-lamballe-09|fs02.goikoetxea.lan|wijbenga-tst-app3|pg1.zurawski.internal|nishikado-ci-04|172.19.8.33|osprey.atlassian.net|candelix-sql'.split(
        '|',
      ),
    numbers:
      '6619042|KD-771-2209|0598 61 44 02|+47 51 49 20 13|(03) 8820 1166|B118-9924|3391-10482|NL91 3302 8845|R4-10298-M|7710 3348 2206'.split(
        '|',
      ),
    handles: '@saukrust|@fenna_o|@qmaelys|saukrust12|j.cwik|niedermeyer_b|AUKRUST\\sindre|goikoetxea-ops'.split('|'),
  },
};

const templates: readonly string[] = [
  '{v} sees the same.',
  '{v} has it too.',
  '{v} uses Data Center.',
  '{v} reported this last week.',
  '{v} cannot open the board any more.',
  'The problem began when {v} changed the scheme.',
  'We upgraded together with {v} on Monday.',
  'Ask {v} about it.',
  'Please add {v} to this request.',
  'It was first seen by {v}.',
  'The error is shown for {v} only.',
  'This also happens at {v}.',
  'The export of {v} stops after two minutes.',
  'In our setup {v} is the owner of the page.',
  'The custom field "{v} cost center" is empty.',
  'The board “{v}” does not load.',
  'The space is called {v}.',
  "{v}'s permissions look right.",
  'According to {v}, the cache was cleared.',
  'Thanks, {v}',
  'Kind regards, {v}',
  '{v}',
  '- {v}',
  'Hello {v},',
  'Dear {v}, please see below.',
  'user_id={v}',
  'owner: {v}',
  'Customer number {v}',
  'Our reference is {v}.',
  'Contact: {v}',
  'Reach us under {v} until Friday.',
  'The value {v} is shown twice.',
  'Everything works again ({v}).',
  'Steps: open the plan of {v}, choose Export, wait.',
  'cc {v}',
  'Reported by {v} / support',
  'The page fails; {v} too!',
  '{v}: please confirm.',
  'Is it a known problem, {v}?',
  '{v} sieht das auch.',
  'Bei {v} tritt der Fehler ebenfalls auf.',
  '{v} a le même problème depuis hier.',
  'También pasa en {v}.',
  'Anche {v} vede lo stesso errore.',
];

const neutral: readonly string[] = [
  'Since the update to 3.2.1 the page stays empty and the console shows an error.',
  'It worked in 3.1.0 before the weekend, and nothing else was changed.',
  'When I open the calendar, the spinner turns for a minute and then a timeout is shown.',
  'Steps to reproduce: open a board, choose a filter, then save. Expected: the filter is kept.',
  'We tried another browser and cleared the cache, but the result is the same.',
  'The export stops half-way and the file has only the first rows.',
];

type Place = (line: string) => AdfNode;

function cell(content: AdfNode): AdfNode {
  return {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [paragraph('Result')] },
          { type: 'tableCell', content: [content] },
        ],
      },
    ],
  };
}

const places: readonly Place[] = [
  (line) => paragraph(line),
  (line) => paragraph(line),
  (line) => paragraph(`${neutral[1]} ${line}`),
  (line) => paragraph(`${line} ${neutral[4]}`),
  (line) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(line)] }] }),
  (line) => ({ type: 'blockquote', content: [paragraph(line)] }),
  (line) => ({ type: 'panel', attrs: { panelType: 'note' }, content: [paragraph(line)] }),
  (line) => ({ type: 'heading', attrs: { level: 3 }, content: [text(line)] }),
  (line) => cell(paragraph(line)),
  (line) => code(`INFO start\n${line}\nERROR timeout`),
  (line) => paragraph(text(line.slice(0, 5), { type: 'strong' }), text(line.slice(5))),
  (line) => paragraph(text(line.slice(0, -4)), text(line.slice(-4), { type: 'em' })),
  (line) => ({ type: 'expand', attrs: { title: line }, content: [paragraph('Details follow.')] }),
  (line) =>
    paragraph(
      text('see the guide', {
        type: 'link',
        attrs: { href: `https://docs.kite-apps.example/${encodeURIComponent(line)}` },
      }),
    ),
];

const writings: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value,
  (value) => value,
  (value) => value.toLowerCase(),
  (value) => value.toUpperCase(),
  (value) => encodeURIComponent(value),
];
/** People are also written by one of their names, firms by the first word, and both with dots. */
const shorter: Readonly<Partial<Record<keyof Lists, readonly ((value: string) => string)[]>>> = {
  people: [
    (value) => value.split(' ')[0] ?? value,
    (value) => value.split(' ').at(-1) ?? value,
    (value) => value.replace(/ /g, '.').toLowerCase(),
  ],
  firms: [(value) => value.split(' ')[0] ?? value],
};

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function pick<T>(list: readonly T[], below: (limit: number) => number): T {
  return list[below(list.length)] as T;
}

/** Requests of one half: a harmless report with no, one or two planted values in any place and writing. */
export function generateRequests(half: Half, count: number, seed: number): readonly GeneratedRequest[] {
  const below = chance(seed);
  const kinds = Object.keys(values[half]) as (keyof Lists)[];
  return Array.from({ length: count }, () => {
    const planted: string[] = [];
    const content: AdfNode[] = [paragraph(pick(neutral, below)), paragraph(pick(neutral, below))];
    for (let left = below(8) === 0 ? 0 : 1 + below(2); left > 0; left -= 1) {
      const kind = pick(kinds, below);
      const value = pick([...writings, ...(shorter[kind] ?? [])], below)(pick(values[half][kind], below));
      planted.push(value);
      content.splice(below(content.length + 1), 0, pick(places, below)(pick(templates, below).replace('{v}', value)));
    }
    return { source: { summary: 'The page stays empty', description: doc(...content), comments: [] }, planted };
  });
}

function fold(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readable(node: AdfNode): string[] {
  const targets = (node.marks ?? []).map((mark) => String(mark.attrs?.['href'] ?? ''));
  return [node.text ?? '', ...targets, ...(node.content ?? []).flatMap(readable)];
}

/** All that anybody can read or fetch of a document, as written and decoded. */
export function everythingIn(summary: string, description: AdfDocument): string {
  const written = `${summary}\n${adfToText(description)}\n${description.content.flatMap(readable).join('\n')}`;
  return fold(`${written}\n${decoded(written.replace(/%(?![0-9A-Fa-f]{2})/g, ''))}`);
}

const ordinary = new Set(
  fold(
    [
      ...templates,
      ...neutral,
      'result info start error timeout details follow de het data center atlassian net admin db build internal local app',
    ].join(' '),
  ).match(/[\p{L}\p{N}]+/gu),
);

/** Does the part of a value stand in the text? Short ones only as words of their own. */
export function standsIn(part: string, all: string): boolean {
  if (part.length >= 5 || !/^[a-z0-9]+$/.test(part)) return all.includes(part);
  return new RegExp(`(?<![a-z0-9])${part}(?![a-z0-9])`).test(all);
}

/** The parts of a value by which its owner is found. */
export function tellingParts(value: string): readonly string[] {
  const parts = fold(decoded(value)).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (/^[\d ()+./-]+$/.test(value)) return [fold(value)];
  return parts.filter((part) => (/^[a-z]+$/.test(part) ? part.length >= 3 : part.length >= 2) && !ordinary.has(part));
}
