const THING = '(the |this |my |our |le |la |mon |ma |notre |das |die |der |mein |meine |unser |unsere )?';

/** A whole sentence that closes a conversation, per language. What is not clearly one of these asks for something. */
const CLOSING_SENTENCES: readonly RegExp[] = [
  // English
  /(ok |okay |great |perfect |super |awesome )*(many |big )?(thanks|thank you|thx|ty|cheers|much appreciated|appreciated|i appreciate it|we appreciate it)( (so|very) much| a lot| a million| again| indeed)*( (everyone|all|team|guys|both))?( for (your|the|all the|all your|this|that)( (very|quick|fast|great|kind|prompt|excellent|swift|super|good))*( (help|support|answer|reply|response|assistance|update|information|info|explanation|solution|fix|feedback|time|effort|work|clarification|patience))?( and (help|support|time|patience|explanation|effort))?)?( (it|that|this|everything) (works|worked|helped))?/,
  /(now )?(it|that|this|everything|all)( now)? (works|worked|is working|is fine|is good|is ok|is solved|is resolved|is fixed|helped|helps|solved it|fixed it|did the trick)( (now|again|fine|well|perfectly|great|for me|for us|as expected|a lot|like a charm))*/,
  new RegExp(
    `${THING}(problem|issue|question|request|error) (is|was|has been)( now)? (solved|resolved|fixed|answered)( now)?`,
  ),
  new RegExp(`(you (can|may) |please |feel free to )*close ${THING}(request|issue|case|it)( now)?`),
  new RegExp(`${THING}(request|issue|case|it) (can|may) (now )?be closed( now)?`),
  /(perfect|great|excellent|awesome|ok|okay|super|wonderful|brilliant|fantastic|understood|got it|noted|all good|good to know|works|solved|resolved|fixed|it works|never mind)/,
  /((best|kind|kindest|warm|many)? ?regards|best|best wishes|sincerely|have a (nice|great|good|lovely) (day|week|weekend|evening|one)|you too|same to you)/,
  /(hi|hello|hey|dear|good (morning|afternoon|evening))( (all|team|everyone|there|support))*/,
  // French
  /(ok |super |parfait |très bien )*(merci|un grand merci|mille mercis|merci beaucoup|merci bien|grand merci)( (beaucoup|encore|infiniment|à vous|à tous|à toi|l’équipe))*( (pour|de) (votre|vos|ton|tes|cette|la|le|l’|ces)( ?(rapide|excellente|bonne|précieuse))? ?(aide|réponse|réponses|retour|support|soutien|réactivité|explication|explications|solution|informations|temps|patience)( rapide| rapides)?)?/,
  /(ça|cela|tout|c’est) (marche|fonctionne|est réglé|est résolu|réglé|résolu|bon|parfait)( (maintenant|bien|très bien|parfaitement|à nouveau|désormais))*/,
  new RegExp(`${THING}(problème|question|demande|souci) est( maintenant)? (résolu|résolue|réglé|réglée)`),
  new RegExp(`vous pouvez (clore|fermer|clôturer) ${THING}(demande|ticket|requête)`),
  /(parfait|super|génial|excellent|très bien|d’accord|entendu|compris|bien reçu|c’est noté|noté)/,
  /((bien )?cordialement|bien à vous|salutations|bonne (journée|soirée|semaine)|bon (week-end|weekend)|belle journée|à vous aussi)/,
  /(bonjour|bonsoir|salut|coucou)( (à tous|l’équipe))?/,
  // German
  /(ok |super |perfekt |alles klar )*(danke|vielen dank|herzlichen dank|besten dank|tausend dank|dankeschön|danke schön|danke sehr|merci)( (nochmals|nochmal|euch|ihnen|dir|allen|vielmals|sehr|dafür))*( für (die|eure|ihre|deine|das|den|ihren|euren)( (schnelle|rasche|tolle|gute|super|prompte))* (hilfe|antwort|rückmeldung|unterstützung|support|info|information|informationen|erklärung|lösung|mühe|geduld))?/,
  /(es|das|alles|nun|jetzt)( (es|das|alles|nun|jetzt))* (funktioniert|klappt|läuft|geht|passt|hat geholfen|hat geklappt|hat funktioniert|ist gelöst|ist behoben|ist erledigt)( (jetzt|nun|wieder|super|prima|einwandfrei|bestens|wunderbar|alles))*/,
  new RegExp(
    `${THING}(problem|frage|anfrage|thema|fehler) ist( jetzt| nun| damit)? (gelöst|behoben|erledigt|geklärt|beantwortet)`,
  ),
  new RegExp(
    `(sie können |ihr könnt |du kannst |bitte )*${THING}(anfrage|ticket|vorgang) (gerne |bitte )?(schließen|schliessen)`,
  ),
  /(perfekt|super|prima|toll|klasse|wunderbar|alles klar|verstanden|erledigt|passt|alles gut|ok|okay)/,
  /((mit )?(freundlichen|besten|vielen|lieben|viele|beste|liebe|herzliche) (grüßen|grüße|grüssen|grüsse)|mfg|vg|lg|schönen (tag|abend)( noch)?|schönes wochenende)/,
  /(hallo|guten (tag|morgen|abend)|moin|servus|grüezi)( (zusammen|team))?/,
].map((pattern) => new RegExp(`^(?:${pattern.source})$`));

/** Sentences that leave the customer's hope open although they are polite. */
const STILL_ASKING = /(in advance|d’avance|im voraus|vorab)/;

/** A greeting or thanks may name one person: `Hi Anna`, `Thanks, Jonas`. */
const NAMED =
  /^(hi|hello|hey|dear|thanks|thank you|many thanks|cheers|bonjour|bonsoir|salut|merci|merci beaucoup|hallo|liebe|lieber|danke|vielen dank) \p{L}[\p{L}-]*$/u;

/** Longer than this is never "only thanks". */
const MOST_WORDS = 40;

/**
 * True only when every sentence of a customer's comment closes the conversation: thanks, "it works", a greeting, a
 * signature. In doubt false, because a comment taken for thanks starts no promise (design decision 16).
 * `names` are words that may stand alone, such as those of the customer's own name.
 */
export function isThanksOnly(text: string, names: readonly string[]): boolean {
  if (/[?？]/.test(text) || STILL_ASKING.test(normalize(text))) return false;
  const known = new Set(names.flatMap((name) => normalize(name).split(' ')));
  const sentences = sentencesOf(text);
  const words = sentences.reduce((count, sentence) => count + sentence.plain.split(' ').length, 0);
  return words <= MOST_WORDS && sentences.every((sentence) => closes(sentence, known));
}

interface Sentence {
  readonly plain: string;
  readonly written: string;
}

function closes({ plain, written }: Sentence, names: ReadonlySet<string>): boolean {
  const words = plain.split(' ');
  const signatureAt = words.findLastIndex((word) => !names.has(word)) + 1;
  const unsigned = words.slice(0, signatureAt).join(' ');
  if (unsigned === '' || CLOSING_SENTENCES.some((pattern) => pattern.test(unsigned))) return true;
  return NAMED.test(plain) && /^\p{Lu}/u.test(written.split(' ').at(-1) ?? '');
}

/** Split at line ends, punctuation and emoji; what holds no letter or digit says nothing and is left out. */
function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split(/[\n.,;:!…()–—]+|\p{Extended_Pictographic}/u)
    .map((written) => ({ written: written.trim(), plain: normalize(written) }))
    .filter(({ plain }) => plain !== '');
}

function normalize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['`´]/g, '’')
    .replace(/[^\p{L}\p{N}’ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
