import type { UnderstoodGroup } from './understood-in-programs';

/** What people write before a telephone number. */
const lines =
  'tel|telp|hp|tlf|tfn|telefon|telefono|telefax|phone|ph|mob|mobile|mobil|cel|celular|cell|movil|handy|natel|gsm|fax|whatsapp|ext|extn|durchwahl|dw|switchboard|tlm|telm|telem|did|wa|tty|tdd|linka|lokal|loc|ramal|poste|wew|dahili|anexo|interno|klappe|direct|office|hotline|puhelin|puh|тел|моб|факс|τηλ|κιν';
/** What registers of firms and people call their number. */
const registers =
  'rut|run|nip|regon|krs|pesel|ico|dic|ust-id|ust-idnr|ust-id-nr|ustid|ustidnr|uid|vat|cvr|kvk|btw|siret|siren|tva|cif|nif|nie|dni|p.iva|p. iva|cnpj|cpf|abn|acn|ein|tin|gstin|gst|cin|oib|pib|mbs|cui|eik|еик|инн|кпп|огрн|єдрпоу|αφμ|hrb|hra|org nr|org.nr|org. nr|orgnr|org.-nr|y-tunnus|adoszam|mersis|vkn|npwp|trn|crn|rfc|nit|ruc|nuit|nzbn|ird|uen|brn|ean|gln|cpr|curp|hetu|ahv|avs|nino|ppsn|tckn|iin|bin|egn|jmbg|personnummer';

/** Labels in signatures, understood before the number they announce: the number itself is judged by other rules. */
export const understoodLabels: readonly UnderstoodGroup[] = [
  // a priority among others; by itself somebody may be called so
  [
    /Low/,
    [
      /(?<=(?:High|Medium|Critical|Major|Minor|Normal)(?:,|\/| -| and|,? or) ?)Low(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])Low(?=(?:,|\/| -| and|,? or) ?(?:Medium|Normal|High|Lowest))/gu,
    ],
  ],
  [lines.split('|'), [new RegExp(`(?<![\\p{L}\\p{N}])(?:${lines})(?=\\.?:? ?\\(?\\+?\\d{2})`, 'gu')], 'digit'],
  [
    registers.split('|'),
    [
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${registers.replaceAll('.', '\\.')})(?=\\.?[:#]? ?(?:[a-z]{2}[ -]?)?(?:\\d[ ./-]?){6})`,
        'gu',
      ),
    ],
    'digit',
  ],
];
