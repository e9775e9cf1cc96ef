/** What somebody does, or is, after a name that opens a sentence. Things have an article before them. */
export const acts =
  /^ (?:hat|ist|sieht|sagt|meint|meldet|berichtet|braucht|kann|nutzt|verwendet|a|est|voit|dit|utilise|signale|peut|ha|es|ve|dice|usa|tiene|puede|vede|e|é|tem|vê|diz|pode|ziet|zegt|heeft|is|kan|ser|har|är|er|kan|ma|widzi|mówi|jest|może|má|vidí|je|může|are|vede|este|spune|poate|on|näkee|sanoo|van|látja|görüyor|diyor|имеет|видит|говорит|может|сообщает|сообщил|сообщила|має|бачить|έχει|βλέπει|λέει)(?!\p{L})/u;

/** The same in languages that have articles. */
export const actsInSmallLetters =
  /^ (?:hat|sieht|sagt|meint|meldet|braucht|nutzt|tritt|a|est|voit|dit|utilise|signale|ha|es|ve|dice|usa|tiene|vede|tem|vê|diz|ziet|zegt|heeft|ser|har|är|er) /u;
export const articleBefore =
  /(?<!\p{L})(?:der|die|das|den|dem|des|(?:[dms]?ein|kein|unser|ihr)(?:e[nmrs]?)?|the|le|la|les|l['’]|un|une|des|du|notre|cette?|[mts](?:on|a|es)|leurs?|votre|nos|vos|el|los|las|una|nuestr[oa]|sus?|mis?|este|esta|il|lo|gli|i|questo|questa|o|a|os|as|um|uma|nosso|nossa|het|de|een|ons|onze|deze|dit|en|ett|et|den|det|bu|bir|ten|ta|to|ez|egy|az|această?|acest)[ ]?$/iu;

/** Verbs of one language that are other words in the next: `llegar a` is no French perfect. */
const verbsOf: Readonly<Record<string, readonly string[]>> = {
  a: ['fr'],
  es: ['es'],
  e: ['pt'],
  on: ['fi'],
  ma: ['pl', 'uk'],
  van: ['hu'],
  er: ['da', 'nb'],
  ser: ['da', 'nb', 'sv'],
  ve: ['es'],
  are: ['ro'],
};

/** Does a verb of that language follow? `null`: the language is not known. */
export function startsWithVerb(pattern: RegExp, rest: string, language: string | null): boolean {
  const verb = pattern.exec(rest)?.[0].trim();
  const languages = verb !== undefined && Object.hasOwn(verbsOf, verb) ? verbsOf[verb] : undefined;
  return verb !== undefined && (language === null || (languages?.includes(language) ?? true));
}
