import { isKnownWord } from '../english-vocabulary';
import { fold } from '../fold';
import { beginningsOf, Keywords } from '../keywords';
import type { Block } from '../block';
import { spansOf, type Recognizer, type Span } from '../scan';
import { Sign, signedIn } from '../sign';

const tail = "(?:,? [\\p{L}\\p{N}.’'/-]{1,30}){0,8}";
const english =
  /(?<![\p{L}\p{N}.,-])\d{1,5}[A-Za-z]?,? (?:[\p{Lu}][\p{L}'’.-]{1,24} ){1,4}(?:Plaza|Esplanade|Parade|Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Ct|Square|Sq|Place|Pl|Terrace|Crescent|Close|Parkway|Pkwy|Highway|Quay|Row|Hill|Gardens|Mews|Circle)\.?(?![\p{L}])(?:,? (?:\p{Lu}[\p{L}\p{N}'’.-]{0,24}|\d[\p{L}\p{N}-]{1,9})){0,7}/gu;
const german =
  /(?<![\p{L}])[\p{Lu}][\p{L}-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|gade|vej|gatan|vägen|straat|laan|katu|tie|stien|veien|gata|gaten|stræde|plein|kade|dijk|gracht|singel)\s\d{1,4}\s?[a-z]?(?:,? (?:D-|A-|CH-)?\d{4,5}(?: [\p{Lu}][\p{L}-]{1,30}){0,3})?/gu;
const streets =
  'rue|avenue|boulevard|chemin|quai|impasse|place|allée|route|cours|Av\\.|Avda\\.?|Avenida|Calle|C\\/|Carrera|Paseo|Plaza|Rua|Ruta|Rte\\.|Rúa|Carrer|Avinguda|Passeig|Plaça|Jl\\.|Jln\\.?|Jalan|Gg\\.|Lorong|Kampung|Rruga|Piața|Praça|Via|Viale|Piazza|Corso|ul\\.|al\\.|os\\.|Str\\.|Strada|Bd\\.|Bulevardul|Calea|Şos\\.|Sok\\.|Cad\\.';
const romance = new RegExp(
  `(?<![\\p{L}])(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:${streets}) (?:(?:de|du|des|la|le|del|della|di|l’|l')\\s?){0,3}(?:\\d{1,4}(?: km \\d{1,4})?|\\p{Lu}[\\p{L}'’.-]{0,30})(?: [\\p{Lu}][\\p{L}'’.-]{1,30}){0,3}(?:,? (?:nr\\.? ?|n[º°] ?)?\\d{1,5})?(?: [\\p{Lu}][\\p{L}-]{1,30}){0,2}(?:, [\\p{L}\\p{N}.º°'’ -]{1,40}(?<![ -])){0,4}`,
  'gu',
);
const vietnamese = /(?<![\p{L}])(?:Tầng|Số|Phường|Quận|Đường|Toà nhà|Lầu) [\p{L}\p{N} .,/-]{2,120}/gu;
const eastern =
  /(?:〒\s?\d{3}-\d{4}\s?)?(?:(?:東京都|(?:大阪|京都)府|[\p{Script=Han}]{2,4}(?:道|県|省))[\p{Script=Han}\p{N}ー-]{2,40}(?:\d{1,4}[-－丁目番地号]{0,3}){0,4})|(?<!\d)〒\s?\d{3}-\d{4}/gu;
/** Britain's and Canada's, with the street and the town when both are there: `3 Ropewalk, Brunhovd BV11 3ZZ`. */
const postcode =
  /(?<![\p{L}\p{N}-])(?:\d{1,4}[a-z]? \p{Lu}[\p{L}'’.-]{1,24}(?: \p{Lu}[\p{L}'’.-]{1,24}){0,3}, \p{Lu}[\p{L}'’.-]{1,24}(?:,? \p{Lu}[\p{L}'’.-]{1,24}){0,3},? )?(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-CEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}-])/gu;
const american =
  /(?<![\p{L}])(?:\p{Lu}[\p{L}.'’-]{1,20} ){0,2}\p{Lu}[\p{L}.'’-]{1,20}, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?(?!\d)/gu;
/** Street and number, postcode and town: so it is written from Lisbon to Ankara, whatever the street is called. */
const continental =
  /(?<![\p{L}\p{N}.])\p{Lu}[\p{L}'’.-]{1,30}(?: \p{L}[\p{L}'’.-]{0,30}){0,4},? (?:nr\.? |n[º°] |No: ?)?\d{1,4}(?:\/\d{1,4})? ?[a-zA-Z]?(?:, ?|,? ?\n)(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{3} \d\d|\d\d-\d{3}|\d{4} [A-Z]{2}) \p{Lu}[\p{L}'’-]{1,30}(?: [\p{L}'’-]{2,30}){0,2}/gu;
/** `г. Киров, ул. Базовая, д. 11`: what each part is stands before it. */
const slavic =
  /(?:(?<!\d)\d{5,6}, ?)?(?<!\p{L})(?:г|м|гор|пос|ул|вул|пр|просп|пер|пл|наб|бул)\. ?\p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?(?:,? (?:ул|вул|пр|просп|пер|пл|наб|бул|д|дом|кв|буд|корп|стр|оф)\.? ?[\p{L}\p{N}/-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?|, ?\d{1,4}[\p{L}]?(?!\p{N})){0,5}/gu;
/** `Mecca Street 212, Amman` */
const numberBehind =
  /(?<!\p{L})\p{Lu}[\p{L}'’.-]{1,24} (?:\p{Lu}[\p{L}'’.-]{1,24} )?(?:Street|Road|Avenue|Boulevard|Lane|Square|Highway) \d{1,5}[A-Za-z]?(?![\p{L}\p{N}]), \p{Lu}[\p{L}'’-]{1,24}/gu;
/** `8420 Zirc`, alone between separators: a postcode and its town. */
const townBehindPostcode =
  /(?<=(?:, |· |\| |– )(?:[A-Z]{1,2}-)?)\d{4,5} \p{Lu}\p{Ll}[\p{L}'’-]{1,30}(?=\s{0,2}(?:$|\n|,|·|\||\.))/gu;
/** `Petőfi utca 12.`, `Dunajská cesta 4` */
const streetBehindName =
  /(?<!\p{L})\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,30})? (?:utca|útja|tér|tere|körút|köz|ulica|cesta|trg|iela|gatvė|tänav),? \d{1,4}[\p{L}]?\.?/gu;
const chinese = /\p{Script=Han}{2,24}(?:路|街|大道|巷|弄)\p{N}{1,5}(?:号|號)?[\p{Script=Han}\p{N}]{0,20}/gu;
const unit =
  /(?<![\p{L}])(?:Unit|Suite|Flat|Apt\.?|Apartment|Building|Block|Floor|Level) \d{1,4}[A-Z]?, (?:\d{1,5}[A-Z]? )?\p{Lu}[\p{L}'’-]{1,24}(?:,? (?:\p{Lu}[\p{L}\p{N}'’-]{0,24}|\d[\p{L}\p{N}-]{1,9})){1,8}/gu;
const box = new RegExp(`(?<![\\p{L}])(?:P\\.? ?O\\.? Box|Postfach|BP|Case postale|Apartado) \\d{1,6}${tail}`, 'gu');

const streetWords = new Keywords(beginningsOf(streets).map((word) => [word, 'street'] as const));

/** Each with what it cannot match without. */
const signed = (
  [
    [english, /\d[A-Za-z]?,? \p{Lu}/u],
    [
      german,
      /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|gade|vej|gatan|vägen|straat|laan|katu|tie|stien|veien|gata|gaten|stræde|plein|kade|dijk|gracht|singel)\s\d/,
    ],
    [numberBehind, /(?:Street|Road|Avenue|Boulevard|Lane|Square|Highway) \d/],
    [townBehindPostcode, /\d{4} \p{Lu}/u],
    [streetBehindName, /(?:utca|útja|tér|tere|körút|köz|ulica|cesta|trg|iela|gatvė|tänav),? \d/],
    [slavic, /[гмрслбп]\. ?\p{Lu}/u],
    [chinese, /[路街道巷弄]\p{N}/u],
    [postcode, / \d[A-Z]/],
    [american, /, [A-Z]{2} \d{5}/],
    [continental, /\d ?[a-zA-Z]?(?:, ?|,? ?\n)(?:[A-Z]{1,2}-)?\d{2}/],
    [unit, /(?:Unit|Suite|Flat|Apt|Apartment|Building|Block|Floor|Level)\.? \d/],
    [box, /(?:Box|Postfach|BP|postale|Apartado) \d/],
  ] as readonly (readonly [RegExp, RegExp])[]
).map(([pattern, sign]) => ({ pattern, sign: new Sign(sign) }));

function likely(block: Block): readonly RegExp[] {
  return [
    ...signedIn(block, signed).map(({ pattern }) => pattern),
    ...(streetWords.standIn(block) ? [romance] : []),
    ...(block.signs.isBeyondAscii ? [vietnamese, eastern] : []),
  ];
}

/** What stands before a street: which floor, room or house of it. */
const within =
  /(?<![\p{L}\p{N}])(?:(?:(?:\d{1,2}(?:st|nd|rd|th)|Ground|First|Second|Third|Fourth|Fifth|Top) [Ff]loor|(?:Level|Suite|Unit|Flat|Plot|Shop|Stand|Office|Room|Block|Building|Tower|Gate|Hangar|Bay|Dock|Pier|Warehouse|Lot|House|Villa|Door)(?: No\.?)? #?[A-Z]?-?\d{1,4}[A-Z]?|(?!Data|Service|Dashboard|Help|Control|Security|Message|Action|Notification)\p{Lu}[\p{L}'’-]{1,24} (?:House|Building|Towers?|Court|Centre|Center|Park|Plaza|Chambers|Mansions|Estate|Mall|Complex))(?:, ?|\/|\n)|(?:Plot|Stand|Erf|Flat|Unit|Shop|Villa|No\.) )$/u;

/** With the floor, room and house that are written before it. */
function withHouse({ text }: Block, span: Span): Span {
  let { start } = span;
  const before = () => within.exec(text.slice(Math.max(0, start - 48), start));
  for (let part = before(); part; part = before()) start -= part[0].length;
  return { ...span, start };
}

/** Words of an address that may go without a number. */
const withoutNumber = /Av|Calle|Tầng|Quận|〒|[道府県省]|東京都|[гм]\. ?\p{Lu}/u;

/** `20000 Issues` is none. */
function isTown(value: string): boolean {
  return !isKnownWord(fold(value.replace(/^\d+ /, '')));
}

/** Postal addresses in the writing of several countries. */
export const postalAddresses: Recognizer = {
  name: 'postal-addresses',
  cutsShields: false,
  find: (block) =>
    block.inCode || !(block.signs.digits > 0 || withoutNumber.test(block.text))
      ? []
      : likely(block).flatMap((pattern) =>
          spansOf(
            pattern,
            block,
            { kind: 'other', label: 'address', rule: 'postal-address', confidence: 'likely', spreads: false },
            (value) =>
              (/[\d]/.test(value) || withoutNumber.test(value)) && (pattern !== townBehindPostcode || isTown(value)),
          ).map((span) => withHouse(block, span)),
        ),
};
