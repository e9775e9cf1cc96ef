import { beginningsOf, Keywords, keywordsOf } from '../keywords';
import type { Block } from '../block';
import { spansOf, type Recognizer, type Span } from '../scan';
import { Sign } from '../sign';

const numbers =
  'EAN|GLN|CPR|CURP|HETU|AHV|AVS|NINO|PPSN|TCKN|EGN|JMBG|RFC(?= ?[A-ZÑ&]{3,4}\\d{6})|RUT|SIRET|SIREN|NIF|CIF|NIE|DNI|CUI|CNP|CNPJ|CPF|SSN|TIN|EIN|ABN|PAN|NIP|PESEL|REGON|KvK|BSN|TVA|Steuernummer|Kundennummer|Vertragsnummer|Rechnungsnummer|Personalnummer|Bestellnummer';
const numbered =
  'customer|client|employee|personnel|staff|payroll|patient|policy|contract|invoice|order|account|member|case|claim|registration|student|supplier|vendor';
const cued = new RegExp(
  `(?<![\\p{L}])(?:${numbers}|VAT(?: (?:id|no\\.?|number))?|USt-?Id(?:Nr)?\\.?|P\\.?IVA|codice fiscale|social security|passport|national id|tax (?:id|number)|(?:${numbered}) (?:id|no\\.?|nr\\.?|number|#)|serial (?:number|no\\.?)|(?:Bestellung|Auftrag|Rechnung|Vertrag) Nr\\.?|employee|patient|Kunden-?Nr\\.?|numéro (?:client|de client|de contrat|de facture)|n° client|número de cliente|nº de cliente|cod client)(?![\\p{L}])[^\\d\\n,;]{0,24}?(?<value>(?=[A-Z0-9./-]{0,24}\\d)[A-Z0-9]{1,14}(?:[./-][A-Z0-9]{1,14}){0,4})(?![\\w]|[.-]\\w)`,
  'dgu',
);
/** The number may touch its word, so these are looked for inside words too. */
const announcing = new Keywords(
  beginningsOf(
    `${numbers}|${numbered}|VAT|USt|IVA|codice|social|passport|national|tax|serial|Bestellung|Auftrag|Rechnung|Vertrag|Kunden|cod client|contrat|facture`,
  ).map((word) => [word, true]),
);
const columnNumbers = /(?<![\w.-])\d{4,6}-\d{4,8}(?![\w-]|\.\d)/g;
const longAgo =
  /(?<![\d./-])(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)-\d\d-\d\d|\d{1,2}\.? \p{L}{3,9} (?:19[2-9]\d|200\d))(?![\d/-])/gu;
const otherDesk = /(?<![\w-])(?:INC|CHG|RITM|REQ|PRB|SCTASK|TASK|CS)\d{6,10}(?!\w)/g;
const cloudAccount = /arn:aws[\w-]{0,10}:[\w-]{0,30}:[\w-]{0,30}:(?<value>\d{12})/dg;
/** Also as Brazil writes its numbers of people and firms, whole or with the last digit missing. */
const social = /(?<![\w.-])(?:\d{3}-\d{2}-\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2})(?![\w-])/g;
const birth =
  /(?<![\p{L}])(?:born(?: on)?|date[ _-]?of[ _-]?birth|birth[ _-]?da(?:te|y)|bday|dob|d\.o\.b\.?|birthday|geboren(?: am)?|geb\.|Geburtsdatum|née? le|date de naissance|naissance|nacid[oa](?: el)?|fecha de nacimiento|nat[oa] il|data di nascita|urodzon[ya]|data urodzenia|född|født|fødselsdato|födelsedatum|syntynyt|syntymäaika|geboren op|geboortedatum|nascid[oa] em|data de nascimento|narozena?|datum narození|narodený|dátum narodenia|született|születési (?:dátum|idő)|născută? (?:la|pe)|data nașterii|rođena?|datum rođenja|rojena?|роден(?:а)?|дата рождения|родил(?:ся|ась)|дата народження|ημερομηνία γέννησης|doğum tarihi|ngày sinh|sinh ngày|tanggal lahir|生年月日|出生日期|생년월일|תאריך לידה|تاريخ الميلاد)(?: of (?:the |our |my |this )?\p{L}{2,20})?["']?[\s:：,=>;]{0,3}["']?(?:is |was )?(?:in |on )?(?:the |le |am |el |on |em |den |dne |dnia )?(?<value>\d{1,4}[./ -](?:\d{1,2}|[\p{L}]{3,10})[./ -]\d{2,4}|\d{1,2}\.? [\p{L}]{3,10} \d{4}|[\p{L}]{3,10} \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)\p{L}{0,7}(?:,? \d{4})?|[\p{L}]{3,10},? (?:19|20)\d\d|(?:19|20)\d\d(?:[01]\d[0-3]\d)?)(?!\d)/dgiu;

const birthCue = keywordsOf(
  'born|birth|bday|dob|d.o.b|gebor|geb.|geburt|ne le|nee le|naissance|nacid|nacimiento|nato il|nata il|nascita|urodz|fodd|fodt|fodsels|fodelse|syntyn|syntyma|geboorte|nascid|nascimento|naroz|narod|szulet|nascut|nasterii|rodena|roden|rojen|роден|рожд|родил|народж|γεννησ|dogum|ngay sinh|sinh ngay|lahir|生年月日|出生|생년월일|לידה|ميلاد',
);

/** In code a date of long ago is somebody's where a column or a key says so. */
const birthColumn =
  /(?<!\p{L})(?:dob|bday|birth|date_?of_?birth|geburt|geboren|naissance|nacimiento|nascita|nascimento|urodz|fodsel|fodelse|geboorte|narozen|szulet|nasteri|рожд|народж|生年月日|出生)/u;

function isSomebodys(value: string): boolean {
  const isInstant = /^\d{4}-\d\d-\d\d$/.test(value);
  return value.replace(/\D/g, '').length >= 3 && !isInstant && !/^\d{1,2}(?:\.\d{1,3}){1,2}$/.test(value);
}

const sixDigits = new Sign(/\d{6}/);
const arn = new Sign(/arn:/);
const hyphened = new Sign(/\d-\d\d-\d|\d\.\d{3}[-/]\d/);
const longAgoYear = new Sign(/(?:19[2-9]|200)\d/);

/** `sign`: without it the pattern matches nothing. */
function when(sign: Sign, block: Block, spans: () => readonly Span[]): readonly Span[] {
  return sign.in(block) ? spans() : [];
}

/** Numbers that name a person or a company, told by the word before them, and dates of birth. */
export const hotNumbers: Recognizer = {
  name: 'hot-numbers',
  cutsShields: true,
  find: (block) =>
    block.signs.digits === 0
      ? []
      : [
          ...(announcing.standIn(block)
            ? spansOf(cued, block, { kind: 'number', label: 'number', rule: 'number-cue' }, isSomebodys)
            : []),
          ...when(sixDigits, block, () =>
            spansOf(otherDesk, block, { kind: 'issue-key', label: 'issue', rule: 'other-desk' }),
          ),
          ...when(arn, block, () =>
            spansOf(cloudAccount, block, { kind: 'account-id', label: 'account', rule: 'cloud-account' }),
          ),
          ...when(hyphened, block, () =>
            spansOf(social, block, { kind: 'number', label: 'number', rule: 'social-security' }),
          ),
          ...(block.inTable
            ? spansOf(columnNumbers, block, {
                kind: 'number',
                label: 'number',
                rule: 'number-in-table',
                confidence: 'likely',
              })
            : []),
          ...(birthCue.standIn(block)
            ? spansOf(birth, block, { kind: 'number', label: 'date', rule: 'birth-date' })
            : []),
          ...when(longAgoYear, block, () =>
            spansOf(
              longAgo,
              block,
              {
                kind: 'number',
                label: 'date',
                rule: block.inCode ? 'birth-date' : 'date-long-ago',
                confidence: 'likely',
              },
              (value) =>
                (!block.inCode || birthColumn.test(block.folded)) &&
                !/^(?:1970-01-01|1900-01-0[01]|2000-01-01|0?1[./]0?1[./](?:1970|1900|2000))$/.test(value),
            ),
          ),
        ],
};
