import { fold } from '../fold';
import { beginningsOf, Keywords, keywordsOf } from '../keywords';
import { foldedSpansOf, type Recognizer } from '../scan';

/** Registers of people, firms, taxes, banks, ships and vehicles, as letters name them in many countries. */
const registers = fold(
  "dič|ičo|ič dph|oib|jmbg|pib|mbs|егн|еик|инн|кпп|огрн(?:ип)?|снилс|бик|иин|бин|єдрпоу|іпн|рнокпп|αφμ|α\\.φ\\.μ\\.|αμκα|npwp|nik|mst|cccd|cmnd|cvr|cpr|org\\.? ?nr|orgnr|organisasjonsnr|organisationsnummer|organisasjonsnummer|personnummer|personnr|pers\\.? ?nr|fødselsnummer|fnr|kennitala|y-tunnus|alv-nro|henkilötunnus|hetu|btw(?:[ -]?(?:nummer|nr))?|rsin|ahv(?:-?nr)?|svnr|sv-?nummer|sozialversicherungsnummer|rentenversicherungsnummer|steuer-?id|steuer-?nr|idnr|ust-?id(?:-?nr)?|hra|hrb|hr-?nummer|personalausweis(?:nummer)?|reisepass(?:nummer)?|führerschein(?:nummer)?|kontonummer|konto-?nr|blz|passport|passeport|pasaporte|passaporto|paszport|driv(?:er[’']?s?|ing) licen[cs]e|nhs|nino|national insurance|medicare|aadhaar|gstin|adószám|adóazonosító|taj|cégjegyzékszám|vergi|vkn|tckn|t\\.?c\\.? kimlik|curp|cuit|cuil|ruc|nit|cnh|pis|siret|siren|rcs|nif|cif|nie|dni|cnpj|cpf|p\\.? ?iva|partita iva|codice fiscale|c\\.?f\\.|nip|pesel|regon|krs|kvk|bsn|cui|cnp|imo|mmsi|imei|iccid|imsi|meid|vin|fahrgestellnummer|bic|swift|sort code|routing(?: number)?|registered (?:in [a-z]{3,20} )?no|company no|reg\\.? no|personalnummer|matrikelnummer|mitgliedsnummer|aktenzeichen|n[º°] sécu|numéro de sécurité sociale|法人番号|マイナンバー|身份证号?|統一編號|统一社会信用代码|사업자등록번호|주민등록번호|เลขประจำตัวผู้เสียภาษี|ח\\.?פ\\.?|ת\\.?ז\\.?",
);
const cued = new RegExp(
  `(?<![\\p{L}\\p{N}._/-])(?:${registers})(?![\\p{L}])(?: ?(?:number|num|no|nr|code|cislo|nummer|numara(?:si)?)(?!\\p{L}))?[.:#=]{0,2}["']?[ \\t]{0,3}(?:is |ist |est |es |["'#])?(?<value>(?=[\\p{L}\\d ./-]{0,16}\\d\\d)[a-z0-9]{1,20}(?:[./-][a-z0-9]{1,14}| \\d[a-z0-9]{0,11}| [a-z](?= \\d)){0,6})(?![\\p{L}\\p{N}])`,
  'dgu',
);
const announcing = new Keywords(
  beginningsOf(registers).flatMap((word) => (word.length > 1 ? [[word, true] as const] : [])),
  true,
);
/** Of those that begin with what may be missing, or with one letter: P.IVA, n° sécu. */
const announcingInside = keywordsOf('iva|secu|α.φ|tc|t.c|cf|c.f|חפ|ח.|תז|ת.');

/** Six digits, or a bank's eleven signs: what is shorter is a version, a field's number or a year. */
function isRegistered(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return (digits >= 6 || (digits >= 3 && /^[a-z0-9]{8,11}$/i.test(value))) && !/^\d{4}-\d\d-\d\d/.test(value);
}

/** Numbers of registers, passports, taxes and accounts, told by the register before them. */
export const registeredNumbers: Recognizer = {
  name: 'registered-numbers',
  cutsShields: true,
  find: (block) =>
    block.signs.digits < 3 || !(announcing.standIn(block) || announcingInside.standIn(block))
      ? []
      : foldedSpansOf(cued, block, { kind: 'number', label: 'number', rule: 'register' }, isRegistered),
};
