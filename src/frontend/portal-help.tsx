import ForgeReconciler from '@forge/react';
import { view } from '@forge/bridge';
import { useState } from 'react';
import { HelpForm } from './parts/help-form';
import { HelpSent } from './parts/help-sent';
import { Surface } from './parts/surface';

/** "I still need help": the request counts as open again, with a new promise (clause O3, design decision 16). */
function PortalHelp() {
  const [sent, setSent] = useState<{ readonly answerBy: string | null } | null>(null);
  const close = async () => {
    await view.refresh().catch(() => undefined);
    await view.close();
  };
  if (sent) return <HelpSent answerBy={sent.answerBy} onClose={close} />;
  return <HelpForm onSent={(answerBy) => setSent({ answerBy })} onCancel={() => void view.close()} />;
}

ForgeReconciler.render(
  <Surface>
    <PortalHelp />
  </Surface>,
);
