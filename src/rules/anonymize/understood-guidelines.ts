import type { UnderstoodGroup } from './understood-in-programs';

/** The titles that reports of this kind cite. */
const titles =
  'Contrast|Reflow|Keyboard|Orientation|Parsing|Captions|No Keyboard Trap|Focus (?:Visible|Order|Appearance|Not Obscured)|Target Size|Name, Role, Value|Label in Name|Status Messages|Use of Colou?r|Info and Relationships|Meaningful Sequence|Non-text Content|Non-text Contrast|Text Spacing|Resize Text|Images of Text|Headings and Labels|Labels or Instructions|Page Titled|Language of (?:Page|Parts)|Error (?:Identification|Suggestion|Prevention)|Link Purpose|Bypass Blocks|Content on Hover or Focus|On (?:Focus|Input)|Pointer Gestures|Dragging Movements|Timing Adjustable|Redundant Entry|Consistent (?:Navigation|Identification|Help)';

/** `2.5.8 Target Size`, `4.1.2 Name, Role, Value`: what the guidelines for accessibility ask for, by number and title. */
export const understoodGuidelines: readonly UnderstoodGroup[] = [
  [
    /[1-4]\.[1-5]\.\d{1,2}[ :]/,
    [
      new RegExp(
        `(?<=(?:^|\\n|SC |WCAG (?:2\\.\\d )?|[Ff]ails? |[Cc]riteri(?:on|a) |\\()[1-4]\\.[1-5]\\.\\d{1,2}:? ["“(]?)(?:${titles})(?: \\((?:Minimum|Enhanced|Prerecorded|Live)\\))?(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    ],
  ],
];
