import { answerFrame, type HostAbilities } from '../../../sandbox/web/bridge/host-answers.ts';

function host(own: Partial<HostAbilities> = {}): HostAbilities {
  return {
    flags: { show: () => undefined, close: () => undefined },
    navigate: () => undefined,
    reload: () => undefined,
    setWindowTitle: () => undefined,
    overlay: () => null,
    surface: () => 'rgb(0, 0, 0)',
    openModal: () => true,
    callBack: () => undefined,
    ...own,
  };
}

describe('the page around a frame', () => {
  test('hands on what is submitted, and refuses where nothing takes it', () => {
    const taken: unknown[] = [];
    expect(answerFrame('submit', { isValid: true }, host({ submit: (payload) => taken.push(payload) }))).toBe(true);
    expect(taken).toEqual([{ isValid: true }]);
    expect(answerFrame('submit', {}, host())).toBe(false);
  });

  test('shows a flag whose action calls back into the frame', () => {
    const called: unknown[] = [];
    answerFrame(
      'showFlag',
      { id: 'f', title: 'Saved', type: 'success', actions: [{ text: 'Undo', onClick: { __callback: 'callback-1' } }] },
      host({
        callBack: (name) => called.push(name),
        flags: {
          close: () => undefined,
          show: (flag) => {
            expect(flag).toMatchObject({ id: 'f', title: 'Saved', appearance: 'success', isAutoDismiss: false });
            flag.actions[0]?.onClick();
          },
        },
      }),
    );
    expect(called).toEqual(['callback-1']);
  });

  test('goes to an address, or to an issue by its key', () => {
    const gone: unknown[] = [];
    const page = host({ navigate: (url, isNewTab) => gone.push([url, isNewTab]) });
    answerFrame('navigate', { url: '/portal/1', type: 'same-tab' }, page);
    answerFrame('navigate', { target: 'issue', issueKey: 'BUG-1', type: 'new-tab' }, page);
    expect(gone).toEqual([
      ['/portal/1', false],
      ['/browse/BUG-1', true],
    ]);
    expect(() => answerFrame('navigate', { target: 'dashboard' }, page)).toThrow('“dashboard”');
  });

  test('opens a dialog and tells the frame when it is closed', () => {
    const called: unknown[] = [];
    answerFrame(
      'openModal',
      { resource: 'other', size: 'large', title: 'More', context: { a: 1 }, onClose: { __callback: 'callback-2' } },
      host({
        callBack: (name, payload) => called.push([name, payload]),
        openModal: (options) => {
          expect(options).toMatchObject({ resource: 'other', size: 'large', title: 'More', context: { a: 1 } });
          options.onClose('done');
          return true;
        },
      }),
    );
    expect(called).toEqual([['callback-2', 'done']]);
  });

  test('names a command it does not know', () => {
    expect(() => answerFrame('toString', {}, host())).toThrow('“toString”');
  });
});
