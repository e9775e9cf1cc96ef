import type { Block } from '../block';
import { isKnownWord } from '../english-vocabulary';
import { fold } from '../fold';
import { Keywords } from '../keywords';
import { foldedSpansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { isOrdinary } from '../vocabulary';

const guess = { confidence: 'likely' } as const;

/** What the keys of records about people, firms and places are called, and what their values are. */
const kinds: readonly (readonly [
  keys: string,
  beginnings: string,
  shape: SpanShape,
  accept: (value: string) => boolean,
])[] = [
  [
    'family_?name|sur_?name|middle_?name|maiden_?name|given_?name|first_?name|last_?name|display_?name|full_?name|lower_display_name|sn|fn|gecos|nachname|familienname|vorname|prenom|nom_?(?:de_?)?famille|apellidos?|cognome|contact(?:_?(?:name|person))?|caller(?:_id)?|(?:opened|closed|requested|reported|approved|assigned)_(?:by|to)|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|supervisor|(?:employee|customer|client|patient|admin|owner|contact|manager|registered_?owner)(?:_?name)?|kundenname|team_?lead|interlocuteur|referente|osoba_?kontaktowa|contactpersoon',
    'family family_ sur middle maiden given first last display full lower sn fn gecos nachname familienname vorname prenom nom apellido cognome contact caller opened closed requested reported approved assigned ansprech sachbearbeiter supervisor employee customer client patient admin owner manager registered kundenname team interlocuteur referente osoba',
    { kind: 'person', label: 'person', rule: 'record-person', ...guess },
    isUnknown,
  ],
  [
    'company(?:_?name)?|organi[sz]ation(?:_?name)?|org(?:_?name)?|firma|firmenname|employer|u_customer|societe|entreprise|azienda|empresa|bedrijf|kunde|client_?name|account_?name|tenant_?name|company\\.name',
    'company organi org firm employer u_cust societe entreprise azienda empresa bedrijf kunde client account tenant',
    { kind: 'organization', label: 'company', rule: 'record-firm', ...guess },
    isUnknown,
  ],
  [
    'city|town|ort|wohnort|standort|stadt|ville|ciudad|citta|miasto|plaats|localidade|cidade|location|locality|company\\.city',
    'city town ort wohnort standort stadt ville ciudad citta miasto plaats local cidade company',
    { kind: 'other', label: 'place', rule: 'record-place', ...guess },
    isUnknown,
  ],
  [
    'street(?:_?address)?|strasse|address_?(?:line)?_?\\d?|(?:home_?)?postal_?address|home_?address|adresse|anschrift|direccion|indirizzo|adr',
    'street strasse address postal home adr anschrift direccion indirizzo',
    { kind: 'other', label: 'address', rule: 'record-address', ...guess },
    (value) => /\d/.test(value) && isUnknown(value) && !/\d\.\d|@|:\/\//.test(value),
  ],
  [
    '(?:home_?|mobile_?|work_?|office_?|business_?|cell_?|contact_?)?(?:phone|mobile|telephone)(?:_?(?:number|no))?|tel|cell|handy|telefon|fax',
    'home mobile work office business cell contact phone mobile tele tel cell handy fax',
    { kind: 'phone', label: 'phone', rule: 'record-phone' },
    (value) => /^[+\d(][\d ()./+-]{5,24}$/.test(value) && value.replace(/\D/g, '').length >= 7,
  ],
  [
    'employee_?(?:number|no|id)|personalnummer|personal_?nr|staff_?(?:number|no|id)|matricule|vat_?(?:id|number|no)?|tax_?(?:id|number|no)|(?:customer|client|contract|patient|member)_?(?:number|no|nr|id)|kundennummer|sys_id',
    'employee personal staff matricule vat tax customer client contract patient member kunden sys_id',
    { kind: 'number', label: 'number', rule: 'record-number' },
    (value) => value.replace(/\D/g, '').length >= 3 && !/^\d{4}-\d\d-\d\d/.test(value),
  ],
];

/** As JSON, XML, LDIF, vCards, properties and lines of a letter write a key and its value. */
function patternsOf(keys: string): readonly RegExp[] {
  const key = `(?:[\\w-]{1,40}[._-])?(?:${keys})`;
  return [
    new RegExp(`["']${key}["']\\s{0,3}(?::|=>|,)\\s{0,3}["'](?<value>[^"'\\n{}<>]{2,100})["']`, 'dgu'),
    new RegExp(`<(?:[\\w-]{1,20}:)?${key}>(?<value>[^<>{}\\n]{2,100})</`, 'dgu'),
    new RegExp(
      `^[ \\t>*|-]{0,12}${key}(?:;[\\w=,-]{1,40})?[ \\t]{0,8}[:=][ \\t;]{0,4}["']?(?<value>[^"'\\n{}<>=$]{2,100}?)["']?[ \\t,;]{0,4}$`,
      'dgmu',
    ),
  ];
}

const records = kinds.map(([keys, , shape, accept]) => ({ patterns: patternsOf(keys), shape, accept }));
const keysIn = new Keywords(
  kinds.flatMap(([, beginnings], place) => beginnings.split(' ').map((one) => [one, place] as const)),
);

/** One word at least that is nobody's vocabulary: `"location": "header"` and `"manager": "npm"` say nothing. */
function isUnknown(value: string): boolean {
  if (/[(){}[\]$\\]|:\/\/|@/.test(value)) return false;
  return (value.match(/\p{L}[\p{L}\p{M}'’]{1,60}/gu) ?? []).some((word) => {
    const folded = fold(word).replace(/['’]s?$/, '');
    return !isOrdinary(folded) && !isKnownWord(folded);
  });
}

function spansIn(block: Block): Span[] {
  const shown = /<\//.test(block.text);
  const quoted = /["']\s{0,3}(?::|=>|,)/.test(block.text);
  return [...keysIn.in(block.folded)]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const record = records[place];
      if (!record) return [];
      const [json, xml, line] = record.patterns as readonly [RegExp, RegExp, RegExp];
      return [...(quoted ? [json] : []), ...(shown ? [xml] : []), line].flatMap((pattern) =>
        foldedSpansOf(pattern, block, record.shape, (value) => record.accept(value.trim())),
      );
    });
}

/** People, firms, addresses and numbers in records, told by the key: JSON, XML, directories, cards, settings. */
export const keyedRecords: Recognizer = {
  name: 'keyed-records',
  cutsShields: true,
  find: (block) => (/[:=>]/.test(block.text) ? spansIn(block) : []),
};
