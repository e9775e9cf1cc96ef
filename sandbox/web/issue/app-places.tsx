import { IconButton } from '@atlaskit/button/new';
import { useState } from 'react';
import { AppFrame } from '../parts/app-frame.tsx';
import { AppModules, useAppModules } from '../parts/app-modules.tsx';
import { Icon } from '../parts/icon.tsx';
import type { AppModule } from '../rest/sandbox.ts';

/** The app's issue panels: each appears by its button and then stays for this viewer, as in Jira. */
export interface PinnedPanels {
  /** Those that are shown. */
  readonly modules: readonly AppModule[];
  /** Those that can still be added. */
  readonly others: readonly AppModule[];
  readonly show: (moduleKey: string) => void;
  readonly hide: (moduleKey: string) => void;
}

export function usePinnedPanels(accountId: string, issueKey: string): PinnedPanels {
  const storageKey = `sandbox-panels ${accountId} ${issueKey}`;
  const modules = useAppModules('jira:issuePanel');
  const [pinned, setPinned] = useState<readonly string[]>(() =>
    (window.localStorage.getItem(storageKey) ?? '').split(' ').filter(Boolean),
  );
  const keep = (next: readonly string[]): void => {
    setPinned(next);
    if (next.length === 0) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, next.join(' '));
  };
  const found = modules.now.state === 'loaded' ? modules.now.value : [];
  return {
    modules: found.filter(({ key }) => pinned.includes(key)),
    others: found.filter(({ key }) => !pinned.includes(key)),
    show: (moduleKey) => keep([...pinned, moduleKey]),
    hide: (moduleKey) => keep(pinned.filter((key) => key !== moduleKey)),
  };
}

interface AppPanelProps {
  readonly module: AppModule;
  readonly issueKey: string;
  readonly onHide: () => void;
}

export function AppPanel({ module, issueKey, onHide }: AppPanelProps): JSX.Element {
  return (
    <section className="app-panel" aria-label={module.title}>
      <header className="app-panel-head">
        <h2 className="section-heading">{module.title}</h2>
        <IconButton
          icon={() => <Icon name="close" />}
          label={`Hide ${module.title}`}
          appearance="subtle"
          spacing="compact"
          onClick={onHide}
        />
      </header>
      <AppFrame isLive module={module} place={{ issueKey }} minHeight={120} />
    </section>
  );
}

/** The app's context group at the right: always there, open or closed. */
export function AppContext({ issueKey }: { readonly issueKey: string }): JSX.Element {
  return (
    <AppModules type="jira:issueContext">
      {(module) => (
        <details key={module.key} className="side-box side-details" open>
          <summary>
            <h2 className="small-heading">{module.label ?? module.title}</h2>
          </summary>
          <AppFrame isLive module={module} place={{ issueKey }} minHeight={120} />
        </details>
      )}
    </AppModules>
  );
}
