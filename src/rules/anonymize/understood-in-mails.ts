import type { UnderstoodGroup } from './understood-in-programs';

const heads = 'RE|FW|FWD|AW|WG|TR|RV|SV|VS|VB|ENC|RES|ODP|YNT|Re|Fwd?|Aw|Wg|Antw|Odp';

/** What mail programs put over a quoted mail, and how people greet and thank in many languages. */
export const understoodInMails: readonly UnderstoodGroup[] = [
  // heads of quoted mails
  [new RegExp(`(?:${heads}):`), [new RegExp(`(?<!\\p{L})(?:${heads}):`, 'gu')]],
  [
    'schr|écrit|escribi|scritto|escrev|schreef|napisa|napsal|skrev|kirjoitti|yazdı|írta|scris|написал|έγραψε'.split(
      '|',
    ),
    [
      /(?<!\p{L})(?:schrieb|a ecrit|escribio|ha scritto|escreveu|schreef|napisal(?:\(a\)|a)?|napsal(?:\(a\)|a)?|skrev|kirjoitti|yazdi|irta|a scris|написал(?:а)?|εγραψε)(?!\p{L})/gu,
    ],
  ],
  [
    'good |bonjour|bonsoir|hola|buen|buongiorno|ciao|hallo|moin|guten|hej|hei|dzień|olá|merhaba|salut|merci|gracias|grazie|danke|obrigad|tack|takk|dank|cordialement|saludos|grüße|mit freund|mfg|groeten|pozdrawiam|saygı'.split(
      '|',
    ),
    [
      // courtesies
      /(?<!\p{L})(?:good (?:morning|afternoon|evening|day)|bonjour|bonsoir|hola|buen(?:os|as) (?:dias|tardes|noches)|ciao|buongiorno|hallo|moin|guten (?:tag|morgen|abend)|hej|hei|dzien dobry|ola|merhaba|salut|merci|gracias|grazie|danke|obrigad[oa]|tack|takk|dank|cordialement|saludos|saluti|gruse|mit freundlichen grusen|viele gruse|mfg|groeten|pozdrawiam|saygilarimla)(?!\p{L})/gu,
    ],
  ],
];
