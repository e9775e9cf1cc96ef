import '@atlaskit/css-reset';
import { type ReactElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './atlaskit-gates.ts';
import { drawDocs } from './draw-doc.tsx';
import type { ForgeDoc } from './forge-doc.ts';
import { sandboxFrame } from './frame.ts';
import { Fault, FaultBoundary } from './fault.tsx';
import { followSurface } from './surface.ts';
import './uikit.css';

/** The last root the reconciler sent; a new `turn` each time, since the object is always the same one. */
interface Shown {
  readonly root: ForgeDoc | null;
  readonly turn: number;
}

/** Draws what the app's reconciler sends to the bridge. */
function UiKitPage(): ReactElement {
  const [shown, setShown] = useState<Shown>({ root: null, turn: 0 });
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const frame = sandboxFrame();
    frame?.documents.subscribe((root) => setShown(({ turn }) => ({ root: root as ForgeDoc, turn: turn + 1 })));
    frame?.faults.subscribe((error) => setFault(error instanceof Error ? error.message : String(error)));
  }, []);
  if (fault !== null) return <Fault message={fault} />;
  return <>{shown.root && drawDocs([shown.root])}</>;
}

function start(): void {
  void sandboxFrame()?.callBridge('enableTheming');
  void followSurface();
  const root = document.createElement('div');
  root.id = 'uikit-root';
  document.body.append(root);
  createRoot(root).render(
    <FaultBoundary>
      <UiKitPage />
    </FaultBoundary>,
  );
}

start();
