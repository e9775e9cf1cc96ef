/** Words of health, employment and law: a text with several of them tells a person's story, whoever it was. */
const stories: readonly RegExp[] = [
  /dismissal|dismissed from|redundanc|severance|disciplinar|kündigung|abmahnung|licenciement|despido|zwolnieni/giu,
  /payroll|salar(?:y|ies)|wage|gehalt|lohnabrechnung|salaire|nómina|bulletin de paie/giu,
  /(?:medical|sick|maternity|paternity|parental|bereavement) leave|krankschreibung|krankgeschrieben|elternzeit|mutterschutz|arrêt maladie|congé (?:maternité|maladie|parental)|baja (?:médica|por)/giu,
  /pregnan|schwanger|enceinte|grossesse|embaraz/giu,
  /diagnos(?:is|ed|e)\b(?! (?:page|tool|log))|diagnóstico|disease|illness|cancer|surgery|therap(?:y|ist)|medication|erkrank|krankheit|maladie|enfermedad/giu,
  /(?<!\p{L})(?:had|has|have|who|he|she) died|deceased|passed away|funeral|verstorben|décédé|fallecid/giu,
  /patient(?:s|'s)?(?!\p{L})|hospital ward|ward(?!\p{L})|clinical record|krankenakte/giu,
  /(?:her|his|their|the) (?:husband|wife|daughter|son|mother|father|family|child|children|partner)(?!\p{L})|seine frau|ihr mann|sa femme|son mari|su (?:esposa|marido|hija|hijo)/giu,
  /lawyer|lawsuit|attorney|settlement|court case|tribunal|rechtsanwalt|gerichtsverfahren|avocat de|abogad/giu,
  /harass|discriminat|bullying|belästigung|mobbing|harcèlement|acoso/giu,
  /union rep|works council|betriebsrat|délégué syndical|religion|ethnic|sexual|disabilit|behinderung|handicapé/giu,
  /(?:her|his|their) visa|asylum|criminal record|police|arrested|divorce|custody|bankruptcy|scheidung/giu,
  /performance review|grievance|termination of employment|employee relations|line manager|hr partner|confidential|must never leave|do not share|vertraulich|confidentiel|confidencial/giu,
];

/** How many different kinds of such words stand in the text. */
export function sensitiveTopics(text: string): number {
  return stories.filter((pattern) => text.search(pattern) >= 0).length;
}

const technical: readonly RegExp[] = [
  /exception|error[: ]|traceback|stack ?trace|undefined|null ?pointer|http[ /]\d|timeout|timed out|steps(?: to reproduce)?:|expected:|actual:|reproduce|(?<!\w)jql(?!\w)|customfield_\d/i,
  /(?<!\d)[45]\d\d (?:[A-Z]|error)|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])|(?<!\w)v\d{1,3}\.\d/,
  /(?<!\w)[a-z]{2,30}[A-Z]\w{3,40}\(|(?<!\w)[a-z]\w{2,30}\.\w{2,40}=\S|(?<!\w)at [\w$.]{3,120}\(/,
];

/** Does the text hold something a developer can work with: code, an error, a version, steps? */
export function hasArtefact(text: string, codeLength: number): boolean {
  return codeLength > 20 || technical.some((pattern) => pattern.test(text));
}
