import type { Block } from '../block';
import { isKnownWord } from '../english-vocabulary';
import { fold } from '../fold';
import { asCompany, placeOf, spanAt, type Recognizer, type Span, type SpanShape } from '../scan';
import { Sign, signedIn } from '../sign';
import { carriesSentence, isTechnicalWord } from '../understood-words';
import { isOrdinary } from '../vocabulary';

const guess = { confidence: 'likely' } as const;

/** What the keys of records about people, firms and places are called, and what their values are. */
const kinds: readonly (readonly [keys: string, shape: SpanShape, accept: (value: string) => boolean])[] = [
  [
    '(?:family|sur|middle|maiden|given|first|last|display|full)_?name|lower_display_name|sn|fn|gecos|nachname|familienname|vorname|prenom|nom_?(?:de_?)?famille|apellidos?|cognome|contact(?:_?(?:name|person))?|caller(?:_id)?|(?:opened|closed|requested|reported|approved|assigned)_(?:by|to)|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|supervisor|(?:employee|customer|client|patient|admin|owner|manager|registered_?owner)(?:_?name)?|kundenname|team_?lead|interlocuteur|referente|osoba_?kontaktowa|contactpersoon',
    { kind: 'person', label: 'person', rule: 'record-person', ...guess },
    isUnknown,
  ],
  [
    '(?:company|organi[sz]ation|org)(?:_?name)?|firma|firmenname|employer|u_customer|societe|entreprise|azienda|empresa|bedrijf|kunde|(?:client|account|tenant)_?name|company\\.name',
    { ...asCompany, rule: 'record-firm', ...guess },
    isUnknown,
  ],
  [
    'city|town|ort|wohnort|standort|stadt|ville|ciudad|citta|miasto|plaats|localidade|cidade|location|locality',
    { kind: 'other', label: 'place', rule: 'record-place', ...guess },
    isUnknown,
  ],
  [
    'content-title|(?:project|space|board|queue|team|squad|cycle|folder|workspace|portfolio)(?:_?name)?',
    { kind: 'other', label: 'project', rule: 'record-thing', ...guess },
    isTitle,
  ],
  [
    'calendar|site|title|content-title|subject|asset|page|page_?title|attributevalue|text|department|dept|abteilung|display_?value|category|template|file_?name',
    { kind: 'other', label: 'name', rule: 'record-name', ...guess },
    isNamed,
  ],
  [
    'street(?:_?address)?|strasse|(?:home_?)?(?:postal_?)?address_?(?:line)?_?\\d?|adresse|anschrift|direccion|indirizzo|adr',
    { kind: 'other', label: 'address', rule: 'record-address', ...guess },
    (value) => /\d/.test(value) && isUnknown(value) && !/\d\.\d|@|:\/\//.test(value),
  ],
  [
    '(?:(?:home|mobile|work|office|business|cell|contact)_?)?(?:phone|mobile|telephone)(?:_?(?:number|no))?|tel|cell|handy|telefon|fax',
    { kind: 'phone', label: 'phone', rule: 'record-phone' },
    (value) => /^[+\d(][\d ()./+-]{5,24}$/.test(value) && value.replace(/\D/g, '').length >= 7,
  ],
  [
    'personalnummer|personal_?nr|matricule|(?:vat|tax)_?(?:id|number|no)?|(?:employee|staff|customer|client|contract|patient|member)_?(?:number|no|nr|id)|kundennummer|sys_id',
    { kind: 'number', label: 'number', rule: 'record-number' },
    (value) => value.replace(/\D/g, '').length >= 3 && !/^\d{4}-\d\d-\d\d/.test(value),
  ],
];

const kindsOfKeys = kinds.map(([keys, shape, accept]) => ({
  key: new RegExp(`^(?:[\\w-]{1,40}[._-])?(?:${keys})$`),
  shape,
  accept,
}));

interface Form {
  readonly sign: Sign;
  readonly pattern: RegExp;
}

/** As JSON, XML, LDIF, vCards, properties and lines of a letter write a key and its value, whatever the key. */
const forms: readonly Form[] = [
  {
    sign: new Sign(/["']\s{0,3}(?::|=>|,)\s{0,3}["']/),
    pattern: /["'](?<key>[\w.-]{2,80})["']\s{0,3}(?::|=>|,)\s{0,3}["'](?<value>[^"'\n{}<>]{2,100})["']/dgu,
  },
  {
    sign: new Sign(/<\//),
    pattern: /<(?:[\w-]{1,20}:)?(?<key>[\w.-]{2,80})>(?<value>[^<>{}\n]{2,100})<\//dgu,
  },
  {
    sign: new Sign(/name="[^"]/),
    pattern: /name="(?<key>[\w.-]{2,80})"(?: \w{1,20}="[^"]{0,60}"){0,3}>(?<value>[^<>{}\n]{2,100})<\//dgu,
  },
  {
    sign: new Sign(/[a-z]="/),
    pattern: /(?<![\w-])(?:ri:)?(?<key>content-title|title|label|alt|placeholder)="(?<value>[^"<>{}\n]{2,100})"/dgu,
  },
  {
    sign: new Sign(/<text/),
    pattern: /<(?<key>text|AttributeValue)(?: [^<>\n]{0,120})?>(?<value>[^<>{}\n]{2,100})<\//dgu,
  },
  {
    // one of many in a line of a log: a title goes on up to the next key
    sign: new Sign(/(?:page|title)=/i),
    pattern:
      /(?<![\w-])(?<key>page(?:_?title)?|title)=(?<value>\p{L}[\p{L}\p{M}\d'’&,+-]{0,30}(?: [\p{L}\p{M}\d'’&,+-]{1,30}){1,6})(?=[,;]? [\w.-]{2,30}=)/dgu,
  },
  {
    sign: new Sign(/[:=]/),
    pattern:
      /^[ \t>*|-]{0,12}(?<key>[\w.-]{2,80})(?:;[\w=,-]{1,40})?[ \t]{0,8}[:=][ \t;]{0,4}["']?(?<value>[^"'\n{}<>=$]{2,100}?)["']?[ \t,;]{0,4}$/dgmu,
  },
];

/** A title, not a sentence: few words, the first with a capital or of a script without any, and one that nobody knows. */
function isNamed(value: string): boolean {
  const words = value.match(/\p{L}[\p{L}\p{M}'’]{0,60}/gu) ?? [];
  const hasCase = /^\P{L}*\p{Ll}/u.test(value);
  return words.length > 0 && words.length <= 6 && !hasCase && !/[.!?:;]$/.test(value) && isUnknown(value);
}

/** One word at least that is nobody's vocabulary: `"location": "header"` and `"manager": "npm"` say nothing. */
function isUnknown(value: string): boolean {
  if (/[(){}[\]$\\]|:\/\/|@|^[\w-]{2,60}\/\d{1,4}\.\d/.test(value)) return false;
  return (value.match(/\p{L}[\p{L}\p{M}'’]{1,60}/gu) ?? []).some((word) => {
    const folded = fold(word).replace(/['’]s?$/, '');
    return !isOrdinary(folded) && !isKnownWord(folded);
  });
}

/** Several words, of which programs have not every one: a project or a queue is called by ordinary ones as well. */
function isTitle(value: string): boolean {
  const words = value.match(/\p{L}[\p{L}\p{M}'’]{0,60}/gu) ?? [];
  return (
    words.length > 1 &&
    !/^(?:default|program|recently|personal|my|all|new|untitled|no)$/i.test(words[0] ?? '') &&
    /\p{Lu}/u.test(value) &&
    !/[(){}[\]$\\=:]|@/.test(value) &&
    words.some((word) => !isTechnicalWord(fold(word)) && !carriesSentence(fold(word)))
  );
}

/** What follows a key that says nothing may be a key itself: `"mail", "city", "Moosdorf"`. */
function spansOfForm({ pattern }: Form, block: Block): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(block.folded); match !== null; match = pattern.exec(block.folded)) {
    const [key, value] = [placeOf(match, 'key'), placeOf(match, 'value')];
    if (!key || !value) continue;
    const said = kindsOfKeys.filter((kind) => kind.key.test(key.text));
    const text = block.text.slice(value.start, value.end).trim();
    for (const { shape, accept } of said) if (accept(text)) spans.push(spanAt(value.start, value.end, shape));
    if (said.length === 0) pattern.lastIndex = key.end;
  }
  return spans;
}

/** People, firms, addresses and numbers in records, told by the key: JSON, XML, directories, cards, settings. */
export const keyedRecords: Recognizer = {
  name: 'keyed-records',
  cutsShields: true,
  find: (block) => signedIn(block, forms).flatMap((form) => spansOfForm(form, block)),
};
