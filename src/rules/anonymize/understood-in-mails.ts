import type { UnderstoodGroup } from './understood-in-programs';

const heads = 'RE|FW|FWD|AW|WG|TR|RV|SV|VS|VB|ENC|RES|ODP|YNT|Re|Fwd?|Aw|Wg|Antw|Odp';

/** What mail programs put over a quoted mail, and how people greet and thank in many languages. */
export const understoodInMails: readonly UnderstoodGroup[] = [
  // heads of mails, and the programs that write them
  [
    [
      'reply-to',
      'x-',
      'received-spf',
      'mime-',
      'list-',
      'return-',
      'auto-',
      'dkim-',
      'authentication-',
      'delivered-',
      'arc-',
      'thread-',
      'message-id',
      'feedback-',
    ],
    [
      /(?<![\w-])(?:In-Reply-To|Message-I[Dd]|MIME-Version|List-(?:Id|ID|Unsubscribe(?:-Post)?|Post|Help)|Auto-(?:Submitted|Response-Suppress)|DKIM-Signature|Authentication-Results|Received-SPF|ARC-(?:Seal|Message-Signature|Authentication-Results)|Thread-(?:Topic|Index)|Feedback-ID|X-(?:Mailer|Priority|MSMail-Priority|Auto-Response-Suppress|Spam-(?:Status|Score|Level|Flag)|Google-(?:DKIM-Signature|Smtp-Source)|Gm-Message-State|MS-(?:Has-Attach|TNEF-Correlator|PublicTrafficType|Exchange-(?:Organization-(?:SCL|AuthAs|MessageDirectionality|Network-Message-Id)|CrossTenant-(?:Id|FromEntityHeader|Network-Message-Id|OriginalArrivalTime)))|Seraph-LoginReason|AREQUESTID|ASESSIONID|ANODEID|AUSERNAME|Atlassian-Token|Accel-Expires|UA-Compatible|DNS-Prefetch-Control|Amzn?-(?:Request-I[dD]|RequestId|Cf-(?:Id|Pop)|Id-2|Trace-Id|Date|Security-Token|Algorithm|Credential|Signature|SignedHeaders|Expires|ErrorType)|Cache-Hits?|Download-Options|Permitted-Cross-Domain-Policies))(?![\w-])/g,
    ],
    'text',
  ],
  // heads of quoted mails
  [new RegExp(`(?:${heads}):`), [new RegExp(`(?<!\\p{L})(?:${heads}):`, 'gu')]],
  [['mail ('], [/(?<=(?:Apple|iPhone|iPad) Mail \()\d{1,2}[A-Z]?\d{0,4}(?:\.\d{1,4}){0,4}(?=\))/g], 'digit in text'],
  [
    'schr|écrit|escribi|scritto|escrev|schreef|napisa|napsal|skrev|kirjoitti|yazdı|írta|scris|написал|έγραψε'.split(
      '|',
    ),
    [
      /(?<!\p{L})(?:schrieb|a ecrit|escribio|ha scritto|escreveu|schreef|napisal(?:\(a\)|a)?|napsal(?:\(a\)|a)?|skrev|kirjoitti|yazdi|irta|a scris|написал(?:а)?|εγραψε)(?!\p{L})/gu,
    ],
  ],
  [
    "good |bonjour|bonsoir|hola|buen|buongiorno|ciao|hallo|moin|guten|hej|hei|dzień|olá|merhaba|salut|merci|gracias|grazie|danke|obrigad|tack|takk|dank|cordialement|saludos|grüße|mit freund|mfg|groeten|pozdrawiam|saygı|kia ora|raba|selamat|cieņu|cieņā|pozdrav|lp|vielmal|venlig|vänlig|vennlig|vous|journée|dag|g'day|stim|respect|poważ|iyi |pagarb|lugu|parimat|kveðj|hilsen|xin |vriendelijke|ma'am|sir|salamat|bom dia|boa ".split(
      '|',
    ),
    [
      // courtesies
      /(?<!\p{L})(?:good (?:morning|afternoon|evening|day)|bonjour|bonsoir|hola|buen(?:os|as) (?:dias|tardes|noches)|ciao|buongiorno|hallo|moin|guten (?:tag|morgen|abend)|hej|hei|dzien dobry|ola|merhaba|salut|merci|gracias|grazie|danke|obrigad[oa]|tack|takk|dank|cordialement|saludos|saluti|gruse|mit freundlichen grusen|viele gruse|mfg|groeten|pozdrawiam|saygilarimla|met vriendelijke groet(?:en)?|sir\/ma'am|ma'am|dear sirs?|salamat(?: po)?|bom dia|boa tarde|kia ora|toda raba|selamat (?:pagi|siang|sore|malam)|ar cienu|ar ciena|s pozdravem|s pozdravom|lijep pozdrav|lep pozdrav|lp(?=,?\s)|distinti saluti|cordiali saluti|merci vielmal|med venlig hilsen|med vanlig(?:a)? halsning(?:ar)?|med vennlig hilsen|bien a vous|bonne journee|fijne dag|prettige dag|g'day|cu stima|cu respect|z powazaniem|iyi (?:calismalar|gunler)|pagarbiai|lugupidamisega|parimate soovidega|bestu kvedjur|kaer hilsen|xin (?:cam on|chao))(?!\p{L})/gu,
    ],
  ],
];
