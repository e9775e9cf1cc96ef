import { labelledFields, openSurface, textOf, type Screen, type SurfaceOptions } from './open-surface';
import { christmas, formOptions, hash, ok, promise } from './samples';

let screen: Screen;
afterEach(() => screen.close());

async function open(options: Partial<SurfaceOptions> = {}): Promise<Screen> {
  screen = await openSurface('portal-create', { answers: { formOptions: () => ok(formOptions()) }, ...options });
  return screen;
}

const choose = (id: string, value: string | null) =>
  screen.act(screen.find('Select', { inputId: id }), 'onChange', value === null ? null : { value, label: value });
const tick = (checked: boolean) =>
  screen.act(screen.find('Checkbox', { id: 'accept-terms' }), 'onChange', { target: { type: 'checkbox', checked } });
const lastReport = () => screen.calls('submit').at(-1);

describe('the create panel (clauses H2, T1, A2)', () => {
  test('reports an invalid form at once, so that Create waits for product and terms', async () => {
    await open();
    expect(screen.calls('submit')).toEqual([{ fields: [], isValid: false }]);
  });

  test('warns whoever types a secret into the version', async () => {
    await open();
    await choose('product', 'timeline');
    await choose('version', '');
    await screen.act(screen.find('Textfield', { id: 'version-text' }), 'onChange', {
      target: { type: 'text', value: 'password: hunter2' },
    });
    expect(textOf(screen.find('SectionMessage', { title: 'This looks as if it held a password' }))).not.toContain(
      'hunter2',
    );
  });

  test('reports product, version, hosting and the accepted terms on every change', async () => {
    await open();
    await choose('product', 'timeline');
    expect(lastReport()).toEqual({
      fields: [{ key: 'supportRequest', value: { productId: 'timeline', locale: 'en-US' } }],
      isValid: false,
    });
    await choose('version', '8.3');
    await choose('hosting', 'data-center');
    await tick(true);
    expect(lastReport()).toEqual({
      fields: [
        {
          key: 'supportRequest',
          value: {
            productId: 'timeline',
            productVersion: '8.3',
            hosting: 'data-center',
            terms: { version: '2026-11', hash },
            locale: 'en-US',
          },
        },
      ],
      isValid: true,
    });
    expect(screen.calls('submit')).toHaveLength(5);
  });

  test('takes the acceptance back when the box is cleared', async () => {
    await open();
    await choose('product', 'timeline');
    await tick(true);
    await tick(false);
    expect(lastReport()).toEqual({
      fields: [{ key: 'supportRequest', value: { productId: 'timeline', locale: 'en-US' } }],
      isValid: false,
    });
  });

  test('never comes with the terms accepted beforehand', async () => {
    await open();
    expect(screen.find('Checkbox', { id: 'accept-terms' }).props['isChecked']).toBe(false);
  });

  test('always offers Other, last and once', async () => {
    const options = formOptions();
    const withOther = {
      ...options,
      products: [{ id: 'other', name: 'Sonstiges', versions: [], hint: '' }, ...options.products],
    };
    await open({ answers: { formOptions: () => ok(withOther) } });
    expect(screen.find('Select', { inputId: 'product' }).props['options']).toEqual([
      { label: 'Timeline Planner', value: 'timeline' },
      { label: 'Field Courier', value: 'courier' },
      { label: 'Other', value: 'other' },
    ]);
  });

  test('forgets the version of one product when another is chosen', async () => {
    await open();
    await choose('product', 'timeline');
    await choose('version', '8.3');
    await choose('product', 'other');
    expect(lastReport()).toEqual({
      fields: [{ key: 'supportRequest', value: { productId: 'other', locale: 'en-US' } }],
      isValid: false,
    });
  });

  test('takes any version in words when it is not in the list', async () => {
    await open();
    await choose('product', 'timeline');
    await choose('version', '');
    await screen.act(screen.find('Textfield', { id: 'version-text' }), 'onChange', {
      target: { type: 'text', value: ' 7.0-beta ' },
    });
    expect(lastReport()).toMatchObject({ fields: [{ value: { productVersion: '7.0-beta' } }] });
  });

  test('says what to attach for the chosen product', async () => {
    await open();
    expect(screen.text()).not.toContain('Attach the console log.');
    await choose('product', 'timeline');
    expect(screen.text()).toContain('Attach the console log.');
  });

  test('says by when an answer comes, and the next closures', async () => {
    await open();
    expect(screen.text()).toContain('You will have an answer by Tue, Nov 24, 6:00 PM (Eastern Time)');
    expect(screen.text()).toContain('Thu, Nov 26 (Thanksgiving Day)');
  });

  test('gives the time in the reader’s zone and language, with the calendar’s own beside it', async () => {
    await open({ locale: 'de-DE', timezone: 'Europe/Berlin' });
    expect(screen.text()).toContain('Sie erhalten eine Antwort bis Mi., 25. Nov., 00:00');
    expect(screen.text()).toContain('Das ist Di., 24. Nov., 18:00 bei uns (');
  });

  test('says that a suggestion is outside the promise, and why (clause L3)', async () => {
    const uncovered = promise({
      covered: false,
      answerBy: null,
      reason: '“Suggest improvement” is outside the promise.',
    });
    await open({ answers: { formOptions: () => ok(formOptions({ promise: uncovered })) } });
    expect(screen.text()).toContain('No answer time is promised');
    expect(screen.text()).toContain('“Suggest improvement” is outside the promise.');
    expect(screen.text()).not.toContain('You will have an answer');
  });

  test('says that we are closed now', async () => {
    await open({ answers: { formOptions: () => ok(formOptions({ promise: promise({ isOpenNow: false }) })) } });
    expect(screen.text()).toContain('This kind of request is covered, but we are closed right now.');
  });

  test('where nothing is promised, it is said all the same that we are closed and until when', async () => {
    const closed = { opensAt: '2026-11-24T15:00:00.000Z', reasons: [{ reason: 'outside-hours' as const, name: null, dates: [] }] }; // prettier-ignore
    const quiet = promise({ covered: false, answerBy: null, isOpenNow: false, closed });
    await open({ answers: { formOptions: () => ok(formOptions({ promise: quiet })) } });
    expect(screen.text()).toMatch(
      /We open again on Tue, Nov 24, 10:00\sAM\. Closed until then: outside opening hours\./,
    );
  });

  test('names the customer’s zone, since an account may have another one than its owner', async () => {
    await open({ timezone: 'Asia/Tokyo' });
    expect(screen.text()).toMatch(/an answer by Wed, Nov 25, 8:00\sAM \(Japan Standard Time\)/);
    expect(screen.text()).toMatch(/That is Tue, Nov 24, 6:00\sPM where we work \(Eastern Time\)\./);
  });

  test('says when we open again, and why we are closed until then', async () => {
    const closed = {
      opensAt: '2026-11-27T15:00:00.000Z',
      reasons: [{ reason: 'holiday' as const, name: 'Thanksgiving Day', dates: ['2026-11-26'] }],
    };
    await open({
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
      answers: { formOptions: () => ok(formOptions({ promise: promise({ isOpenNow: false, closed }) })) },
    });
    expect(screen.text()).toContain('Wir öffnen wieder am Fr., 27. Nov., 16:00 (Mitteleuropäische Zeit).');
    expect(screen.text()).toContain('Bis dahin geschlossen: Thanksgiving Day (Do., 26. Nov.).');
  });

  test('counts the hours up to the answer, over a holiday and a weekend, before anything is sent', async () => {
    const over = promise({ answerBy: '2026-12-28T20:00:00.000Z', deadline: christmas() });
    await open({ answers: { formOptions: () => ok(formOptions({ promise: over })) } });
    expect(screen.text()).toMatch(/We count Monday to Friday, 10:00\sAM\s–\s6:00\sPM \(Eastern Time\):/);
    expect(screen.all('ListItem').map(textOf).slice(0, 3)).toEqual([
      '3 h on Thu, Dec 24',
      'Closed on Fri, Dec 25 (Christmas Day) and at the weekend',
      '5 h on Mon, Dec 28',
    ]);
  });

  test('promises what holds for the chosen product', async () => {
    const own = promise({ answerBy: '2026-11-23T20:00:00.000Z' });
    const answers = {
      formOptions: () => ok(formOptions({ productPromises: [{ productId: 'timeline', promise: own }] })),
    };
    await open({ answers });
    expect(screen.text()).toContain('by Tue, Nov 24, 6:00 PM');
    await choose('product', 'timeline');
    expect(screen.text()).toContain('by Mon, Nov 23, 3:00 PM');
  });

  test('says in the reader’s language why nothing is promised', async () => {
    const because = { code: 'request-type', requestType: 'Suggest improvement' } as const;
    const uncovered = promise({ covered: false, answerBy: null, reason: 'English words.', because });
    await open({ locale: 'fr-FR', answers: { formOptions: () => ok(formOptions({ promise: uncovered })) } });
    expect(screen.text()).toContain('Les demandes de type « Suggest improvement » ne sont pas couvertes');
    expect(screen.text()).not.toContain('English words.');
  });

  test('promises no time while the licence has to be checked first', async () => {
    const held = promise({ answerBy: null, because: { code: 'licence-check' } });
    await open({ answers: { formOptions: () => ok(formOptions({ promise: held })) } });
    expect(screen.text()).toContain('The answer time starts as soon as we have checked your licence.');
  });

  test('shows the whole terms in a dialog, with their version and the EULA', async () => {
    await open();
    await screen.act(screen.find('Button', 'Read the support terms'), 'onClick');
    expect(screen.find('ModalTitle', 'Support terms, version 2026-11')).toBeDefined();
    expect(screen.text()).toContain('Be kind.');
    expect(screen.all('Link').every(({ props }) => props['href'] === 'https://vendor.example/eula')).toBe(true);
    await screen.act(screen.all('Modal')[0]!, 'onClose');
    expect(screen.all('Modal')).toHaveLength(0);
  });

  test('asks for no password and says so', async () => {
    await open();
    expect(screen.text()).toContain('We will never ask you for a password');
    expect(screen.all('Textfield').some(({ props }) => props['type'] === 'password')).toBe(false);
  });

  test('names every field', async () => {
    await open();
    await choose('product', 'timeline');
    const labels = labelledFields(screen);
    for (const { props } of screen.all('Select')) {
      expect([...labels.keys()]).toContain(String(props['inputId']).replace(/^forge-app-\w{5}-/, ''));
    }
  });

  test('says why Create does not work yet', async () => {
    await open();
    expect(screen.text()).toContain('Choose a product to continue.');
    await choose('product', 'timeline');
    expect(screen.text()).toContain('Accept the support terms to continue.');
    await tick(true);
    expect(screen.text()).toContain('Everything we need is here.');
  });

  test('offers to try again when the options cannot be loaded, and then goes on', async () => {
    const state = { isUp: false };
    await open({ answers: { formOptions: () => (state.isUp ? ok(formOptions()) : { broken: true }) } });
    expect(screen.text()).toContain('This cannot be reached right now');
    state.isUp = true;
    await screen.act(screen.find('Button', 'Try again'), 'onClick');
    expect(screen.has('Select', { inputId: 'product' })).toBe(true);
  });

  test('says so when the form around it does not take what was chosen', async () => {
    await open({ page: (command) => command !== 'submit' });
    expect(screen.text()).toContain('Reload the page before you create the request.');
  });
});
