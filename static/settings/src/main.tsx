import '@atlaskit/css-reset';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgeBackend } from './admin-backend';
import { ReaderProvider } from './reader/reader-context';
import { SettingsApp } from './settings-app';
import './styles.css';

// The page is readable without the host's theme, so nothing waits for it.
void Promise.resolve(view.theme.enable()).catch(() => undefined);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ReaderProvider>
        <SettingsApp backend={forgeBackend} />
      </ReaderProvider>
    </StrictMode>,
  );
}
