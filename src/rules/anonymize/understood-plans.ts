import type { UnderstoodGroup } from './understood-in-programs';

/** How databases say what they did: steps of plans, and what they counted. */
export const understoodPlans: readonly UnderstoodGroup[] = [
  [
    [' scan', 'nested loop', ' join', 'table access', 'merge', 'aggregate'],
    [
      /(?<!\w)(?:Parallel )?(?:(?:Seq|Index|Index Only|CTE|Function|Subquery|Tid|Foreign|Values|WorkTable|Named Tuplestore) Scan|Bitmap (?:Heap|Index) Scan|Nested Loop|(?:Hash|Merge)(?: (?:Left|Right|Full|Anti|Semi))? Join|Gather Merge|(?:Group|Hash|Finalize|Partial|Mixed)(?: Group)? ?Aggregate)(?!\w)|(?<!\w)(?:TABLE ACCESS (?:FULL|BY (?:LOCAL )?INDEX ROWID(?: BATCHED)?)|INDEX (?:RANGE|UNIQUE|FULL|FAST FULL|SKIP) SCAN|NESTED LOOPS|HASH JOIN|MERGE JOIN)(?!\w)/g,
    ],
    'text',
  ],
  [
    ['removed by', ' time:', ' reads', ' count', ' method:', ' key:', ' cond:', ' filter:'],
    [
      /(?<!\w)Rows Removed by (?:Join )?(?:Filter|Index Recheck): \d{1,10}|(?<!\w)(?:Planning|Execution|Startup) Time:|(?<!\w)(?:Sort|Peak|Hash|Recheck|Index|Join|Merge|Group) (?:Method|Key|Cond|Filter):|(?<![\d.,])\d{1,3}(?:[ .,]?\d{3}){0,4} (?:logical|physical|lob|read-ahead|scan) (?:reads|count)/g,
    ],
    'text',
  ],
];
