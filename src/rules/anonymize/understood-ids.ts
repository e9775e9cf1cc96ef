import type { UnderstoodGroup } from './understood-in-programs';

/** Ids and numbers by which Jira and servers of builds count: they say nothing outside the site. */
export const understoodIds: readonly UnderstoodGroup[] = [
  // what Jira and servers of builds count by, in keys: it says nothing outside the site
  [
    ['id'],
    [
      /(?<![A-Za-z0-9_])(?:select)?(?:project|issue|issue_?type|worklog|comment|version|component|status|transition|field|portal|form|page|content|filter|board|sprint|dashboard|job|build|pipeline|rule|webhook|screen|scheme|queue|attachment|space|template|macro|priority|resolution|gadget|workflow|request_?type|service_?desk|plan|sheet|chart|calendar|listener|timer|post_?function|validator)_?id["']?\s?(?:[:=]|!=|<>|>|<)\s?["']?\d{1,6}(?![\w-]|\.\w)/gi,
      /(?<![A-Za-z0-9_])(?:gadget|filter|board|dashboard|page|sprint|rule|run) id \d{1,6}(?![\w-]|\.\w)/gi,
      // Confluence counts all it holds in one row
      /(?<![A-Za-z0-9_])(?:page|content|comment|attachment|draft|blogpost)_?id["']?\s?[:=]\s?["']?\d{1,10}(?![\w-]|\.\w)/gi,
    ],
    'digit in text',
  ],
  [
    /[a-z]=\d/i,
    [/(?<![A-Za-z0-9_])(?:worklog|filter|board|sprint|comment|attachment|dashboard|gadget)=\d{1,7}(?![\w-]|\.\w)/gi],
  ],
  [['/rest/api/content/'], [/(?<=\/rest\/api\/content\/)\d{1,10}(?![\w-]|\.\w)/g], 'digit'],
  // what Jira counts from ten thousand
  [
    ['dashboard ', 'dash=', 'context ', 'project in (', 'project = ', 'option ', ' id 1'],
    [
      /(?=1\d{4})(?<=(?<!\p{L})(?:dashboard |dash=|in context |project (?:= |in \()|(?:status|transition|resolution|priority|issue type|context)(?: has| with)?(?: the)? id ))1\d{4}(?![\p{L}\p{N}-]|[/.]\d| \p{Lu}| \[)|(?<=option )1\d{4}(?= (?:is )?(?:not )?(?:in|of) (?:the )?context)/gu,
    ],
    'digit in text',
  ],
  [['exception'], [/(?<=[a-z]exception:? )\d{5}(?=: )/g], 'digit'],
  // what a command is told to work on, what runs it, constraints that Oracle numbers
  [
    ['--'],
    [/(?<=--(?:parent|page|space|issue|board|content|root|ancestor)(?:-id)?[ =])\d{1,9}(?![\w-])/g],
    'digit in text',
  ],
  [/ \[\d\d/, [/(?<=\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: [A-Z]{2,4}| ?[+-]\d\d(?::?\d\d)?)? \[)\d{2,7}(?=\])/g]],
  // what Jira itself answers with, what the virtual machine writes when it ends
  [
    ['.jspa', 'java_pid'],
    [
      /(?<=\/secure\/(?:admin\/)?)(?:IndexReIndex|RapidBoard|Quick(?:Create|Edit)Issue|CloneIssueDetails)\.jspa|(?<!\w)java_pid\d{1,7}\.hprof(?!\w)/g,
    ],
    'text',
  ],
  [['sys_c'], [/(?<!\w)SYS_C\d{4,9}(?!\w)/g], 'text'],
  [['job ', 'pipeline '], [/(?<=(?<![\p{L}\p{N}])(?:job|pipeline) #?)\d{2,6}(?![\p{L}\p{N}-])/giu], 'digit in text'],
  // what an automation or a form is called by the program
  [
    /[\da-f]{8}-[\da-f]{4}/i,
    [
      /(?=[\da-f]{8}-)(?<=(?<!\p{L})(?:(?:rule|automation)s?["']?(?:[ _-]?(?:id|uuid))?["']?(?: of the [a-z]{1,20} condition)? ?(?:is )?[:=(]{0,2} ?["']?|form["']?\s?: ?["']?|(?:transfer|migration|form|field|widget|gadget|macro|panel|build|execution|template|filter|board|schema|workflow|transition|screen)s?["']?[ _-]?(?:id|uuid)["']? ?(?:is )?[:=(]{0,2} ?["']?))[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?!\w)/giu,
    ],
  ],
  [
    ['/rest/'],
    [
      /(?=\d)(?<=\/rest\/[a-z][\w./-]{1,80}\/(?:issue|board|sprint|filter|dashboard|project|component|version|attachment|comment|worklog|field|screen|scheme|rule|object|form|request|portal|queue|page|content|gadget|calendar|report|chart)s?\/)\d{1,6}(?![\w-]|\.\w)/g,
    ],
    'digit in text',
  ],
];
