import { belongings, sayings } from './letter-cues';

/* What announces a name, and the name itself in one of the groups `value`, `bare`, `east`, `arab` or `thai`. */

const name =
  "(?!(?:I|We|You|They|He|She|It|That|There|What|Who|Let|Don|Can|Isn|Doesn|Won)['’])\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}";
export const full = `${name}(?: (?:(?:de|da|di|del|la|le|van|von|der|den|el|al|bin|ben|y|zu|dos|du) ){0,2}(?:${name}|\\p{Lu}\\.)){0,3}`;
export const greeting = new RegExp(
  `(?:^|[\\n.!?]\\s{0,3}|[,;:]\\s)(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|HI|[Hh]iya|[Hh]eya|[Hh]owdy|Yo|Selam|Salam|Moi|Terve|Selamat (?:pagi|siang|sore|malam)|Kia ora|Good (?:morning|afternoon|evening|day)|Greetings|Bonjour|Bonsoir|Salut|Cher|Chère|Hallo|Guten (?:Tag|Morgen|Abend)|Liebe[rs]?|Sehr geehrte[rs]?|Moin|Servus|Hola|Buen(?:as|os) ?(?:días|tardes|noches)?|Estimad[oa]|Querid[oa]|Ciao|Buongiorno|Gentile|Olá|Prezad[oa]|Car[oa]|Cześć|Witam|Szanown[ya]|Bună(?: ziua)?|Stimat[ăe]|Merhaba|Sayın|Hej|Hei|Kære|Kjære|Hoi|Beste|Geachte|Ahoj|Dobrý den|Здравствуйте|Привет|Xin chào|Chào),? (?:(?:again|all|and|there|team|Team|y|et|und) ){0,2}(?<value>${full})`,
  'dgu',
);
export const signOff = new RegExp(
  `(?:^|[\\n.!?]\\s{0,3})(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Mm]any|[Ww]ith kind|[Ww]ith best)? ?(?:[Rr]egards|[Ww]ishes)|BR|KR|[Bb]est|[Cc]heers|[Tt]hanks(?:,? (?:again|in advance|a lot|so much|(?:and|&) (?:(?:kind|best|warm) )?regards|(?:kind|best|warm) regards))?|[Tt]hank you(?: (?:very much|in advance|again|and (?:(?:kind|best) )?regards))?|[Tt]hx|[Tt]y|[Tt]nx|[Ss]incerely|[Rr]espectfully|[Yy]ours(?: (?:truly|sincerely|faithfully))?|[Cc]ordialement|[Bb]ien (?:à vous|cordialement)|[Mm]erci(?: d['’]avance| beaucoup| bien)?|[Ss]alutations|Mit (?:freundlichen|besten|herzlichen|lieben) Grüßen|(?:Viele|Beste|Liebe|Schöne|Freundliche) Grüße|(?:Besten|Vielen) Dank|MfG|mfg|LG|VG|Gruß|Gruss|[Ss]aludos(?: cordiales)?|Un saludo|Atentamente|(?:[Mm]uchas )?[Gg]racias|Cordiali saluti|[Gg]razie(?: mille)?|Saluti|Atenciosamente|Obrigad[oa]|Abraços|Pozdrawiam|Z poważaniem|Cu (?:stimă|respect)|Mulțumesc|O zi bună|Saygılarımla|Teşekkürler|İyi çalışmalar|Med vänlig(?:a)? hälsning(?:ar)?|[Mm]vh|Hilsen|Venlig hilsen|Met vriendelijke groet(?:en)?|Groeten|Groetjes|S pozdravem|С уважением|Trân trọng)[ \\t]{0,2}[,.!:-]{0,2}\\s{1,3}[-–—/]{0,2}\\s?(?<value>[\\p{L}][\\p{L}\\p{M}'’.-]{1,24}(?: [\\p{L}][\\p{L}\\p{M}'’.-]{0,24}){0,3})(?=\\s{0,2}(?:$|\\n|[,.!|/(–—☎-]))`,
  'dgu',
);
export const titled = new RegExp(
  `(?<![\\p{L}])(?:[Dd]ona|Ate|[Kk]uya|[Kk]hun|[Bb]u|[Pp]ak|[Bb]apak|[Ii]bu|[Cc]ik|[Ee]ncik|[Pp]uan|[Tt]uan|[Dd]hr|[Mm]evr|[Ff]iú|[Dd]ra?|[Ii]ng|[Ss]ra|[Pp]ane|[Pp]aní|[Pp]anem|[Kk]olegyní|[Kk]olegou|Mr|Mrs|Ms|Mx|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Maître|Me|Señora?|Sra?|[Dd]on|[Dd]oña|Sig|Signora?|Pan|Pani|Pana|Dl|Dna|Domnul|Doamna|Ing|Sir|Nurse|Officer|Professor|Doctor|Dott|Rev|Father|Sister)\\.? (?<value>${full})`,
  'dgu',
);
export const related = new RegExp(
  `(?<![\\p{L}])(?:(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|a|your) (?:(?:former|new|senior|other|line|project|product|hr|HR|IT|team|system|Jira|site|local|office|account|service) ){0,2}(?:colleague|coworker|co-worker|boss|manager|lead|leader|admin|administrator|partner|consultant|contractor|developer|engineer|analyst|director|owner|wife|husband|son|daughter|mother|father|sister|brother|friend|nurse|doctor|patient|assistant|secretary|intern|trainee|student|teacher|CEO|CTO|CFO|CIO|CISO)|[Cc]ollègue|[Kk]olleg(?:e|in)|[Cc]olega|[Cc]ollega|[Aa]ttn:?|[Cc]c:?|CC:?|[Bb]cc:?|[Cc]ontact:?|[Cc]ontact person:?|[Aa]nsprechpartner:?|[Ss]igned-off-by:|[Rr]eported by:?|[Aa]ssigned to:?|[Ww]ritten by:?|[Cc]reated by:?|[Aa]pproved by:?|[Ss]ent by:?|[Ff]orwarded by:?|[Aa]uthor:?|[Ff]rom:|[Tt]o:|[Vv]on:|[Aa]n:|[Dd]e :|担当[:：]?|employee|[Aa]ccording to|[Aa]sk(?:ed)?|[Tt]old|[Cc]all(?:ed)?|[Ee]-?mail(?:ed)?|[Ii]nform(?:ed)?|[Nn]otif(?:y|ied)|[Ss]poke (?:to|with)|[Tt]alk(?:ed)? (?:to|with)|[Tt]ogether with|on behalf of|[Ll]aut|[Ss]elon|[Ss]egún|[Mm]eeting with|[Rr]equested by|[Rr]aised by|[Ww]orks for|[Pp]ing|[Tt]hanks to) [("“@]?(?<value>${full})`,
  'dgu',
);
export const speaks = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<value>${name}(?: ${name}){0,2})(?:['’]s (?:${belongings})| (?:${sayings}|from (?:QA|IT|HR|the|our|my|sales|finance|support|accounting|marketing)))(?![\\p{L}])`,
  'dgu',
);
export const quotedMail = new RegExp(
  `(?:["“](?<value>[^"”\\n<>@]{2,60})["”]|(?<![\\p{L}])(?<bare>${full}))\\s?<[^<>\\s]{3,120}@`,
  'dgu',
);
export const wrote = new RegExp(
  `(?:On|Am|Le|El|Il) [^\\n]{4,60},? (?<value>${full})(?: <[^<>\\n]{3,100}>)?,? (?:wrote|schrieb|a écrit|escribió|ha scritto)`,
  'dgu',
);
export const honorific =
  /(?<![\p{L}])(?<value>\p{L}[\p{L}\p{M}]{1,24})-(?:san|sama|sensei|kun|chan|bey|hanim|ji)(?![\p{L}])|(?<east>[\p{Script=Han}\p{Script=Katakana}]{2,6})(?:さん|様|さま|先生|氏|님)|(?<![\p{Script=Hangul}])(?<bare>[\p{Script=Hangul}]{1,4})(?:(?<=[\p{Script=Hangul}]{2}) ?(?:님|씨)| (?:과장|대리|부장|팀장|차장|사원)님?|(?<=[\p{Script=Hangul}]{2}) (?:드림|올림))(?![\p{Script=Hangul}]{2})|(?<!\p{L})(?:د\.|أ\.|م\.|السيدة?|الأستاذة?|المهندسة?|الدكتورة?) ?(?<arab>\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?)|(?:(?<!ขอบ)คุณ|(?<![\p{L}\p{M}])(?:นาย|นางสาว|นาง))(?<thai>[\p{Script=Thai}\p{M}]{2,24}(?: [\p{Script=Thai}\p{M}]{2,24})?)(?= ?(?:\n|$|[,.(]))/dgu;
export const asianName =
  /(?<value>[\p{Script=Han}々]{2,4})(?=と申します|です。?お世話|と言います|より$)|(?:の|我是|我叫|本人)(?<bare>[\p{Script=Han}々]{2,3})(?=と申します|です(?![\p{L}])|[，。,.\s]|$)|(?:担当|連絡先|联系人|報告者)[:： ]{1,2}(?<east>[\p{Script=Han}々]{2,4}(?: [\p{Script=Han}々]{1,3})?)/dgu;
export const lowered =
  /(?<![\p{L}\p{N}.@-])(?:ask|tell|told|cc|from|with|by|to|hi|hello|thanks|and|our|colleague) (?<value>[\p{Ll}][\p{L}\p{M}]{2,20})(?![\p{L}\p{N}_(=-]|\.\p{L})/dgu;
export const addressed =
  /(?:^|[\s(])@(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,24}(?: \p{Lu}[\p{Ll}\p{M}'’-]{1,24})?)(?![\p{L}(/.])/dgu;
export const threaded =
  /(?:^|\n)\s{0,3}>?\s?(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{2,24}(?: \p{Lu}[\p{Ll}\p{M}'’-]{1,24})?):\s(?=[\p{Ll}"“I])/dgu;
export const vocative =
  /(?:^|[\n.!?]\s{0,3})(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,24}), (?=(?:can|could|please|would|did|do|does|is|are|I|we|you|thanks|thank|any|the|it|this|here|sorry|let)(?!\p{L}))/dgu;
export const lastLine = /(?:^|\n|[.!?]\s)\s{0,3}[-–—~/]{1,2}\s?(?<value>[\p{L}][\p{L}\p{M}]{2,20})\s{0,3}$/dgu;
export const initialed = new RegExp(`(?<![\\p{L}\\p{N}.])(?<value>(?:\\p{Lu}\\. ?){1,2}${name})(?![\\p{L}(])`, 'dgu');
/** `you or Tverrdal`, `Dear Priya or Dov`, `the same for Rangi on a Mac` */
export const besidePerson = new RegExp(
  `(?<![\\p{L}])(?:[Yy]ou|me|him|her|us|them|[Dd]ear ${name}|[Hh]i ${name}|[Hh]ello ${name}) (?:or|and|&) (?<value>${name})(?![\\p{L}\\p{N}(/])|(?:[Tt]he same|[Ss]ame|[Ww]orks|[Ff]ails|[Hh]appens|[Ee]mpty) for (?<bare>${name})(?=[.,;!?]| (?:on|too|as|in|with|and|but|since)(?!\\p{L}))`,
  'dgu',
);
export const slashed = /(?:^|\n)\s{0,3}[/~–—-]{1,2}\s?(?<value>\p{Lu}[\p{L}\p{M}]{1,24})\s{0,3}(?=$|\n)/dgu;
export const loweredGreeting =
  /(?:^|[\n.!?]\s{0,3})(?:hi|hello|hey|dear|thx|thanks|ok thx|thank you|cc) (?<value>[\p{Ll}][\p{L}\p{M}]{2,20})(?=[,!.]|\s{0,3}(?:$|\n))/dgu;
/** A line of a chat: who, and the time of day. */
export const chat =
  /^(?<value>\p{L}[\p{L}\p{M}'’.-]{1,24}(?: \p{L}[\p{L}\p{M}'’.-]{0,24}){0,2})\s{1,4}[[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?\s{0,3}$|^\[\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?\] (?<bare>\p{L}[\p{L}\p{M}'’.-]{1,24}(?: \p{L}[\p{L}\p{M}'’.-]{0,24}){0,2}):|^\[\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?\] (?<east>\p{L}[\p{L}\p{M}'’. -]{1,40}?):|^\[(?<arab>\p{L}[\p{L}\p{M}'’., -]{1,40}?) \d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?\]|^\[\d{1,2}:\d\d\] (?<thai>\p{Lu}[\p{L}\p{M}'’.-]{1,24} \p{Lu}[\p{L}\p{M}'’.-]{1,24})$/dgmu;
