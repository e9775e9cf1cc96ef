import { customerTurn, isAnswer } from '../../src/rules/answered';
import type { RequestComment } from '../../src/rules/request';
import { agent, app, carla, comment, nils, request, robot } from './sample';

const asksForHelp = (...[said, of]: [RequestComment, ReturnType<typeof request>]): boolean =>
  customerTurn(said, of, app.accountId) === 'question';

const NOW = '2026-11-23T16:00:00.000Z';
const answerContext = { appAccountId: app.accountId, automationAccountIds: [robot.accountId] };

describe('L1 what answers a request', () => {
  test('a public comment by somebody of the team', () => {
    expect(isAnswer(comment(agent, NOW, 'Please try 3.2.'), request(), answerContext)).toBe(true);
  });

  test.each([
    ['an internal note', comment(agent, NOW, 'Looks like BUG-7', false)],
    ['the customer', comment(carla, NOW, 'More details')],
    ['another customer', comment(nils, NOW, 'Me too')],
    ['this app', comment(app, NOW, 'Linked')],
    ['an automation account', comment(robot, NOW, 'We have received your request')],
    ['the app under an ordinary account', comment({ ...agent, accountId: app.accountId }, NOW, 'Linked')],
  ])('not: %s', (_case, notAnAnswer) => {
    expect(isAnswer(notAnAnswer, request(), answerContext)).toBe(false);
  });

  test('an agent who is the reporter or a participant speaks for the customer’s side', () => {
    const reply = comment(agent, NOW, 'Any news?');
    expect(isAnswer(reply, request({ reporter: agent }), answerContext)).toBe(false);
    expect(isAnswer(reply, request({ participants: [agent] }), answerContext)).toBe(false);
  });
});

describe('what only says thanks opens no cycle', () => {
  test.each([
    'Thanks!',
    'Thank you very much for your quick reply.',
    'Hi Anna,\nthanks a lot, it works now.\nBest regards,\nCarla Ruiz',
    'Perfect, thank you! The problem is solved. You can close the request.',
    '👍',
    '🙏 Thanks again',
    'Great, that did the trick. Have a nice weekend!',
    'Got it. Cheers, Carla',
    'Merci beaucoup pour votre aide !',
    'Bonjour Anna, merci, ça marche maintenant. Bonne journée, Carla',
    'Super, le problème est résolu. Cordialement, Carla Ruiz',
    'Vielen Dank für die schnelle Hilfe! Es funktioniert jetzt wieder.\nViele Grüße\nCarla',
    'Danke, das Problem ist gelöst. Sie können das Ticket schließen.',
    'Perfekt, alles klar. LG Carla',
  ])('%s', (text) => {
    expect(asksForHelp(comment(carla, NOW, text), request())).toBe(false);
  });
});

describe('everything else asks for help', () => {
  test.each([
    'Thanks, but it still does not work.',
    'Thank you. How do I install it?',
    'Thanks in advance',
    'Merci d’avance',
    'Vielen Dank im Voraus',
    'Danke, leider klappt es nicht.',
    'Merci, mais le problème est toujours là.',
    'Yes',
    'No',
    'ok, done. Now the export fails',
    'it works now but not for Nils',
    'it is solved. one more thing: the colours are wrong',
    'Hello still broken',
    'We use 3.1',
    '42',
    'please help',
    'I have the problem again',
    'It works?',
    'it did it again',
    'Es funktioniert nicht',
    'Ça ne marche pas',
    'すみません、まだ動きません',
  ])('%s', (text) => {
    expect(asksForHelp(comment(carla, NOW, text), request())).toBe(true);
  });

  test('a screenshot, a log or a link under a thank-you', () => {
    const thanks = comment(carla, NOW, 'Thanks!');
    const withNode = (node: RequestComment['body']['content'][number]) => ({
      ...thanks,
      body: { ...thanks.body, content: [...thanks.body.content, node] },
    });
    expect(asksForHelp(withNode({ type: 'mediaSingle', content: [{ type: 'media' }] }), request())).toBe(true);
    expect(asksForHelp(withNode({ type: 'codeBlock', content: [{ type: 'text', text: 'NPE' }] }), request())).toBe(
      true,
    );
    const link = { type: 'text', text: 'thanks', marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] };
    expect(asksForHelp(withNode({ type: 'paragraph', content: [link] }), request())).toBe(true);
  });

  test('a participant, whatever the account, is of the customer’s side', () => {
    expect(asksForHelp(comment(agent, NOW, 'It fails for me too'), request({ participants: [agent] }))).toBe(true);
    expect(asksForHelp(comment(nils, NOW, 'It fails for me too'), request())).toBe(true);
  });

  test('what the app passes on for a participant who cannot write asks for them, and for nobody else', () => {
    const behind = (first: typeof carla, author = app): RequestComment => {
      const said = comment(author, NOW, 'It fails for me too');
      const mention = { type: 'mention', attrs: { id: first.accountId, text: `@${first.displayName}` } };
      return {
        ...said,
        body: { ...said.body, content: [{ type: 'paragraph', content: [mention] }, ...said.body.content] },
      };
    };
    expect(asksForHelp(behind(carla), request())).toBe(true);
    expect(asksForHelp(behind(agent), request())).toBe(false);
    expect(asksForHelp(behind(carla, { ...app, accountId: 'another-app' }), request())).toBe(false);
    expect(asksForHelp({ ...behind(carla), isPublic: false }, request())).toBe(false);
  });

  test('the team, the app and internal notes ask for nothing', () => {
    expect(asksForHelp(comment(agent, NOW, 'Which version?'), request())).toBe(false);
    expect(asksForHelp(comment(app, NOW, 'Linked to BUG-1'), request())).toBe(false);
    expect(asksForHelp(comment(carla, NOW, 'It fails', false), request())).toBe(false);
  });
});
