import SectionMessage from '@atlaskit/section-message';
import { useEffect, useState } from 'react';
import type { ImpactProgress } from '../../../src/contracts/admin';
import type { AdminBackend } from './admin-backend';
import { progressWords } from './draft/impact';

const EVERY_MS = 3000;

/** How far the last edit of the clock has been carried over to open requests; nothing once it is done. */
export function ImpactProgressNotice({ backend, version }: { backend: AdminBackend; version: number }) {
  const progress = useProgress(backend, version);
  if (!progress || progress.isDone) return null;
  return (
    <div className="refusal" role="status">
      <SectionMessage appearance="information" title={`Version ${progress.version} is being applied to open requests`}>
        <p>
          {progress.looked} looked at so far, {progressWords(progress)}. It goes on when you leave this page.
        </p>
      </SectionMessage>
    </div>
  );
}

/** Asked when the page opens and after each save, and again and again while something is under way. */
function useProgress(backend: AdminBackend, version: number): ImpactProgress | null {
  const [progress, setProgress] = useState<ImpactProgress | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = () =>
      void backend.impactProgress().then((result) => {
        if (isOver || !result.ok) return;
        setProgress(result.value);
        if (result.value && !result.value.isDone) timer = setTimeout(ask, EVERY_MS);
      });
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [backend, version]);
  return progress;
}
