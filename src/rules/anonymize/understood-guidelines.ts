import type { UnderstoodGroup } from './understood-in-programs';

const words =
  'Accessible|Adjustable|Abbreviations|Actuation|Alternative|Animation|Appearance|Audio|Authentication|Background|Blocks|Bypass|Cancellation|Captions|Change|Character|Characteristics|Color|Colour|Concurrent|Consistent|Content|Contrast|Control|Description|Dragging|Enhanced|Entry|Error|Exception|Extended|Flashes|Focus|Gestures|Headings|Help|Hover|Identification|Identify|Images|Info|Input|Interruptions|Key|Keyboard|Label|Labels|Language|Level|Limits|Link|Live|Location|Low|Mechanism|Mechanisms|Meaningful|Media|Messages|Minimum|Motion|Movements|Multiple|Name|Navigation|Non-text|Obscured|Order|Orientation|Page|Parsing|Parts|Pause|Pointer|Prerecorded|Presentation|Prevention|Pronunciation|Purpose|Re-authenticating|Reading|Redundant|Reflow|Relationships|Request|Resize|Role|Section|Sensory|Sequence|Shortcuts|Sign|Size|Spacing|Status|Stop|Suggestion|Target|Text|Three|Timeouts|Timing|Titled|Trap|Unusual|Use|Value|Visible|Visual|Ways|Words';
const joins = 'of|on|or|in|and|from|No|Not|Below';

/** `2.5.8 Target Size`, `4.1.2 Name, Role, Value`: what the guidelines for accessibility ask for, by number and title. */
export const understoodGuidelines: readonly UnderstoodGroup[] = [
  [
    /[1-4]\.[1-5]\.\d{1,2}[ :]/,
    [
      new RegExp(
        `(?<=(?:^|\\n|SC |WCAG (?:2\\.\\d )?|[Ff]ails? |[Cc]riteri(?:on|a) |\\()[1-4]\\.[1-5]\\.\\d{1,2}:? ["“(]?)(?:(?:${words})(?:,? (?:(?:${joins}) ){0,2}(?:${words})){1,4}|Contrast|Reflow|Keyboard|Orientation|Parsing|Captions)(?: \\((?:Minimum|Enhanced|Prerecorded|Live)\\))?(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    ],
  ],
];
