/** Everything that can be switched, in one table: what the endpoint accepts and what the page shows. */

interface Shown {
  readonly label: string;
  readonly hint: string;
}

/** From 0, never, to 1, always. */
interface ChanceField extends Shown {
  readonly kind: 'chance';
}

interface NumberField extends Shown {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly off: number;
}

export type FaultField =
  | ChanceField
  | NumberField
  | (Shown & { readonly kind: 'switch' })
  | (Shown & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (Shown & { readonly kind: 'text' });

export interface FaultGroup {
  readonly label: string;
  readonly fields: Readonly<Record<string, FaultField>>;
}

/** The reasons Jira gives with a 429 (platform.md 5.5). */
export const limitReasons = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
] as const;

const chance = (label: string, hint: string): ChanceField => ({ kind: 'chance', label, hint });
const upTo = (most: number, unit: string, shown: Shown): NumberField => ({
  kind: 'number',
  least: 0,
  most,
  unit,
  off: 0,
  ...shown,
});

const delivery = {
  duplicate: chance('Delivered twice', 'The copy comes within three minutes.'),
  reorder: chance('Out of order', 'Held back for up to three minutes, so that later ones overtake it.'),
};

/** Groups and fields, by the names the endpoint uses; everything is off at its `off`, at 0, at false or at the first choice. */
export const faultGroups = {
  events: {
    label: 'Product events',
    fields: {
      delaySeconds: upTo(180, 's', {
        label: 'Late by up to',
        hint: 'Their order stays; Forge takes up to three minutes.',
      }),
      ...delivery,
      lose: chance('Lost', 'The app never hears of it; only its reconciliation can find out.'),
    },
  },
  queues: {
    label: 'Queues',
    fields: {
      delaySeconds: upTo(900, 's', { label: 'Late by up to', hint: 'On top of the delay the app asked for.' }),
      ...delivery,
      refuse: chance('Push refused', '429, “Rate limit exceeded”: nothing was queued.'),
      retentionHours: {
        kind: 'number',
        least: 1,
        most: 24,
        unit: 'h',
        off: 24,
        label: 'Failed work is tried again for',
        hint: 'With pauses from 40 seconds to 15 minutes; then it is dropped.',
      },
    },
  },
  rest: {
    label: 'Jira REST, as the app asks it',
    fields: {
      tooMany: chance('Answers 429', 'With Retry-After and RateLimit-Reason; it holds until then.'),
      reason: {
        kind: 'choice',
        choices: ['any', ...limitReasons],
        label: 'Reason of a 429',
        hint: 'A quota stops everything until the full hour, a burst one operation, the last one writes to one issue.',
      },
      refuseNext: upTo(1_000, 'calls', {
        label: 'Refuse the next',
        hint: 'Each with a 429 of one second; then no more.',
      }),
      perIssueWrites: {
        kind: 'switch',
        label: 'Per-issue write limits',
        hint: '20 writes in 2 seconds, 100 in 30 – for everybody, not the app alone.',
      },
      unavailable: chance('Answers 503', 'Nothing was done.'),
      unheard: chance('Times out after it took effect', '504: it was done, and nobody says so.'),
    },
  },
  search: {
    label: 'Search',
    fields: {
      lagSeconds: upTo(600, 's', {
        label: 'Index lags by',
        hint: 'What is named in reconcileIssues is found all the same.',
      }),
    },
  },
  kvs: {
    label: 'Storage',
    fields: {
      limits: {
        kind: 'switch',
        label: 'Limits of an installation',
        hint: '1,000 requests a second, 4,000 read and 4,000 write units a minute of the sandbox clock.',
      },
      tooMany: chance('Answers 429', '“Limits for the current installation have been exceeded”.'),
      conflict: chance('Transaction conflicts', '409: somebody else wrote at the same time.'),
      unavailable: chance('Answers 503', 'Nothing was done.'),
      unheard: chance('Times out after it took effect', '504: it was stored, and nobody says so.'),
    },
  },
  functions: {
    label: 'Functions',
    fields: {
      timeout: chance('A call never returns', 'It took effect, and the function runs out of time waiting.'),
      killed: chance('The machine dies at a call', 'Before or after the call took effect.'),
    },
  },
  kill: {
    label: 'Kill at a chosen call, once',
    fields: {
      number: upTo(200, '', {
        label: 'At call number',
        hint: 'Of one invocation; 0 is off, and it is off again when it has happened.',
      }),
      call: {
        kind: 'choice',
        choices: ['any', 'rest', 'kvs', 'queue'],
        label: 'Counted calls',
        hint: 'To Jira, to storage or to queues; any counts all of them.',
      },
      when: {
        kind: 'choice',
        choices: ['before', 'after'],
        label: 'The machine dies',
        hint: 'Before that call took effect, or after.',
      },
      function: { kind: 'text', label: 'Function', hint: 'Its key in manifest.yml; empty for any.' },
    },
  },
} as const satisfies Readonly<Record<string, FaultGroup>>;

type ValueOf<F> = F extends { readonly kind: 'chance' | 'number' }
  ? number
  : F extends { readonly kind: 'switch' }
    ? boolean
    : F extends { readonly kind: 'choice'; readonly choices: readonly (infer C)[] }
      ? C
      : string;

type Groups = typeof faultGroups;

/** What is switched on: a seed, and a value for every field. */
export type Faults = {
  /** Whole number; the same seed and the same actions meet the same faults. */
  readonly seed: number;
} & {
  readonly [G in keyof Groups]: { readonly [F in keyof Groups[G]['fields']]: ValueOf<Groups[G]['fields'][F]> };
};

export function offValue(field: FaultField): number | boolean | string {
  if (field.kind === 'number') return field.off;
  if (field.kind === 'choice') return field.choices[0] ?? '';
  return { chance: 0, switch: false, text: '' }[field.kind];
}

/** Everything off: the sandbox as it is when nobody asked for trouble. */
export const noFaults = {
  seed: 1,
  ...Object.fromEntries(
    Object.entries<FaultGroup>(faultGroups).map(([name, { fields }]) => [
      name,
      Object.fromEntries(Object.entries(fields).map(([field, definition]) => [field, offValue(definition)])),
    ]),
  ),
} as unknown as Faults;
