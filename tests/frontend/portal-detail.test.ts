import type { RequestStatus } from '../../src/contracts/portal';
import { openSurface, textOf, type Screen } from './open-surface';
import { christmas, formOptions, hash, ok, status } from './samples';

let screen: Screen;
afterEach(() => screen.close());

async function open(parts: Partial<RequestStatus>, answers = {}): Promise<Screen> {
  screen = await openSurface('portal-detail', { answers: { requestStatus: () => ok(status(parts)), ...answers } });
  return screen;
}

const promised = (parts: Partial<RequestStatus['promise']>) => ({ promise: { ...status().promise, ...parts } });

describe('the request in the portal (clause H1)', () => {
  test('says by when the answer comes', async () => {
    await open({});
    expect(screen.text()).toContain('You will have an answer by Tue, Nov 24, 6:00 PM (Eastern Time)');
  });

  test('says when it was answered', async () => {
    await open(promised({ state: 'met', answeredAt: '2026-11-24T15:30:00.000Z' }));
    expect(screen.text()).toContain('We answered on Tue, Nov 24, 10:30 AM');
  });

  test('says that linking an issue was the answer, and how to ask again (clause O3)', async () => {
    await open(promised({ state: 'met', answeredAt: '2026-11-24T15:30:00.000Z', answeredByLinkedIssue: true }));
    expect(screen.text()).toContain('We linked your request to an issue on Tue, Nov 24, 10:30 AM');
    expect(screen.text()).toContain('If you still need help, tell us');
  });

  test('is sorry while an answer is late', async () => {
    await open(promised({ state: 'breached' }));
    expect(screen.text()).toContain('We are late, and we are sorry');
    expect(screen.text()).toContain('by Tue, Nov 24, 6:00 PM');
  });

  test('still says that the answer was late once it came', async () => {
    await open(promised({ state: 'breached', answeredAt: '2026-11-25T15:30:00.000Z' }));
    expect(screen.text()).toContain('We answered on Wed, Nov 25, 10:30 AM, later than promised');
  });

  test('says why nothing is promised (clause L3)', async () => {
    await open(promised({ state: 'cancelled', covered: false, answerBy: null, reason: 'Suggestions are outside.' }));
    expect(screen.text()).toContain('No answer time is promised');
    expect(screen.text()).toContain('Suggestions are outside.');
  });

  test('says in short why the answer comes at that time, in the reader’s language (clauses B1, B2)', async () => {
    screen = await openSurface('portal-detail', {
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
      answers: {
        requestStatus: () => ok(status(promised({ answerBy: '2026-12-28T20:00:00.000Z', deadline: christmas() }))),
      },
    });
    expect(screen.text()).toMatch(/Wir zählen Montag bis Freitag, 10:00.?–.?18:00(?: Uhr)? \(/);
    expect(screen.all('ListItem').map(textOf)).toEqual([
      '3 Std. am Do., 24. Dez.',
      'Geschlossen am Fr., 25. Dez. (Christmas Day) und am Wochenende',
      '5 Std. am Mo., 28. Dez.',
    ]);
  });

  test('says when we open again to somebody who waits while we are closed', async () => {
    const closed = {
      opensAt: '2026-11-27T15:00:00.000Z',
      reasons: [
        { reason: 'holiday' as const, name: 'Thanksgiving Day', dates: ['2026-11-26'] },
        { reason: 'weekend' as const, name: null, dates: ['2026-11-28'] },
      ],
    };
    await open(promised({ isOpenNow: false, closed }));
    expect(screen.text()).toContain(
      'We open again on Fri, Nov 27, 10:00 AM. Closed until then: Thanksgiving Day (Thu, Nov 26) and weekend.',
    );
    screen.close();
    const answeredAt = '2026-11-24T15:30:00.000Z';
    await open(promised({ state: 'met', answeredAt, isOpenNow: false, closed }));
    expect(screen.text()).not.toContain('We open again');
  });

  test('names the zone of the hour we open at to whom it is not that of our opening hours', async () => {
    const closed = { opensAt: '2026-11-27T15:00:00.000Z', reasons: [] };
    const elsewhere = promised({ isOpenNow: false, closed });
    screen = await openSurface('portal-detail', {
      timezone: 'Europe/Berlin',
      answers: { requestStatus: () => ok(status(elsewhere)) },
    });
    expect(screen.text()).toMatch(/We open again on Fri, Nov 27, 4:00\sPM \(Central European Time\)\./);
  });

  test('explains nothing while the clock stands', async () => {
    await open(promised({ state: 'paused', answerBy: null, deadline: christmas() }));
    expect(screen.text()).toContain('The clock is paused');
    expect(screen.text()).not.toContain('We count');
  });

  test('says which day is taken where a whole business day is promised', async () => {
    const goal = { name: null, businessDay: 'end-of-next-business-day', minutes: 480, isRemainder: false } as const;
    await open(promised({ deadline: { ...christmas(), goal, dayTaken: '2026-12-28' } }));
    expect(screen.text()).toContain('due at the end of the next business day, which is Mon, Dec 28.');
    expect(screen.all('ListItem').map(textOf)).toEqual(['Closed on Fri, Dec 25 (Christmas Day) and at the weekend']);
  });

  test('blames nobody for a clock that stands until the licence is checked', async () => {
    await open(promised({ state: 'paused', answerBy: null, because: { code: 'licence-check' } }));
    expect(screen.text()).toContain('as soon as we have checked your licence');
    expect(screen.text()).not.toContain('We are waiting for something we need from you');
  });

  test('shows a public issue with its state, fix version and whether that is released', async () => {
    await open({
      linkedIssues: [
        {
          key: 'BUG-12', url: '/browse/BUG-12', summary: 'Export fails', visibility: 'public', state: 'fixed',
          fixVersions: [{ name: '8.5', released: true }, { name: '9.0', released: false }], updatedAt: '2026-11-20T15:00:00.000Z',
        },
      ],
    }); // prettier-ignore
    expect(screen.find('Link', 'BUG-12 Export fails').props['href']).toBe('/browse/BUG-12');
    expect(screen.find('Lozenge', 'Fixed').props['appearance']).toBe('success');
    expect(screen.text()).toContain('Fixed in 8.5, which is released');
    expect(screen.text()).toContain('Planned for 9.0, not released yet');
    expect(screen.text()).toMatch(/Updated .*Nov 20/);
  });

  test('says of a private issue that it is tracked, and nothing else even if more was sent', async () => {
    await open({
      linkedIssues: [
        {
          key: 'DEV-3', url: '/browse/DEV-3', summary: 'Secret plan', visibility: 'private', state: 'open',
          fixVersions: [{ name: '8.6', released: false }], updatedAt: null,
        },
      ],
    }); // prettier-ignore
    expect(screen.text()).toContain('Tracked privately');
    expect(screen.text()).not.toMatch(/DEV-3|Secret plan|Open|8\.6/);
    expect(screen.all('Link').map(({ props }) => props['href'])).not.toContain('/browse/DEV-3');
  });

  test('offers to accept an answer, and says so once it was accepted (clause O1)', async () => {
    const state: { solution: RequestStatus['solution'] } = {
      solution: { state: 'offered', acceptedAt: null, isClosed: false },
    };
    const acceptedAt = '2026-11-24T16:00:00.000Z';
    await open(
      {},
      {
        requestStatus: () => ok(status(state)),
        acceptSolution: () => {
          state.solution = { state: 'accepted', acceptedAt, isClosed: true };
          return ok({ acceptedAt });
        },
      },
    );
    expect(screen.text()).toContain('Did that solve it?');
    expect(screen.has('Button', 'I still need help')).toBe(true);
    await screen.act(screen.find('LoadingButton', 'Accept the solution'), 'onClick');
    expect(screen.find('SectionMessage', { title: 'You accepted the solution' }).props['appearance']).toBe('success');
    expect(screen.text()).toContain('Accepted on Tue, Nov 24, 11:00 AM');
  });

  test('puts the form of sharing away again, and forgets what was typed', async () => {
    await open({});
    await screen.act(screen.find('Button', 'Share this request'), 'onClick');
    const typed = { target: { type: 'text', value: 'dan@brightwater.example' } };
    await screen.act(screen.find('Textfield', { id: 'share-email' }), 'onChange', typed);
    await screen.act(screen.find('Button', 'Cancel'), 'onClick');
    await screen.act(screen.find('Button', 'Share this request'), 'onClick');
    expect(screen.find('Textfield', { id: 'share-email' }).props['value']).toBe('');
  });

  test.each([
    ['open', 'Is that enough for now?', 'default'],
    ['in-progress', 'Is that enough for now?', 'default'],
    ['fixed', 'Did that solve it?', 'primary'],
    ['wont-fix', 'Did that solve it?', 'primary'],
  ] as const)('of a Bug that was the answer and is %s it asks: %s', async (state, question, appearance) => {
    const bug = { key: 'BUG-12', url: '/browse/BUG-12', summary: 'Export fails', visibility: 'public', state } as const;
    await open({
      ...promised({ state: 'met', answeredAt: '2026-11-24T15:30:00.000Z', answeredByLinkedIssue: true }),
      linkedIssues: [{ ...bug, fixVersions: [], updatedAt: null }],
      solution: { state: 'offered', acceptedAt: null, isClosed: false },
    });
    expect(screen.has('Heading', question)).toBe(true);
    expect(screen.find('LoadingButton', 'Accept the solution').props['appearance']).toBe(appearance);
  });

  test('says why there is nothing to accept any more, and offers nothing where there never was', async () => {
    const problem = { code: 'conflict', message: '', because: { code: 'no-solution' } };
    await open(
      { solution: { state: 'offered', acceptedAt: null, isClosed: false } },
      { acceptSolution: () => ({ ok: false, problem }) },
    );
    await screen.act(screen.find('LoadingButton', 'Accept the solution'), 'onClick');
    expect(screen.text()).toContain('There is no answer that could be accepted');
    screen.close();
    await open({});
    expect(screen.text()).not.toContain('Did that solve it?');
  });

  test('asks for the product a request by e-mail does not tell, and sends what was chosen (clause H3)', async () => {
    const asked: unknown[] = [];
    const state: { product: RequestStatus['product'] } = { product: null };
    await open(
      {},
      {
        requestStatus: () => ok(status(state)),
        formOptions: () => ok(formOptions()),
        completeDetails: (payload: unknown) => {
          asked.push(payload);
          state.product = status().product;
          return ok(null);
        },
      },
    );
    expect(screen.text()).toContain('Not told yet');
    await screen.act(screen.find('Button', 'Tell us the product'), 'onClick');
    expect(screen.find('LoadingButton', 'Save').props['isDisabled']).toBe(true);
    await screen.act(screen.find('Select', { inputId: 'product' }), 'onChange', { value: 'timeline' });
    await screen.act(screen.find('Select', { inputId: 'version' }), 'onChange', { value: '8.4' });
    await screen.act(screen.find('Select', { inputId: 'hosting' }), 'onChange', { value: 'cloud' });
    await screen.act(screen.find('LoadingButton', 'Save'), 'onClick');
    expect(asked).toEqual([{ productId: 'timeline', productVersion: '8.4', hosting: 'cloud' }]);
    expect(screen.text()).toContain('8.4 · Cloud');
    expect(screen.text()).not.toContain('Which product is it about?');
  });

  test('asks only for what is missing', async () => {
    const product = { ...status().product!, hosting: null };
    await open({ product }, { formOptions: () => ok(formOptions()) });
    await screen.act(screen.find('Button', 'Add what is missing'), 'onClick');
    expect(screen.all('Select').map(({ props }) => props['inputId'])).toEqual([expect.stringMatching(/hosting$/)]);
  });

  test('lets the customer accept pending terms, with the version and hash that were shown (design decision 13)', async () => {
    const state = { accepted: false };
    const asked: unknown[] = [];
    await open(
      {},
      {
        requestStatus: () =>
          ok(
            status({ terms: { ...status().terms, state: state.accepted ? 'accepted' : 'pending', acceptedAt: null } }),
          ),
        acceptTerms: (payload: unknown) => {
          asked.push(payload);
          state.accepted = true;
          return ok({ acceptedAt: '2026-11-23T16:00:00.000Z' });
        },
      },
    );
    expect(screen.text()).toContain('The support terms are not accepted yet');
    await screen.act(screen.find('LoadingButton', 'I accept version 2026-11'), 'onClick');
    expect(asked).toEqual([{ version: '2026-11', hash }]);
    expect(screen.text()).toContain('You accepted the support terms, version 2026-11.');
  });

  test('says why an acceptance was refused', async () => {
    await open(
      { terms: { ...status().terms, state: 'pending' } },
      {
        acceptTerms: () => ({ ok: false, problem: { code: 'refused', message: 'Only the reporter may accept.' } }),
      },
    );
    await screen.act(screen.find('LoadingButton', 'I accept version 2026-11'), 'onClick');
    expect(screen.text()).toContain('Only the reporter may accept.');
  });

  test('says a refusal in the reader’s language, and not in the server’s', async () => {
    screen = await openSurface('portal-detail', {
      locale: 'de-DE',
      answers: {
        requestStatus: () => ({
          ok: false,
          problem: { code: 'not-allowed', message: 'You cannot see this request.', because: { code: 'not-visible' } },
        }),
      },
    });
    expect(screen.text()).toContain('Sie können diese Anfrage nicht sehen.');
    expect(screen.text()).not.toContain('You cannot');
  });

  test('says when the product is not known yet, as with requests by e-mail (clause H3)', async () => {
    await open({ product: null });
    expect(screen.text()).toContain('Not told yet');
  });
});
