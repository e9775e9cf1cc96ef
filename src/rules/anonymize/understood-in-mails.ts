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
      /(?<![\w-])(?:In-Reply-To|Message-I[Dd]|MIME-Version|List-(?:Id|ID|Unsubscribe(?:-Post)?|Post|Help)|Auto-(?:Submitted|Response-Suppress)|DKIM-Signature|Authentication-Results|Received-SPF|ARC-(?:Seal|Message-Signature|Authentication-Results)|Thread-(?:Topic|Index)|Feedback-ID|X-(?:Hub-Signature(?:-256)?|Gitlab-(?:Token|Event)|GitHub-(?:Event|Delivery)|Slack-Signature|Forge-Oauth-System|Atlassian-Webhook-[A-Za-z]{2,20}|Mailer|Priority|MSMail-Priority|Auto-Response-Suppress|Spam-(?:Status|Score|Level|Flag)|Google-(?:DKIM-Signature|Smtp-Source)|Gm-Message-State|MS-(?:Has-Attach|TNEF-Correlator|PublicTrafficType|Exchange-(?:Organization-(?:SCL|AuthAs|MessageDirectionality|Network-Message-Id)|CrossTenant-(?:Id|FromEntityHeader|Network-Message-Id|OriginalArrivalTime)))|Seraph-LoginReason|AREQUESTID|ASESSIONID|ANODEID|AUSERNAME|Atlassian-Token|Accel-(?:Expires|Buffering|Redirect)|UA-Compatible|DNS-Prefetch-Control|Amzn?-(?:Request-I[dD]|RequestId|Cf-(?:Id|Pop)|Id-2|Trace-Id|Date|Security-Token|Algorithm|Credential|Signature|SignedHeaders|Expires|ErrorType)|Cache-Hits?|Download-Options|Permitted-Cross-Domain-Policies))(?![\w-])/g,
    ],
    'text',
  ],
  // heads of quoted mails
  [/(?:From|To|Cc|Bcc|Subject|Sent|Date): /, [/^(?:From|To|Cc|Bcc|Subject|Sent|Date)(?=: )/gm]],
  [new RegExp(`(?:${heads}):`), [new RegExp(`(?<!\\p{L})(?:${heads}):`, 'gu')]],
  // cries, where nobody is called: before a comma and not after a word
  [
    /(?:Morn|Even|O[huo]|A[hrf]|H[ma]|Wow|Phew|Wh?o|U[gh]|Ya|Y[eu]|N[oa])/,
    [
      /^(?:Morning|Afternoon|Evening)(?=,$)|(?<![\p{L}\p{N}\p{M}’'-]|[\p{L}\p{N},] )(?:Morning|Afternoon|Evening|Oh|Ah|Aha|Haha|Hm{1,3}|Ouch|Wow|Phew|Oops|Whoops|Uh|Ugh|Yay|Whoa|Argh|Yep|Yup|Nope|Yeah|Nah)(?=,\s(?!can|could|please|would|will|did|do|have|who|\p{Lu}\p{Ll})|!|\.{2,3}|…)/gu,
    ],
  ],
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
    "god bless|dear |warmly|respectfully|compliments of|alaikum|feliz|gott|estimad|good |bonjour|bonsoir|hola|buen|buongiorno|ciao|hallo|moin|guten|hej|hei|dzień|olá|merhaba|salut|merci|gracias|grazie|danke|obrigad|tack|takk|dank|cordialement|saludos|grüße|mit freund|mfg|groeten|pozdrawiam|saygı|madam|kia ora|nga mihi|tenkyu|asante|bore da|prynhawn|slan|mange tak|diky|talofa|bula|sawasdee|khop|eskerrik|raba|selamat|cieņu|cieņā|pozdrav|lp|vielmal|venlig|vänlig|vennlig|vous|journée|dag|g'day|stim|respect|poważ|iyi |pagarb|lugu|parimat|kveðj|hilsen|xin |vriendelijke|ma'am|sir|salamat|bom dia|boa |terveisin|atenciosamente|cumprimentos|le meas|met groet|üdvözlettel|mvh".split(
      '|',
    ),
    [
      // courtesies
      /(?<!\p{L})(?:god bless(?: you(?: all)?)?(?=[,.!]?(?:$|\n)| \p{L}{2,20}[.!]?(?:$|\n))|dear (?:colleagues|friends)|(?:warmly|respectfully)(?=,?(?:$|\n))|compliments of the season|(?:as|wa )?salam(?:u|o)?(?: o)? alaikum|wa alaikum salam|feliz dia|dobry den|grus gott|estimad[oa]s?(?=[,:]?(?:$|\n))|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|hola|buen(?:os|as) (?:dias|tardes|noches)|ciao|buongiorno|hallo|moin|guten (?:tag|morgen|abend)|hej|hei|dzien dobry|ola|merhaba|salut|merci|gracias|grazie|danke|obrigad[oa]|tack|takk|dank|cordialement|saludos|saluti|gruse|mit freundlichen grusen|viele gruse|mfg|groeten|pozdrawiam|saygilarimla|met vriendelijke groet(?:en)?|sir\/ma'am|ma'am|dear sirs?(?:(?:\/| or | and |, )madams?)?|dear madams?|salamat(?: po)?|bom dia|boa tarde|kia ora(?: koutou)?|eskerrik asko|nga mihi(?: nui)?|tenkyu tru|asante sana|bore da|prynhawn da|slan(?= ?[,\n]|$)|mange tak|diky(?=[,!.]|$)|talofa(?= ?[,!])|bula vinaka|sawasdee k(?:a|rub|hrap)|khop ?k(?:hu|u)n k(?:a|rub|hrap)|toda raba|selamat (?:pagi|siang|sore|malam)|ar cienu|ar ciena|s pozdravem|s pozdravom|lijep pozdrav|lep pozdrav|lp(?=,?\s)|distinti saluti|cordiali saluti|merci vielmal|(?:med )?ven(?:n)?lig hilsen|(?:med )?vanliga? halsning(?:ar)?|(?:ystavallisin )?terveisin|atenciosamente|cumprimentos|le meas|met groet|udvozlettel|mvh|bien a vous|bonne journee|fijne dag|prettige dag|g'day|cu stima|cu respect|z powazaniem|iyi (?:calismalar|gunler)|pagarbiai|lugupidamisega|parimate soovidega|bestu kvedjur|kaer hilsen|xin (?:cam on|chao))(?!\p{L})/gu,
    ],
  ],
];
