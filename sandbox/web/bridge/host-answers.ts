import type { ForgeFlag, ForgeFlags } from './forge-flags.tsx';
import type { CallbackRef, FramePlace } from './protocol.ts';

/** What the page lets its frame do. `false` makes the app's call fail as on Forge ("not submittable"). */
export interface HostAbilities {
  readonly flags: ForgeFlags;
  readonly submit?: ((payload: unknown) => void) | undefined;
  readonly close?: ((payload: unknown) => void) | undefined;
  readonly refresh?: ((payload: unknown) => void) | undefined;
  readonly navigate: (url: string, isNewTab: boolean) => void;
  readonly reload: () => void;
  readonly setWindowTitle: (title: string) => void;
  /** Lets the frame cover the page for a modal dialog; says where its content stood. */
  readonly overlay: (isOpen: boolean) => FramePlace | null;
  /** The colour behind the frame, so that its page can paint the same. */
  readonly surface: () => string;
  readonly openModal: (options: ModalOptions) => boolean;
  readonly callBack: (name: string, ...args: readonly unknown[]) => void;
}

/** `@forge/bridge`'s Modal: another resource of the app in a dialog of the page. */
export interface ModalOptions {
  readonly resource: string | null;
  readonly size: string;
  readonly title: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Carries out one command of a frame.
 * @throws Error naming a command the page does not know.
 */
export function answerFrame(command: string, payload: unknown, host: HostAbilities): unknown {
  const fields = (payload ?? {}) as Fields;
  const answers: Readonly<Record<string, () => unknown>> = {
    submit: () => hand(host.submit, payload),
    close: () => hand(host.close, payload),
    refresh: () => hand(host.refresh, payload),
    showFlag: () => host.flags.show(flagOf(fields, host)),
    closeFlag: () => host.flags.close(String(fields['id'])),
    navigate: () => host.navigate(addressOf(fields), fields['type'] === 'new-tab'),
    getUrl: () => new URL(addressOf(fields), location.origin).href,
    reload: () => host.reload(),
    changeWindowTitle: () => host.setWindowTitle(String(payload)),
    overlay: () => host.overlay(fields['isOpen'] === true),
    surface: () => host.surface(),
    openModal: () => host.openModal(modalOf(fields, host)),
  };
  const answer = Object.hasOwn(answers, command) ? answers[command] : undefined;
  if (!answer) throw new Error(`The page does not know the command “${command}”.`);
  return answer();
}

function hand(receiver: ((payload: unknown) => void) | undefined, payload: unknown): boolean {
  receiver?.(payload);
  return receiver !== undefined;
}

/** `navigate` takes an address or one of Forge's named targets; Jira's are the ones that exist here. */
function addressOf(fields: Fields): string {
  if (typeof fields['url'] === 'string') return fields['url'];
  if (fields['target'] === 'issue') return `/browse/${encodeURIComponent(String(fields['issueKey']))}`;
  throw new Error(`The page cannot go to the target “${String(fields['target'])}”.`);
}

function flagOf(fields: Fields, host: HostAbilities): ForgeFlag {
  const actions = Array.isArray(fields['actions']) ? (fields['actions'] as Fields[]) : [];
  return {
    id: String(fields['id']),
    title: String(fields['title'] ?? ''),
    ...(typeof fields['description'] === 'string' ? { description: fields['description'] } : {}),
    appearance: appearanceOf(fields['appearance'] ?? fields['type']),
    isAutoDismiss: fields['isAutoDismiss'] === true,
    actions: actions.map(({ text, onClick }) => ({
      text: String(text),
      onClick: () => host.callBack((onClick as CallbackRef | undefined)?.__callback ?? ''),
    })),
  };
}

function appearanceOf(asked: unknown): ForgeFlag['appearance'] {
  return asked === 'success' || asked === 'warning' || asked === 'error' ? asked : 'info';
}

function modalOf(fields: Fields, host: HostAbilities): ModalOptions {
  const onClose = (fields['onClose'] as CallbackRef | undefined)?.__callback;
  return {
    resource: typeof fields['resource'] === 'string' ? fields['resource'] : null,
    size: typeof fields['size'] === 'string' ? fields['size'] : 'medium',
    title: String(fields['title'] ?? ''),
    context: (fields['context'] ?? {}) as Fields,
    closeOnEscape: fields['closeOnEscape'] !== false,
    closeOnOverlayClick: fields['closeOnOverlayClick'] !== false,
    onClose: (payload) => (onClose ? host.callBack(onClose, payload) : undefined),
  };
}
