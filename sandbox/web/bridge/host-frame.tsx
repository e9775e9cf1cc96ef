import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { type ReactElement, useState } from 'react';
import type { Place } from '../../seams.ts';
import { AppIframe } from './app-iframe.tsx';
import { type FrameWish, useOpenFrame } from './open-frame.ts';

/** One entry of `GET /sandbox/modules`, as far as a frame needs it. */
export interface ForgeModule {
  readonly key: string;
  readonly title: string;
}

/** What the page does for its frame; without one of these the app's call is refused as on Forge. */
export interface ForgeFrameCallbacks {
  /** Each `view.submit`, with the app's payload as it is. */
  readonly onSubmit?: (payload: unknown) => void;
  /** `view.close`, after the app's own onClose has run. */
  readonly onClose?: (payload: unknown) => void;
  /** `view.refresh`: the app changed something the page shows. */
  readonly onRefresh?: (payload: unknown) => void;
  /** `router.navigate` to a path of this site; without it the browser goes there. */
  readonly onNavigate?: (path: string) => void;
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
  return (
    <FrameOfWish
      wish={{ moduleKey: module.key, place }}
      title={module.title}
      minHeight={minHeight}
      callbacks={callbacks}
    />
  );
}

/** The same for a frame described by a wish; dialogs of an app use it too. */
export function FrameOfWish(props: {
  readonly wish: FrameWish;
  readonly title: string;
  readonly minHeight: number;
  readonly callbacks: ForgeFrameCallbacks;
}): ReactElement {
  const { wish, title, minHeight, callbacks } = props;
  const [attempt, setAttempt] = useState(0);
  const frame = useOpenFrame(wish, attempt);
  const retry = (): void => setAttempt((count) => count + 1);
  if (frame.state === 'opening') return <Waiting title={title} minHeight={minHeight} />;
  if (frame.state === 'failed') return <Failed title={title} message={frame.message} onRetry={retry} />;
  return (
    <AppIframe
      key={frame.frameId}
      frameId={frame.frameId}
      url={frame.url}
      wish={wish}
      title={title}
      minHeight={minHeight}
      callbacks={callbacks}
      onReload={retry}
    />
  );
}

function Waiting({ title, minHeight }: { readonly title: string; readonly minHeight: number }): ReactElement {
  return (
    <div style={{ minHeight, display: 'grid', placeItems: 'center' }}>
      <Spinner label={`Loading ${title}`} />
    </div>
  );
}

function Failed(props: {
  readonly title: string;
  readonly message: string;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <SectionMessage appearance="error" title={`${props.title} could not be loaded`}>
      <p>{props.message}</p>
      <Button onClick={props.onRetry}>Try again</Button>
    </SectionMessage>
  );
}
