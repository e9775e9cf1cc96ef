import type { AdfDocument } from '../../src/rules/adf';
import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { verifyDocument } from '../../src/rules/anonymize/verify';
import { defaultSettings } from '../../src/rules/default-settings';
import { anonymizerPolicy } from '../../src/rules/anonymizer-policy';
import { outcomesForLabels } from '../../src/rules/outcome-labels';
import { planOutcome, type OutcomeRequest } from '../../src/rules/plan-outcome';
import type { Account, RequestComment, SupportRequest } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import { code, doc, identities, paragraph } from './anonymize/fictional-request';

const product = defaultSettings.products[0];
const settings: Settings = {
  ...defaultSettings,
  anonymizer: { ...defaultSettings.anonymizer, publishUnseen: true },
  outcomes: {
    ...defaultSettings.outcomes,
    bug: { ...defaultSettings.outcomes.bug, privateLevelName: 'Team only' },
    development: { ...defaultSettings.outcomes.development, privateLevelName: 'Developers' },
  },
};
const reporter: Account = {
  accountId: '557058:0aaa1bbb-2ccc-4ddd-8eee-0123456789ab',
  displayName: 'Ottilie Brandvoll',
  accountType: 'customer',
};

function requestOf(
  description: AdfDocument | null,
  summary = 'The weekly view of Ottilie stays empty',
): SupportRequest {
  return {
    id: '10001',
    key: 'SUP-1',
    projectKey: 'SUP',
    createdAt: '2026-03-02T15:00:00.000Z',
    summary,
    description,
    reporter,
    participants: [],
    organizations: [],
    requestType: null,
    assignee: null,
    labels: [],
    statusName: 'Open',
    priorityName: 'Medium',
    resolvedAt: null,
    attachmentCount: 2,
    links: [],
    details: { productId: product?.id ?? '', productVersion: '3.2.1', hosting: 'data-center' },
  };
}

const clean = doc(
  paragraph('Since the update the weekly view stays empty and the console shows an error. Ottilie sees it too.'),
  code("TypeError: Cannot read properties of undefined (reading 'weeks')"),
);
const doubtful = doc(
  paragraph(
    'Since the update the weekly view stays empty, it began when Brunhovd changed scheme 5530917 in the console.',
  ),
  code("TypeError: Cannot read properties of undefined (reading 'weeks')"),
);
const comments: RequestComment[] = [
  {
    id: '1',
    author: reporter,
    createdAt: '2026-03-02T16:00:00.000Z',
    isPublic: true,
    body: textToAdf('It also fails in the monthly view, says Kåre.'),
  },
  {
    id: '2',
    author: reporter,
    createdAt: '2026-03-02T17:00:00.000Z',
    isPublic: false,
    body: textToAdf('An internal note about money.'),
  },
];
const plan = (asked: OutcomeRequest, description: AdfDocument | null = clean, summary?: string) =>
  planOutcome({ asked, request: requestOf(description, summary), comments, identities, settings, closedBecause: null })
    .plan;

describe('a Bug', () => {
  test('is public when the rebuilt document gives nobody away (O4)', () => {
    const made = plan({ kind: 'bug' });
    expect(made).toMatchObject({
      visibility: 'public',
      summary: 'The weekly view of [person-1] stays empty',
      countsAsAnswer: settings.outcomes.consideredAnswered,
      customerComment: settings.outcomes.publicComment,
    });
    expect(made.target).toEqual({
      projectKey: settings.outcomes.bug.projectKey,
      issueTypeName: settings.outcomes.bug.issueTypeName,
      securityLevelName: null,
      linkTypeName: settings.outcomes.linkTypeName,
    });
    expect(adfToText(made.description)).toContain(`Product: ${product?.name} 3.2.1, Data Center`);
    expect(verifyDocument(made, identities, anonymizerPolicy(settings))).toEqual([]);
  });

  test('is private in a project that not everybody may browse, whoever looked at it (O4)', () => {
    const input = { request: requestOf(clean), comments, identities, settings, closedBecause: 'Not everybody may.' };
    expect(planOutcome({ ...input, asked: { kind: 'bug', reviewed: true } }).plan).toMatchObject({
      visibility: 'private',
      because: ['Not everybody may.'],
      target: { securityLevelName: 'Team only' },
    });
  });

  test('that is clean is private all the same where nobody looked and the admin has not opted in', () => {
    const careful = { ...settings, anonymizer: { ...settings.anonymizer, publishUnseen: false } };
    const input = { request: requestOf(clean), comments, identities, settings: careful, closedBecause: null };
    const unseen = planOutcome({ ...input, asked: { kind: 'bug' } }).plan;
    expect(unseen).toMatchObject({
      visibility: 'private',
      because: [expect.stringContaining('the settings let nothing become public unseen')],
    });
    expect(planOutcome({ ...input, asked: { kind: 'bug', reviewed: true } }).plan.visibility).toBe('public');
  });

  test('that needs review is private on the event path and public for an agent who looked', () => {
    const unseen = plan({ kind: 'bug' }, doubtful);
    expect(unseen.visibility).toBe('private');
    expect(unseen.because.join(' ')).toContain('Nobody has looked');
    const seen = plan({ kind: 'bug', reviewed: true }, doubtful);
    expect(seen.visibility).toBe('public');
    expect(seen.because.join(' ')).toContain('could be a name');
  });

  test('that cannot be anonymized is private even for an agent, with the redacted text and a line to the request (O4)', () => {
    const made = plan({ kind: 'bug', reviewed: true }, doc(paragraph('Ottilie')), 'Ottilie');
    expect(made).toMatchObject({ visibility: 'private', customerComment: settings.outcomes.privateComment });
    expect(made.target.securityLevelName).toBe('Team only');
    expect(JSON.stringify(made.description)).not.toContain('Ottilie');
    expect(adfToText(made.description)).toContain('The details are in the linked request');
    expect(made.because.length).toBeGreaterThan(0);
  });

  test('has a summary of its own when nothing of the title is left', () => {
    expect(plan({ kind: 'bug' }, clean, 'Ottilie Brandvoll').summary).toBe(`Problem reported in ${product?.name}`);
    expect(plan({ kind: 'change-request' }, clean, '').summary).toBe(`Change suggested in ${product?.name}`);
  });

  test('says so when the request has no description', () => {
    expect(adfToText(plan({ kind: 'bug' }, null).description)).toContain('no text that can be shown');
  });

  test('carries only neutral labels', () => {
    expect(plan({ kind: 'bug' }).labels).toEqual(['from-support-request']);
  });
});

describe('what an agent asks for', () => {
  test('a title is looked through like everything else', () => {
    expect(plan({ kind: 'bug', summary: 'Empty view for Brandvoll in 3.2.1' }).summary).toBe(
      'Empty view for [person-1] in 3.2.1',
    );
  });

  test('further values are taken out everywhere', () => {
    const made = plan({ kind: 'bug', reviewed: true, redact: ['Brunhovd', 'monthly'], commentIds: ['1'] }, doubtful);
    expect(adfToText(made.description)).not.toMatch(/brunhovd|monthly/i);
  });

  test('picked comments travel, internal notes never do (decision 9)', () => {
    expect(adfToText(plan({ kind: 'bug' }).description)).not.toContain('monthly view');
    const made = plan({ kind: 'bug', reviewed: true, commentIds: ['1', '2'] });
    expect(adfToText(made.description)).toContain('It also fails in the monthly view, says [person-2].');
    expect(adfToText(made.description)).not.toContain('money');
  });

  test('private wins over a clean document', () => {
    expect(plan({ kind: 'bug', makePrivate: true, reviewed: true }).visibility).toBe('private');
    expect(plan({ kind: 'bug', makePrivate: true }).because).toContain('It was asked to be private.');
    const cautious = plan({ kind: 'bug', makePrivate: true, privateBecause: ['The names could not be read.'] }).because;
    expect(cautious).toContain('The names could not be read.');
    expect(cautious).not.toContain('It was asked to be private.');
  });
});

describe('a text longer than Jira takes', () => {
  const most = 32_767;
  const line = 'The weekly view stays empty after the update. ';
  const long = doc(...Array.from({ length: 900 }, () => paragraph(line)));

  test('is shortened where a block ends, in public and in private, and both issue and agent are told', () => {
    for (const asked of [{ kind: 'bug' }, { kind: 'bug', makePrivate: true }, { kind: 'development' }] as const) {
      const made = plan({ ...asked, reviewed: true }, long);
      const words = adfToText(made.description).split('\n');
      expect(JSON.stringify(made.description).length).toBeLessThanOrEqual(most);
      expect(words[0]).toContain(product!.name);
      expect(words.slice(1).filter((one) => one.startsWith('The weekly')).length).toBeGreaterThan(200);
      expect(words).toContain('This text is shortened: the rest is in the support request.');
      expect(words.at(-1)).toContain(made.visibility === 'private' ? 'The details are in' : 'shortened');
      expect(made.because.join(' ')).toContain('longer than Jira takes');
    }
  });

  test.each([
    ['one paragraph', doc(paragraph(line.repeat(710)))],
    ['one block of code', doc(code(`at weeks (/a.js)\n`.repeat(1_900)))],
  ])('that is %s is cut between words', (_what, description) => {
    const made = plan({ kind: 'bug', reviewed: true }, description);
    const words = adfToText(made.description);
    expect(JSON.stringify(made.description).length).toBeLessThanOrEqual(most);
    expect(words.length).toBeGreaterThan(25_000);
    expect(words).toContain('This text is shortened');
    expect(words).not.toMatch(/\b(vie|upda|week|wee)\n/);
  });

  test('that is one endless word says that it is shortened', () => {
    const made = plan({ kind: 'bug', reviewed: true }, doc(paragraph('x'.repeat(40_000)), paragraph(line)));
    expect(adfToText(made.description)).toContain('This text is shortened');
  });

  test('is passed on whole where it has room, and nobody speaks of it', () => {
    const made = plan({ kind: 'bug', reviewed: true }, doc(paragraph(line.repeat(500))));
    expect(adfToText(made.description)).not.toContain('shortened');
    expect(made.because.join(' ')).not.toContain('longer than');
  });
});

test('a development issue is always private and answers nothing (O2)', () => {
  const made = plan({ kind: 'development', reviewed: true });
  expect(made).toMatchObject({ visibility: 'private', countsAsAnswer: false });
  expect(made.target).toMatchObject({
    projectKey: settings.outcomes.development.projectKey,
    securityLevelName: 'Developers',
  });
});

test('the keys of the support and development projects never stay, those of the public tracker do', () => {
  const made = plan(
    { kind: 'bug', reviewed: true },
    doc(
      paragraph(
        `Like SUP-77, ${settings.outcomes.development.projectKey}-5 and ${settings.outcomes.bug.projectKey}-9, the view stays empty after the update and the console shows an error in 3.2.1.`,
      ),
    ),
  );
  const words = adfToText(made.description);
  expect(words).toContain(`${settings.outcomes.bug.projectKey}-9`);
  expect(words).not.toContain('SUP-77');
  expect(words).not.toContain(`${settings.outcomes.development.projectKey}-5`);
});

describe('labels', () => {
  const { labels } = settings.outcomes;
  test.each([
    [['other', labels.bug], ['bug']],
    [[labels.changeRequest.toUpperCase()], ['change-request']],
    [
      [labels.bug, labels.development],
      ['development', 'bug'],
    ],
    [['other'], []],
    [[], []],
  ])('%j ask for %j', (given, kinds) => {
    expect(outcomesForLabels(given, settings)).toEqual(kinds);
  });
});

describe('the product version', () => {
  const told = (productVersion: string): string => {
    const request = { ...requestOf(clean), details: { productId: product!.id, productVersion } };
    const { plan: made } = planOutcome({
      asked: { kind: 'bug' },
      request,
      comments,
      identities,
      settings,
      closedBecause: null,
    });
    return adfToText(made.description);
  };
  test.each(['10.20.30.40', '15551234567', '8.4-Kowalczyk', '8.4-secretco', 'Kowalczyk'])(
    'is left out when it is %s',
    (typed) => {
      expect(told(typed)).not.toContain(typed);
    },
  );
  test.each(['8', '8.4', '8.4.12', product!.versions[0]!])('is told when it is %s', (typed) => {
    expect(told(typed)).toContain(typed);
  });
});

test('what an admin always keeps never shields the people, organizations and addresses of the request', () => {
  const greedy = {
    ...settings,
    anonymizer: { ...settings.anonymizer, alwaysKeep: ['Ottilie Brandvoll', 'ottilie@brandvoll.example'] },
  };
  const request = requestOf(
    doc(paragraph('The weekly view stays empty, writes Ottilie Brandvoll (ottilie@brandvoll.example) today.')),
  );
  const { plan: made } = planOutcome({
    asked: { kind: 'bug', reviewed: true },
    request,
    comments,
    identities,
    settings: greedy,
    closedBecause: null,
  });
  expect(adfToText(made.description)).not.toMatch(/Ottilie|Brandvoll/i);
});

describe('a register of installations', () => {
  const rare = doc(paragraph('The weekly view stays empty with version 3.2.1.77 since 2026-03-01.'));
  const planned = (sharedBy?: () => number | null) =>
    planOutcome({
      asked: { kind: 'bug' },
      request: requestOf(rare, 'The weekly view stays empty'),
      comments: [],
      identities,
      settings,
      closedBecause: null,
      ...(sharedBy ? { sharedBy } : {}),
    });

  test('that does not exist, or cannot tell, changes nothing', () => {
    expect(planned(() => null).plan).toEqual(planned().plan);
    expect(adfToText(planned().plan.description)).toContain('3.2.1.77 since 2026-03-01');
  });

  test('that knows few with the same facts makes them less precise, and leaves what stays rare to a person', () => {
    const { plan, anonymized } = planned(() => 2);
    expect(adfToText(plan.description)).toContain('with version 3.2.1 since 2026-03.');
    expect(anonymized.decision).not.toBe('public');
    expect(anonymized.reasons.join(' ')).toMatch(/Made less precise.*dates, version.*Fewer than 5 customers/);
  });
});
