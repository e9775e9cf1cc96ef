import type { KnownIssueView, OutcomePreview, PreviewOutcome, RequestOverview } from '../../src/contracts/agent';
import type { IssueNewsView } from '../../src/contracts/issue-news';
import { openSurface, textOf, type Screen } from './open-surface';
import { christmas, cycle, deadline, explained, hash, ok, overview, preview } from './samples';

let screen: Screen;
afterEach(() => screen.close());

interface Asked {
  readonly previews: unknown[];
  readonly publications: unknown[];
  readonly links: unknown[];
}

interface Options {
  readonly overview?: Partial<RequestOverview>;
  readonly preview?: Partial<OutcomePreview>;
  readonly publish?: () => unknown;
  readonly known?: readonly KnownIssueView[];
  readonly suggest?: (value: string) => unknown;
}

async function open(options: Options = {}): Promise<Asked> {
  const asked: Asked = { previews: [], publications: [], links: [] };
  screen = await openSurface('issue-panel', {
    answers: {
      requestOverview: () => ok(overview(options.overview)),
      previewOutcome: (payload: PreviewOutcome) => {
        asked.previews.push(payload);
        const visibility = payload.makePrivate ? 'private' : 'public';
        const own = { kind: payload.kind, ...(payload.summary ? { summary: payload.summary } : {}) };
        return ok(preview({ visibility, ...options.preview, ...own }));
      },
      knownIssues: () => ok(options.known ?? []),
      linkKnownIssue: (payload: { issueKey: string }) => {
        asked.links.push(payload);
        return ok({ issueKey: payload.issueKey, url: `/browse/${payload.issueKey}` });
      },
      suggestKeep: (payload: { value: string }) => options.suggest?.(payload.value) ?? ok(null),
      publishOutcome: (payload: unknown) => {
        asked.publications.push(payload);
        return options.publish?.() ?? ok({ issueKey: 'BUG-13', visibility: 'public', url: '/browse/BUG-13' });
      },
    },
  });
  return asked;
}

const press = (name: string, type = 'Button') => screen.act(screen.find(type, name), 'onClick');
const type = (id: string, kind: string, value: string) =>
  screen.act(screen.find(kind, { id }), 'onChange', { target: { type: 'text', value } });

describe('why this deadline (clauses L1, B1, B2)', () => {
  const cells = () => screen.all('Row').filter((row) => row.children.length === 3).map((row) => row.children.map(textOf)); // prettier-ignore
  /** State and reason stand below the time of a row. */
  const ends = (end: string): unknown => expect.stringMatching(new RegExp(`${end.replaceAll(/[()]/g, '\\$&')}$`));

  test('the sum is said at once, the explanation when it is asked for, and goes away again', async () => {
    await open({ overview: { deadlines: [deadline()] } });
    expect(screen.text()).toContain('0 min used + 8 h left = 8 h until the answer is due');
    expect(cells()).toEqual([]);
    await press('Why this deadline?');
    expect(cells()).toHaveLength(3);
    await press('Hide the explanation');
    expect(cells()).toEqual([]);
  });

  test('the deadline of an earlier answer is not given as that of a newer one that has none', async () => {
    const cancelled = cycle({ number: 2, kind: 'next-answer', state: 'cancelled', cancelledBecause: 'resolved' });
    await open({ overview: { cycles: [cancelled, cycle()], deadlines: [deadline()] } });
    expect(screen.text()).not.toContain('until the answer is due');
    await press('Why this deadline?');
    expect(screen.all('Tab').map(textOf)).toEqual(['First answer']);
  });

  test('every stretch has its time, whether it counts, why, and the total so far', async () => {
    await open({ overview: { cycles: [], deadlines: [deadline()] } });
    await press('Why this deadline?');
    expect(cells()).toEqual([
      [ends('To comeOpen'), '+ 3 h', '3 h'],
      [ends('Not countedChristmas Day (Fri, Dec 25) and weekend'), '–', '3 h'],
      [ends('To comeOpen'), '+ 5 h', '8 h'],
    ]);
    expect(screen.text()).toContain('0 min used + 8 h left = 8 h until the answer is due');
    expect(screen.text()).toMatch(/Opening time is Monday to Friday, 10:00\sAM\s–\s6:00\sPM \(Eastern Time\)\./);
    expect(screen.text()).toContain('Judged by version 3 of the settings, which is in force.');
  });

  test('the timeline says in words what its bars show, on the reader’s clock', async () => {
    screen = await openSurface('issue-panel', {
      timezone: 'Asia/Tokyo',
      answers: { requestOverview: () => ok(overview({ cycles: [], deadlines: [deadline()] })) },
    });
    await press('Why this deadline?');
    const lanes = screen.all('Box').filter(({ props }) => props['role'] === 'listitem');
    expect(lanes.map((lane) => textOf(lane).replaceAll(/\s/g, ' '))).toEqual([
      'Fri, Dec 253 h to comeAsked 5:00 AMNow, 5:00 AM',
      'Sat, Dec 26 – Mon, Dec 28 (3 days)Nothing countedChristmas Day (Fri, Dec 25) and weekend',
      'Tue, Dec 295 h to comeDue 5:00 AM',
    ]);
    expect(screen.has('Box', { role: 'list' })).toBe(true);
    expect(screen.text()).toContain('on your clock (Japan Standard Time)');
  });

  test('what an answer in time left over is to spare, and nothing of it is still to come', async () => {
    const answeredAt = '2026-12-24T21:00:00.000Z';
    const answered = explained({ startedAt: '2026-12-24T20:00:00.000Z', answeredAt, state: 'met' }, answeredAt);
    await open({ overview: { cycles: [], deadlines: [deadline(answered)] } });
    await press('Why this deadline?');
    expect(cells().map(([when]) => when)).toEqual([
      ends('CountedOpen'),
      ends('To spareOpen'),
      ends('Not countedChristmas Day (Fri, Dec 25) and weekend'),
      ends('To spareOpen'),
    ]);
    expect(screen.text()).toContain('1 h counted, 2 h to spare');
    expect(screen.text()).not.toMatch(/to come/i);
  });

  test('minutes of the rows add up to the total although none is a whole minute', async () => {
    const odd = deadline({ ...christmas('2026-12-24T20:10:20.500Z') });
    await open({ overview: { cycles: [], deadlines: [odd] } });
    await press('Why this deadline?');
    expect(cells().map((row) => row.slice(1))).toEqual([
      ['+ 11 min', '11 min'],
      ['+ 2 h 49 min', '3 h'],
      ['–', '3 h'],
      ['+ 5 h', '8 h'],
    ]);
    expect(screen.text()).toContain('11 min used + 7 h 49 min left = 8 h');
  });

  test('a reader elsewhere has their own time beside the calendar’s', async () => {
    screen = await openSurface('issue-panel', {
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
      answers: { requestOverview: () => ok(overview({ cycles: [], deadlines: [deadline()] })) },
    });
    await press('Warum diese Frist?');
    expect(cells()[0]?.[0]?.replaceAll(/\s+/g, ' ')).toMatch(/15:00 ?– ?18:00.*Bei Ihnen .*21:00/);
  });

  test('several answers have a tab each, and a former version of the settings is named', async () => {
    const first = deadline({ judgedBy: 'former', settingsVersion: 2 });
    await open({ overview: { cycles: [], deadlines: [deadline({ cycleNumber: 2 }), first] } });
    await press('Why this deadline?');
    expect(screen.all('Tab').map(textOf)).toEqual(['Answer 2', 'First answer']);
    expect(screen.text()).toContain('Judged by version 2 of the settings. They have changed since');
  });

  test('a pause has its reason, and without a due time none is made up', async () => {
    const [counted, , after] = christmas().rows;
    const paused = { ...after!, kind: 'paused' as const, phase: 'used' as const, countedMs: 0, runningMs: counted!.countedMs, reasons: [{ reason: 'paused' as const, name: 'Waiting for the licence', dates: [] }] }; // prettier-ignore
    const rows = [{ ...counted!, phase: 'used' as const }, paused];
    const standing = deadline({ rows, dueAt: null, usedMs: counted!.countedMs, leftMs: 0 });
    await open({ overview: { cycles: [], deadlines: [standing] } });
    await press('Why this deadline?');
    expect(screen.text()).toContain('3 h used; there is no due time at the moment');
    expect(cells().at(-1)).toEqual([ends('PausedPaused: Waiting for the licence'), '–', '3 h']);
  });

  test('what is late, what the clocks did and what was moved is said', async () => {
    const late = deadline({
      ...christmas('2026-12-28T21:30:00.000Z'),
      clockChanges: [{ date: '2026-11-01', hours: 25 }],
      isExtended: true,
    });
    await open({ overview: { cycles: [], deadlines: [late] } });
    await press('Why this deadline?');
    expect(screen.text()).toContain('8 h until the answer was due, 1 h 30 min overdue since');
    expect(screen.text()).toContain('On Sun, Nov 1 the clocks change: the day has 25 hours.');
    expect(screen.text()).toContain('The due time was moved on');
  });
});

describe('the issue panel (clauses O2–O5, design decision 10)', () => {
  test('what can be done comes before the list of what was promised', async () => {
    await open({ overview: { deadlines: [deadline()] } });
    const titles = screen.all('Heading').map(textOf);
    expect(titles).toEqual(['Turn this request into an issue', 'Passing something on', 'Answers promised']);
  });

  test('shows every cycle with who answered', async () => {
    await open({
      overview: {
        cycles: [
          cycle({
            number: 2,
            kind: 'next-answer',
            state: 'met',
            answeredBy: { kind: 'linked-issue', issueKey: 'BUG-9' },
          }),
          cycle({ state: 'met', answeredBy: { kind: 'comment', commentId: '5', accountId: 'agent-1' } }),
        ],
      },
    });
    expect(screen.text()).toContain('Answer 2');
    expect(screen.text()).toContain('First answer');
    expect(screen.has('Link', 'BUG-9')).toBe(true);
    expect(screen.has('User', { accountId: 'agent-1' })).toBe(true);
  });

  test('previews before anything is created: verdict, findings, document and the comment', async () => {
    const asked = await open();
    await press('Bug');
    expect(asked.previews).toEqual([{ kind: 'bug' }]);
    expect(screen.text()).toContain('Anyone on the internet will see this issue');
    expect(screen.text()).toContain('Carla');
    expect(screen.text()).toContain('[person 1]');
    expect(screen.text()).toContain('Recorded as BUG-….');
    expect(asked.publications).toEqual([]);
  });

  test('highlights what the anonymizer is not sure about', async () => {
    await open();
    await press('Bug');
    const document = screen.all('AdfRenderer')[0]?.props['document'] as {
      content: { content: { text: string; marks?: unknown }[] }[];
    };
    const marked = document.content[0]?.content.filter(({ marks }) => marks !== undefined);
    expect(marked?.map(({ text }) => text)).toEqual(['falcon']);
  });

  test('publishes exactly what was shown, after a last question', async () => {
    const asked = await open();
    await press('Change request');
    await press('Publish', 'LoadingButton');
    expect(asked.publications).toEqual([]);
    expect(screen.text()).toContain('Everyone on the internet can read it at once');
    await press('Publish');
    expect(asked.publications).toEqual([{ kind: 'change-request', shown: hash }]);
    expect(screen.find('Link', 'Open BUG-13').props['href']).toBe('/browse/BUG-13');
    expect(screen.calls('refresh')).toHaveLength(1);
  });

  test('lets nobody publish an adjusted issue without looking at it again', async () => {
    const asked = await open();
    await press('Bug');
    await type('adjust-summary', 'Textfield', 'Export fails');
    await press('Remove “Falcon”');
    await screen.act(screen.find('CheckboxGroup', { name: 'comments' }), 'onChange', ['31']);
    expect(screen.has('LoadingButton', 'Publish')).toBe(false);
    await press('Update the preview', 'LoadingButton');
    const adjusted = { kind: 'bug', summary: 'Export fails', redact: ['Falcon'], commentIds: ['31'] };
    expect(asked.previews.at(-1)).toEqual(adjusted);
    await press('Publish', 'LoadingButton');
    await press('Publish');
    expect(asked.publications).toEqual([{ ...adjusted, shown: hash }]);
  });

  test('can be kept private, and then says who sees it', async () => {
    const asked = await open({
      preview: { target: { projectKey: 'BUG', issueTypeName: 'Bug', securityLevelName: 'Internal' } },
    });
    await press('Bug');
    await screen.act(screen.find('Checkbox', 'Keep it private'), 'onChange', {
      target: { type: 'checkbox', checked: true },
    });
    await press('Update the preview', 'LoadingButton');
    expect(asked.previews.at(-1)).toEqual({ kind: 'bug', makePrivate: true });
    expect(screen.text()).toContain('security level “Internal”');
  });

  test('gives the reasons of a private verdict, which nobody can lift here (clause O4)', async () => {
    await open({ preview: { visibility: 'private', because: ['A name stands in an image.'] } });
    await press('Bug');
    expect(screen.text()).toContain('A name stands in an image.');
    expect(screen.find('Checkbox', 'Keep it private').props['isDisabled']).toBe(true);
  });

  test('says why a publication was refused, and looks again on request', async () => {
    const asked = await open({
      publish: () => ({ ok: false, problem: { code: 'conflict', message: 'The request has a new comment.' } }),
    });
    await press('Bug');
    await press('Publish', 'LoadingButton');
    await press('Publish');
    expect(screen.text()).toContain('The request has a new comment.');
    expect(screen.text()).not.toContain('is created');
    await press('Try again');
    expect(asked.previews).toHaveLength(2);
  });

  test('where nothing is said to the customer, that is said at every step (clause O2)', async () => {
    const nothing = { visibility: 'private' as const, customerComment: '', countsAsAnswer: false };
    await open({ preview: { ...nothing, target: { projectKey: 'DEV', issueTypeName: 'Task', securityLevelName: 'Internal' } } }); // prettier-ignore
    const said = 'The customer gets no comment; their request shows that it is tracked privately.';
    await press('Development');
    expect(screen.text()).toContain(`${said} The promised time goes on.`);
    expect(screen.text()).not.toContain('This comment');
    await press('Create privately', 'LoadingButton');
    expect(screen.text()).toContain('Create this development issue in DEV?');
    expect(screen.text()).toContain(`\n${said}\n`);
    expect(screen.text()).not.toContain('the comment you saw');
    await press('Create privately');
    expect(screen.text()).toContain(`It is linked to this request. ${said}`);
    expect(screen.text()).not.toContain('has been told');
  });

  test('says what was not found, and tells the agent’s words from the admin’s', async () => {
    const found = { kind: 'admin-term', rule: 'always-remove', where: 'description', confidence: 'certain' } as const;
    const term = (original: string) => ({ ...found, original, replacement: '[removed 1]' });
    await open({ preview: { findings: [term('Falcon-Nest'), term('Eagle')] } });
    await press('Bug');
    expect(screen.text()).not.toContain('Your own word');
    await type('adjust-redact', 'TextArea', 'falcon nest\nFalkon');
    await press('Update the preview', 'LoadingButton');
    expect(screen.text()).toMatch(/Falcon-Nest\nYour own word\nBecomes\n.*\nYou asked for it/);
    expect(screen.text()).toMatch(/Eagle\nWord your admin listed\nBecomes\n.*\nOn the list of the settings/);
    expect(screen.text()).toContain('Nothing was taken out for “Falkon”. Check the spelling.');
  });

  test('request and issue stand beside each other, what is unchanged on demand', async () => {
    await open({ preview: { unsure: [] } });
    await press('Bug');
    expect(screen.text()).toContain('Description, in the request');
    expect(screen.text()).not.toContain('Title, in the request');
    await press('Show what is unchanged (1)');
    expect(screen.text()).toContain('Title, in the request');
  });

  const guess = { kind: 'other', rule: 'unknown-name', original: 'Vinterdahl', replacement: '[name-1]', where: 'summary', confidence: 'likely' } as const; // prettier-ignore

  test('a guess can stay in this issue, after another look', async () => {
    const asked = await open({ preview: { findings: [guess], guesses: [0], passages: [] } });
    await press('Bug');
    await press('Let “Vinterdahl” stay');
    expect(screen.text()).toContain('Stays in this issue.');
    expect(screen.has('LoadingButton', 'Publish')).toBe(false);
    await press('Update the preview', 'LoadingButton');
    expect(asked.previews.at(-1)).toEqual({ kind: 'bug', restore: ['Vinterdahl'] });
  });

  test('what is certain has no button to let it stay', async () => {
    await open();
    await press('Bug');
    expect(screen.has('Button', 'Let “Carla” stay')).toBe(false);
    expect(screen.has('Button', 'Let “Falcon” stay')).toBe(true);
  });

  test('keeping a word always is suggested to the admins, or refused with the reason', async () => {
    const suggested: string[] = [];
    const problem = { code: 'refused', message: 'That surely tells about the customer.' };
    await open({
      preview: { findings: [guess], guesses: [0], passages: [] },
      suggest: (value) => (suggested.push(value), value === 'Falcon' ? { ok: false, problem } : ok(null)),
    });
    await press('Bug');
    await press('Always keep “Vinterdahl”');
    expect(screen.text()).toContain('Suggested to your admins.');
    await press('Always keep “Falcon”');
    expect(suggested).toEqual(['Vinterdahl', 'Falcon']);
    expect(screen.text()).toContain('That surely tells about the customer.');
  });

  test('afterwards it says who approved it, under which settings, and how much was taken out', async () => {
    const outcome = { kind: 'bug', visibility: 'public', issueKey: 'BUG-12', step: 'told', startedAt: '2026-11-23T16:00:00.000Z', whereabouts: { kind: 'there' } } as const; // prettier-ignore
    const decision = { decidedAt: '2026-11-23T16:00:00.000Z', settingsVersion: 4, residualRisk: 12, found: { person: 2, host: 1 }, restored: 1, redacted: 2 }; // prettier-ignore
    await open({ overview: { outcomes: [{ ...outcome, startedBy: 'agent-1', decision, news: null }] } });
    expect(screen.has('User', { accountId: 'agent-1' })).toBe(true);
    expect(screen.text()).toContain(
      'Settings version 4, risk 12 of 100, taken out: 3, of these by hand: 2, guesses that stayed: 1',
    );
  });

  test('an emptied title stops the agent, and can be brought back', async () => {
    await open();
    await press('Bug');
    await type('adjust-summary', 'Textfield', '  ');
    expect(screen.text()).toContain('The issue needs a title.');
    expect(screen.find('LoadingButton', 'Publish').props['isDisabled']).toBe(true);
    await press('Use the title found by the app');
    expect(screen.find('Textfield', { id: 'adjust-summary' }).props['value']).toBe('Export of Falcon fails');
    expect(screen.find('LoadingButton', 'Publish').props['isDisabled']).toBe(false);
  });

  test('gives the risk a yardstick, and the findings a reason in words', async () => {
    const path = { kind: 'url', rule: 'url-path', original: '/plans/12', replacement: '[path 1]', where: 'summary', confidence: 'likely' } as const; // prettier-ignore
    await open({ preview: { residualRisk: 33, findings: [path, { ...path, kind: 'secret', rule: 'brand-new' }] } });
    await press('Bug');
    expect(screen.text()).toContain('medium (33 of 100)');
    expect(screen.text()).toContain('Rest of a web address');
    expect(screen.text()).toContain('Looks like a secret');
    expect(screen.text()).not.toMatch(/url-path|brand-new/);
  });

  test.each([
    [{ step: 'told', toldAt: '2026-11-23T18:00:00.000Z' }, 'The customer was told'],
    [{ step: 'told', toldAt: '2026-11-23T18:00:00.000Z', isPublic: false }, 'only that our work on it is finished'],
    [{ step: 'left-out', because: 'unlinked' }, 'The customer was not told: the link was removed.'],
    [{ step: 'intended' }, 'News for the customer are on their way: fixed in 8.5, which is released.'],
  ] as const)('says what the customer heard of it: %j', async (parts, words) => {
    const outcome = { kind: 'bug', visibility: 'public', issueKey: 'BUG-12', step: 'told', startedAt: '2026-11-23T16:00:00.000Z', whereabouts: { kind: 'there' } } as const; // prettier-ignore
    const news = {
      kind: 'released',
      versions: ['8.5'],
      isPublic: true,
      because: null,
      toldAt: null,
      ...parts,
    } as const;
    await open({ overview: { outcomes: [{ ...outcome, startedBy: null, news }] } });
    expect(screen.text()).toContain(words);
  });

  describe('where what was made is not there any more', () => {
    const bug = { kind: 'bug', visibility: 'public', issueKey: 'BUG-12', step: 'told', news: null } as const;
    const made = { ...bug, startedAt: '2026-11-23T16:00:00.000Z', startedBy: 'agent-1' } as const;
    const deleted = { ...made, whereabouts: { kind: 'deleted', at: '2026-11-23T17:00:00.000Z' } } as const;

    test('says when it was deleted and offers a new one, after a preview like the first', async () => {
      await open({ overview: { outcomes: [deleted] } });
      expect(screen.text()).toContain('Deleted');
      expect(screen.has('Link', { href: '/browse/BUG-12' })).toBe(false);
      expect(screen.text()).toContain('BUG-12 was deleted. A new one takes its place');
      await press('Bug again');
      expect(screen.find('LoadingButton', 'Publish').props['isDisabled']).toBe(false);
    });

    test('offers it as always once there is a new one', async () => {
      const anew = { ...made, issueKey: 'BUG-13', whereabouts: { kind: 'there' } } as const;
      await open({ overview: { outcomes: [deleted, anew] } });
      expect(screen.has('Link', { href: '/browse/BUG-13' })).toBe(true);
      expect(screen.text()).not.toContain('takes its place');
    });

    test('says that nobody knows where it may be hidden, and promises no second one', async () => {
      await open({ overview: { outcomes: [{ ...made, whereabouts: { kind: 'out-of-sight' } }] } });
      expect(screen.text()).toContain('This app cannot see BUG-12 any more');
      expect(screen.text()).not.toContain('takes its place');
    });
  });

  test('shows what was already made from the request', async () => {
    await open({
      overview: {
        outcomes: [
          {
            kind: 'bug',
            visibility: 'public',
            issueKey: 'BUG-12',
            step: 'linked',
            news: null,
            whereabouts: { kind: 'there' },
            startedAt: '2026-11-23T16:00:00.000Z',
            startedBy: 'agent-1',
          },
        ],
      },
    });
    expect(screen.has('Link', 'BUG-12')).toBe(true);
    expect(screen.text()).toContain('Not finished yet');
  });

  test('speaks the agent’s language', async () => {
    screen = await openSurface('issue-panel', { locale: 'fr-FR', answers: { requestOverview: () => ok(overview()) } });
    expect(screen.text()).toContain('Transformer cette demande en ticket');
  });
});

describe('fields of the product that the admin insists on', () => {
  const sentence = 'Priority “Urgent”: the project has none of that name.';
  const fields = {
    components: [],
    versions: [],
    priority: null,
    labels: [],
    presets: [],
    leftOut: [sentence],
    isRefused: true,
  };

  test('nothing that would be refused is offered: the agent reads why, whom to ask, and looks again', async () => {
    const asked = await open({ preview: { fields } });
    await press('Bug');
    const refusal = textOf(screen.find('SectionMessage', { title: 'Nothing will be created without this' }));
    expect(refusal).toContain(sentence);
    expect(refusal).toContain('Ask an admin to correct the fields of this product');
    expect(screen.has('LoadingButton', 'Publish')).toBe(false);
    await press('Update the preview', 'LoadingButton');
    expect(asked.previews).toHaveLength(2);
    expect(asked.publications).toEqual([]);
  });

  test('what else is preset is shown with what it is filled in with', async () => {
    const presets = [{ name: 'Team', value: 'Blue' }];
    await open({ preview: { fields: { ...fields, presets, leftOut: [], isRefused: false } } });
    await press('Bug');
    expect(screen.text()).toContain('Team: Blue');
  });

  test('what is only left out stands in nobody’s way', async () => {
    await open({ preview: { fields: { ...fields, isRefused: false } } });
    await press('Bug');
    expect(screen.text()).not.toContain('Ask an admin to correct');
    expect(screen.has('LoadingButton', 'Publish')).toBe(true);
  });
});

describe('what is known already (clauses O3, O5)', () => {
  const known: KnownIssueView = {
    ...{ key: 'BUG-7', url: '/browse/BUG-7', summary: 'Export stops', statusName: 'Fixed', statusCategory: 'done' },
    ...{
      fixVersions: [{ name: '3.3', released: true }],
      shared: ['export', 'empty'],
      requests: 3,
      organizations: null,
      isLinked: false,
    },
  };

  test('is shown above a new Bug: state, release, what both say, how many requests', async () => {
    await open({ known: [known] });
    await press('Bug');
    expect(screen.has('Heading', 'Is it known already?')).toBe(true);
    const text = screen.text();
    for (const part of ['BUG-7 Export stops', 'Fixed in 3.3, which is released', 'Both say: export, empty'])
      expect(text).toContain(part);
    expect(text).toContain('Requests linked to it so far: 3');
  });

  test.each([
    [2, '3; 2 organizations are among those who asked'],
    [1, '3; one organization is among those who asked'],
    [0, '3; nobody who asked belongs to an organization'],
  ])('tells of how many organizations, once that was counted: %d', async (organizations, words) => {
    await open({ known: [{ ...known, organizations }] });
    await press('Bug');
    expect(screen.text()).toContain(`Requests linked to it so far: ${words}`);
  });

  test('is linked after a question, and nothing new is made', async () => {
    const asked = await open({ known: [known] });
    await press('Bug');
    await press('Link BUG-7');
    expect(screen.text()).toContain('Link BUG-7 and tell the customer?');
    expect(asked.links).toEqual([]);
    await press('Link and tell');
    expect(asked.links).toEqual([
      { issueKey: 'BUG-7', became: overview().outcomes.flatMap((one) => one.issueKey ?? []) },
    ]);
    expect(asked.publications).toEqual([]);
    expect(screen.text()).toContain('Linked to BUG-7');
  });

  test('what the request is linked to already says so, and has nothing to press', async () => {
    const linked = { ...known, isLinked: true };
    await open({ known: [linked] });
    await press('Bug');
    expect(screen.text()).toContain('This request is linked already to what looks like it.');
    expect(screen.has('Lozenge', 'Linked already')).toBe(true);
    expect(screen.has('Button', 'Link BUG-7')).toBe(false);
    await press('Cancel');
    screen.close();
    await open({ known: [linked, { ...known, key: 'BUG-8' }] });
    await press('Bug');
    expect(screen.text()).toContain('These public issues look like the request.');
    expect(screen.has('Button', 'Link BUG-8')).toBe(true);
  });

  test('says so when nothing is alike, and is not asked for a development issue', async () => {
    await open();
    await press('Bug');
    expect(screen.text()).toContain('No public issue looks like this request.');
    await press('Cancel');
    await press('Development');
    expect(screen.text()).not.toContain('Is it known already?');
  });
});

describe('on an issue that requests are linked to (clauses O3, O5)', () => {
  const news: IssueNewsView = {
    ...{ issueKey: 'BUG-12', phase: 'telling', hasFixVersion: true, told: 2, all: 4 },
    affected: { requests: 4, organizations: 3, individuals: 1, said: null },
    latest: { kind: 'released', versions: ['8.5'], isPublic: true },
    missing: [
      { requestKey: 'SUP-3', because: 'unlinked' },
      { requestKey: 'SUP-4', because: null },
    ],
  };
  const notAllowed = { ok: false, problem: { code: 'not-allowed', message: 'Only agents of this project.' } };
  async function onBug(answer: unknown): Promise<string[]> {
    const retried: string[] = [];
    screen = await openSurface('issue-panel', {
      answers: {
        requestOverview: () => notAllowed,
        issueNews: () => answer,
        retryNews: () => (retried.push('yes'), ok(null)),
      },
    });
    return retried;
  }

  test('tells how many were told what, who was not and why, and tries again', async () => {
    const retried = await onBug(ok(news));
    expect(screen.text()).toContain('Requests told: 2 of 4 (fixed in 8.5, which is released).');
    expect(screen.text()).toMatch(/SUP-3.*the link was removed.*SUP-4.*on its way/s);
    await screen.act(screen.find('LoadingButton', 'Try again'), 'onClick');
    expect([retried, screen.text().includes('Trying again')]).toEqual([['yes'], true]);
  });

  test.each([
    [{ phase: 'watching', hasFixVersion: true }, 'when a version it is fixed in is released'],
    [{ phase: 'watching', hasFixVersion: false }, 'has no fix version'],
    [{ phase: null }, 'have not been told anything yet'],
  ] as const)('says what it waits for: %j', async (parts, words) => {
    await onBug(ok({ ...news, latest: null, told: 0, ...parts }));
    expect(screen.text()).toContain(words);
    expect(screen.has('LoadingButton', 'Try again')).toBe(false);
  });

  test.each([
    [null, 'The issue says nothing about it.'],
    [3, 'The issue says in public: at least 3 customers.'],
  ])('tells who is behind it, and what of it is public: %j', async (said, words) => {
    await onBug(ok({ ...news, affected: { ...news.affected, said } }));
    expect(screen.text()).toMatch(/Requests\s+4\s+Organizations\s+3\s+Customers without an organization\s+1/);
    expect(screen.text()).toContain(words);
  });

  test('does not count what there is none of', async () => {
    await onBug(ok({ ...news, affected: { requests: 1, organizations: 0, individuals: 1, said: null } }));
    expect(screen.text()).toMatch(/Requests\s+1\s+Customers without an organization\s+1/);
    expect(screen.text()).not.toContain('Organizations');
  });

  test('without requests of theirs, people read quietly what the panel is for', async () => {
    await onBug(notAllowed);
    expect(screen.text()).toBe('Support terms show here on requests, to the agents who answer them.');
  });

  test('when the news do not load, people read that and can try again', async () => {
    await onBug({ ok: false, problem: { code: 'unavailable', message: 'Jira does not answer.' } });
    expect(screen.has('Button', 'Try again')).toBe(true);
  });
});
