import type { Block } from './block';
import { fold } from './fold';
import { Keywords } from './keywords';

/**
 * Words of health, employment and law: a text with several of them tells a person's story, whoever it was. Before each
 * pattern stand the pieces of which it needs one; `_` is a space.
 */
const stories: readonly (readonly [words: string, pattern: RegExp])[] = [
  [
    'dismiss redundan severance disciplinary kündigung abmahnung licenciement despido zwolnieni',
    /dismissal (?:request|of an? employee|for|letter|procedure)|unfair dismissal|(?:her|his|their) dismissal|dismissed from (?:her|his|work)|made redundant|redundancy (?:pay|notice)|severance|disciplinary|kündigungsschutz|kündigung (?:von|des mitarbeiters|der mitarbeiterin)|abmahnung|licenciement|despido|zwolnieni/u,
  ],
  [
    'payroll salar salair wage gehalts lohnabrechnung nómina bulletin_de_paie',
    /payroll|(?<!\p{L})salar(?:y|ies)(?!\p{L})|(?<!\p{L})wages?(?!\p{L})|gehalts|lohnabrechnung|salaire|nómina|bulletin de paie/u,
  ],
  [
    'leave sick krankschreibung krankgeschrieben elternzeit mutterschutz arrêt_maladie congé baja',
    /(?:medical|sick|maternity|paternity|parental|bereavement) leave|krankschreibung|krankgeschrieben|elternzeit|mutterschutz|arrêt maladie|congé (?:maternité|maladie|parental)|baja (?:médica|por)|(?:on|off) sick(?!\p{L})/u,
  ],
  ['pregnan schwanger enceinte grossesse embaraz', /pregnan|schwanger|(?<!\p{L})enceinte|grossesse|embaraz/u],
  [
    'diabet insulin overdos chemother dementia alzheimer epilep burnout depression diagn disease illness cancer surgery therap medication erkrank krankheit maladie enfermedad',
    /diabet(?:es|ic)|insulin|overdos|chemotherap|dementia|alzheimer|epilep|burnout|(?<!\p{L})depression (?:and|since|after)|(?:his|her|their|my|patient) diagnosis|diagnosed with|diagnóstico|diagnostic médical|disease|(?<!\p{L})illness|(?<!\p{L})cancer(?!\p{L})|surgery|(?<!\p{L})therap(?:y|ist)|medication|erkrank|krankheit|(?<!\p{L})maladie|enfermedad/u,
  ],
  [
    'died deceased passed_away funeral verstorben décédé fallecid',
    /(?:had|has|who|he|she|mother|father|patient) died|deceased|passed away|funeral|verstorben|décédé|fallecid/u,
  ],
  [
    'nurse patient ward clinical_record krankenakte',
    /(?:our|the|a|ward) nurse|patients(?!\p{L})|patient['’]s|(?:the|a|our|this) patient(?!\p{L})|hospital ward|(?<!\p{L})ward \p{L}|clinical record|krankenakte|patientenakte/u,
  ],
  [
    "husband wife daughter son mother father family kid spouse grand parent brother sister guardian custody girlfriend boyfriend partner's pupil allerg seine_frau ihr_mann sa_femme esposa marido hija hijo",
    /(?:her|his|their|my|our) (?:husband|wife|daughter|son|mother|father|family|kids?|spouse|grand(?:mother|father|parents)|parents|brother|sister|guardian|custody|girlfriend|boyfriend|partner's (?:name|address))(?!\p{L})|(?:mother|father|guardian) is|the parents|parents (?:complained|asked|called)|pupils?(?!\p{L})|allerg(?:ic|y|ies)(?!\p{L})|upset (?:a|the) family|seine frau|ihr mann|sa femme|son mari|su (?:esposa|marido|hija|hijo)/u,
  ],
  [
    'lawyer lawsuit attorney settlement court_case legal_proceedings tribunal rechtsanwalt gerichtsverfahren avocat abogad',
    /lawyer|lawsuit|attorney|(?<!\p{L})settlement|court case|legal proceedings|tribunal|rechtsanwalt|gerichtsverfahren|avocat de|abogad/u,
  ],
  [
    'cried crying in_tears insult humiliat shouted yelled threaten behavio superior harass discriminat bullying belästigung mobbing harcèlement acoso',
    /(?<!\p{L})(?:cried|crying|in tears|insult(?:ed|s)?|humiliat\p{L}{1,6}|shouted at|yelled at|threaten(?:ed|s)? (?:to|her|him|me|us))(?!\p{L})|behaviou?r of (?:your|our|the|one of) |(?:her|his|your|their) superior|harass|discrimination|discriminated against|bullying|belästigung|mobbing|harcèlement|acoso/u,
  ],
  [
    'union_rep works_council betriebsrat délégué_syndical religio ethnic sexual disabilit behinderung handicapé',
    /union rep|works council|betriebsrat|délégué syndical|religio|ethnic|sexual|disabilit|behinderung|handicapé/u,
  ],
  [
    'visa asylum criminal_record police arrested divorce bankruptcy scheidung',
    /(?:her|his|their) visa|asylum|criminal record|(?<!\p{L})police(?!\p{L})|arrested|divorce|bankruptcy|scheidung/u,
  ],
  [
    'performance_review grievance termination_of_employment employee_relations line_manager hr_partner must_never_leave strictly_confidential streng_vertraulich strictement_confidentiel newspaper complained_to',
    /performance review|grievance|termination of employment|employee relations|line manager|hr partner|must never leave|strictly confidential|streng vertraulich|strictement confidentiel|newspaper|complained to/u,
  ],
];

const cores = new Keywords(
  stories.flatMap(([words, pattern]) =>
    words.split(' ').map((core) => [fold(core.replaceAll('_', ' ')), pattern] as const),
  ),
);

/** How many different kinds of such words stand in the blocks. */
export function sensitiveTopics(blocks: readonly Block[]): number {
  const likely = new Set(blocks.flatMap((block) => [...cores.in(block)]));
  if (likely.size === 0) return 0;
  const lower = blocks
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
  return [...likely].filter((pattern) => pattern.test(lower)).length;
}

const technical: readonly RegExp[] = [
  /exception|error(?::|s?[ ]?["“'`(\d]| code)|traceback|stack ?trace|undefined|null ?pointer|http[ /]\d|timeout|timed out|steps(?: to reproduce)?:|expected:|actual:|reproduce|(?<!\w)jql(?!\w)|customfield_\d/i,
  /(?<!\d)[45]\d\d (?:[A-Z]|error)|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])|(?<!\w)v\d{1,3}\.\d/,
  /(?<!\w)[a-z]{2,30}[A-Z]\w{3,40}\(|(?<!\w)[a-z]\w{2,30}\.\w{2,40}=\S|(?<!\w)at [\w$.]{3,120}\(/,
];

/** Does the text hold something a developer can work with: code, an error, a version, steps? */
export function hasArtefact(text: string, codeLength: number): boolean {
  return codeLength > 20 || technical.some((pattern) => pattern.test(text));
}
