import type { UnderstoodGroup } from './understood-in-programs';

const month = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Instants as people, logs and programs write them, understood as a whole. */
export const understoodInstants: readonly UnderstoodGroup[] = [
  [
    /\d[-/]\d/,
    [
      /(?<![\p{L}\p{N}])\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?)?(?![\p{L}\p{N}])/gu,
    ],
  ],
  // weeks, and instants of calendars without signs between
  [/20[12]\d-?W[0-5]\d/, [/(?<![\p{L}\p{N}-])20[12]\d-?W[0-5]\d(?:-[1-7])?(?![\p{L}\p{N}-])/gu]],
  [
    /\dT\d{4}/,
    [
      /(?<![\p{L}\p{N}-])20[12]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?Z?(?![\p{L}\p{N}-])/gu,
    ],
  ],
  [
    /\d:\d/,
    [
      /(?<![\p{L}\p{N}:])\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[ ]?[+-]\d{4})?(?:[ ]?[ap]\.?m\.?| (?:UTC|GMT|C?EST|[CEW]ES?T|[ACEMP][SD]T|BST|MSK|[IJKN]ST|SGT|HKT|AE[SD]T|NZ[SD]T|PKT|WIB|PHT|SAST|EAT|WAT|BRT))?(?![\p{L}\p{N}:])/giu,
    ],
  ],
  [
    /\d[./-]\d{1,2}[./-](?:20)?[12]\d/,
    [/(?<![\p{L}\p{N}./-])\d{1,2}[./-]\d{1,2}[./-](?:20)?[12]\d(?![\p{L}\p{N}./-])/gu],
  ],
  [
    new RegExp(month),
    [
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?\\d{1,2}[/ -](?:${month})[a-z]{0,6}[/ -]20[12]\\d(?::\\d\\d:\\d\\d:\\d\\d(?: [+-]\\d{4})?)?(?![\\p{L}\\p{N}])`,
        'gu',
      ),
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:${month})[a-z]{0,6} \\d{1,2},? (?:20[12]\\d)?(?![\\p{L}\\p{N}])`,
        'gu',
      ),
      /(?<![\p{L}\p{N}])\d{1,2}\.? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\p{L}\p{N}])/gu,
    ],
  ],
  [
    ['between ', 'from ', 'during '],
    [
      new RegExp(
        `(?<=(?<!(?:assigned|moved|handed|changed|passed|given) )(?:between|from|during) )(?!(?:April|May|June|August) (?:and|to|until|through|[-–]) (?:April|May|June|August)(?!\\p{L}))(?:${months}) (?:and|to|until|through|[-–]) (?:${months})(?=[.,;:)!?]|$|\\n| (?:\\d|the|it|we|and|but|when|this|no|all|our)(?!\\p{L}))`,
        'gu',
      ),
    ],
    'text',
  ],
  [
    [' march', ' april', ' may', ' june', ' august'],
    [
      /(?=[MAJmaj])(?<=(?<!\p{L})(?:in|since|until|till|during|last|next|early|late|mid|end of|beginning of|start of|middle of|planned for|scheduled for|due in|released in|release in) )(?:March|April|May|June|August|(?<=(?:since|until|till|during) )(?:may|april|june|august))(?=[.;:)!?]|(?<!(?:planned|scheduled) for \w{3,6}),|$|\n| (?:\d|it|the|we|and|but|when|this|no|all|our)(?!\p{L}))/gu,
    ],
    'text',
  ],
  [
    /\d{12}/,
    [
      /(?<![\p{L}\p{N}-])20[12]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?![\p{L}\p{N}-])/gu,
    ],
  ],
];
