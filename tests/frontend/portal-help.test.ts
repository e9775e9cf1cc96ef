import { openSurface, type Screen, type SurfaceOptions } from './open-surface';
import { ok } from './samples';

let screen: Screen;
afterEach(() => screen.close());

async function open(options: Partial<SurfaceOptions> = {}): Promise<Screen> {
  const answers = { askForHelp: () => ok({ answerBy: '2026-11-24T23:00:00.000Z' }) };
  screen = await openSurface('portal-help', { answers, ...options });
  return screen;
}

const write = (message: string) =>
  screen.act(screen.find('TextArea', { id: 'help-message' }), 'onChange', {
    target: { type: 'textarea', value: message },
  });

describe('I still need help (clause O3, design decision 16)', () => {
  test('sends the message and says by when the next answer comes', async () => {
    await open();
    await write('It still fails on Mondays.');
    await screen.act(screen.find('LoadingButton', 'Ask for help'), 'onClick');
    expect(screen.calls('invoke')).toEqual([
      { functionKey: 'askForHelp', payload: { message: 'It still fails on Mondays.' } },
    ]);
    expect(screen.text()).toContain('You will have an answer by Tue, Nov 24, 6:00 PM.');
  });

  test('refreshes the request and closes afterwards', async () => {
    await open();
    await write('Please look again.');
    await screen.act(screen.find('LoadingButton', 'Ask for help'), 'onClick');
    await screen.act(screen.find('Button', 'Close'), 'onClick');
    expect(screen.calls('refresh')).toHaveLength(1);
    expect(screen.calls('close')).toHaveLength(1);
  });

  test('sends nothing without a message', async () => {
    await open();
    await write('   ');
    await screen.act(screen.find('LoadingButton', 'Ask for help'), 'onClick');
    expect(screen.calls('invoke')).toEqual([]);
    expect(screen.text()).toContain('Tell us what you need');
  });

  test('warns of a password in the text and lets the customer decide (clause A2)', async () => {
    await open();
    await write('My password is hunter22');
    expect(screen.text()).toContain('This looks as if it held a password');
    expect(screen.has('LoadingButton', 'Send it as it is')).toBe(true);
    await write('Nothing secret here.');
    expect(screen.text()).not.toContain('This looks as if it held');
  });

  test.each([
    ['an access token', 'It says Authorization: Bearer ZXhhbXBsZXRva2VuMTIzNDU2Nzg5'],
    ['a card number', 'We paid with 4111 1111 1111 1111 last week.'],
    ['a secret key', 'The key is api_key=9f8e7d6c5b4a39281706'],
  ])('warns of %s as well (clause A2)', async (kind, words) => {
    await open();
    await write(words);
    expect(screen.text()).toContain(`This looks as if it held ${kind}`);
  });

  test('keeps the message when it could not be sent', async () => {
    await open({ answers: {} });
    await write('Please look again.');
    await screen.act(screen.find('LoadingButton', 'Ask for help'), 'onClick');
    expect(screen.text()).toContain('This cannot be reached right now');
    expect(screen.find('TextArea', { id: 'help-message' }).props['value']).toBe('Please look again.');
  });
});
