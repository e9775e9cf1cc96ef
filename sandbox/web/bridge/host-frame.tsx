import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, useState } from 'react';
import type { Place } from '../../seams.ts';
import { AppDialog } from './app-dialog.tsx';
import { AppIframe } from './app-iframe.tsx';
import type { ModalOptions } from './host-answers.ts';
import type { ForgeFrameCallbacks } from './host-callbacks.ts';
import { type FrameWish, useOpenFrame } from './open-frame.ts';

/** One entry of `GET /sandbox/modules`, as far as a frame needs it. */
export interface ForgeModule {
  readonly key: string;
  readonly title: string;
}

export interface ForgeFrameProps extends ForgeFrameCallbacks {
  readonly module: ForgeModule;
  /** Compared by value; a change opens a new frame. */
  readonly place: Place;
  /** CSS pixels before the app has reported its height; 80 unless told. */
  readonly minHeight?: number;
}

/** An app module on a page: opens its frame, sizes it to its content, and answers its commands. */
export function ForgeFrame({ module, place, minHeight = 80, ...callbacks }: ForgeFrameProps): ReactElement {
  const wish = { moduleKey: module.key, place };
  return <FrameOfWish wish={wish} title={module.title} minHeight={minHeight} callbacks={callbacks} />;
}

interface FrameOfWishProps {
  readonly wish: FrameWish;
  readonly title: string;
  readonly minHeight: number;
  readonly callbacks: ForgeFrameCallbacks;
}

function FrameOfWish({ wish, title, minHeight, callbacks }: FrameOfWishProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [modal, setModal] = useState<ModalOptions | null>(null);
  const frame = useOpenFrame(wish, attempt);
  const retry = (): void => setAttempt((count) => count + 1);
  if (frame.state === 'opening') return <Waiting title={title} minHeight={minHeight} />;
  if (frame.state === 'failed') return <Failed title={title} message={frame.message} onRetry={retry} />;
  const { frameId, url } = frame;
  const closeModal = (payload?: unknown): void => {
    setModal(null);
    modal?.onClose(payload);
  };
  return (
    <>
      <AppIframe key={frameId} {...{ frameId, url, title, minHeight, callbacks }} onReload={retry} onModal={setModal} />
      {modal && (
        <AppDialog options={modal} onClose={closeModal}>
          <FrameOfWish
            wish={{ ...wish, modal: { resource: modal.resource, context: modal.context } }}
            title={modal.title || title}
            minHeight={160}
            callbacks={{ onClose: closeModal }}
          />
        </AppDialog>
      )}
    </>
  );
}

function Waiting({ title, minHeight }: { readonly title: string; readonly minHeight: number }): ReactElement {
  return (
    <div style={{ minHeight, display: 'grid', placeItems: 'center' }}>
      <Spinner label={`Loading ${title}`} />
    </div>
  );
}

interface FailedProps {
  readonly title: string;
  readonly message: string;
  readonly onRetry: () => void;
}

function Failed({ title, message, onRetry }: FailedProps): ReactElement {
  return (
    <SectionMessage appearance="error" title={`${title} could not be loaded`}>
      <p>{message}</p>
      <Button onClick={onRetry}>Try again</Button>
    </SectionMessage>
  );
}
