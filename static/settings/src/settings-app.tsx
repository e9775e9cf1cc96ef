import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useRef, useState } from 'react';
import type { SettingsCheck } from '../../../src/contracts/admin';
import type { Settings } from '../../../src/rules/settings';
import type { AdminBackend } from './admin-backend';
import { BenchProvider } from './bench/bench-context';
import { useSampleGuard } from './bench/use-sample-guard';
import { useSamples } from './bench/use-samples';
import { DraftProvider } from './draft/draft-context';
import { movesTheClock } from './draft/impact';
import type { EditingState } from './draft/page-state';
import { fieldId } from './draft/paths';
import { sectionOf, type SectionId } from './draft/sections';
import { useSettingsPage, type SettingsPageControl } from './draft/use-settings-page';
import { FailingSamplesDialog } from './failing-samples-dialog';
import { ImpactDialog } from './impact-dialog';
import { ImpactProgressNotice } from './impact-progress';
import { Refusal } from './parts/refusal';
import { SaveBar } from './parts/save-bar';
import { SectionNav } from './parts/section-nav';
import { SectionView } from './sections/section-view';

/** The app's settings page: what an admin decides about the support terms. */
export function SettingsApp({ backend }: { backend: AdminBackend }) {
  const control = useSettingsPage(backend);
  const { state } = control;
  return (
    <main className="page">
      <header className="page-header">
        <Heading size="large" as="h1">
          Support terms
        </Heading>
        <p className="intro">What the app promises customers, and what it does with their requests.</p>
      </header>
      {state.kind === 'loading' ? <Loading /> : null}
      {state.kind === 'failed' ? <Failed message={state.problem.message} onRetry={control.load} /> : null}
      {state.kind === 'editing' ? <Editor backend={backend} control={control} state={state} /> : null}
    </main>
  );
}

function Loading() {
  return (
    <div className="centered" role="status">
      <Spinner size="large" label="Loading settings" />
      <span>Loading settings…</span>
    </div>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div role="alert" className="stack">
      <SectionMessage appearance="error" title="The settings could not be loaded">
        <p>{message}</p>
      </SectionMessage>
      <div>
        <Button appearance="primary" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </div>
  );
}

interface EditorProps {
  readonly backend: AdminBackend;
  readonly control: SettingsPageControl;
  readonly state: EditingState;
}

function Editor({ backend, control, state }: EditorProps) {
  const [section, setSection] = useState<SectionId>('calendar');
  const body = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Settings | null>(null);
  const { problems } = control.checks;
  const { page, draft } = state;

  const show = (path: string) => {
    setSection(sectionOf(path));
    requestAnimationFrame(() => focusField(path, body.current));
  };

  const { firstError, savable } = control.checks;
  const samples = useSamples(backend, savable, page.settings);
  const proceed = () => {
    if (!firstError && savable && movesTheClock(page.settings, savable)) setAsked(savable);
    else control.save(show);
  };
  const guard = useSampleGuard(samples, page.settings, savable, proceed);

  return (
    <DraftProvider draft={{ settings: draft, page, problems, change: control.change }}>
      <BenchProvider bench={{ backend, samples }}>
        <Refusal problem={state.refusal} onTakeTheirs={control.load} onKeepMine={control.rebase} />
        <ImpactProgressNotice backend={backend} version={page.version} />
        <PageProblems problems={problems.filter(({ path }) => path === '')} />
        <div className="columns">
          <SectionNav current={section} problems={problems} onChoose={setSection} />
          <div className="body" ref={body}>
            <SectionView key={section} id={section} />
          </div>
        </div>
        <SaveBar
          state={state}
          problems={problems}
          isTrying={guard.step === 'trying'}
          onSave={guard.save}
          onDiscard={control.discard}
        />
        {guard.step === 'asking' ? (
          <FailingSamplesDialog samples={samples} onSave={guard.confirm} onCancel={guard.cancel} />
        ) : null}
        {asked ? (
          <ImpactDialog
            backend={backend}
            settings={asked}
            onCancel={() => setAsked(null)}
            onSave={(applyTo) => {
              setAsked(null);
              control.save(show, applyTo);
            }}
          />
        ) : null}
      </BenchProvider>
    </DraftProvider>
  );
}

/** What belongs to no field, such as stored settings that could not be read. */
function PageProblems({ problems }: { problems: readonly SettingsCheck[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="refusal">
      <SectionMessage appearance="warning" title="The settings as a whole need a look">
        {problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </SectionMessage>
    </div>
  );
}

/** The field itself, or the nearest one around it: an entry's problem may be shown by its list. */
function focusField(path: string, body: HTMLElement | null): void {
  const names = path.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const field = document.getElementById(fieldId(names.slice(0, length).join('.')));
    if (field) {
      field.focus();
      return;
    }
  }
  body?.querySelector<HTMLElement>('#section-title')?.focus();
}
