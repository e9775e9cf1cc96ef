import './uikit/atlaskit-gates.ts';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import { SessionProvider } from './app/session.tsx';
import { applyTheme } from './app/theme.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/pages.css';
import './styles/issue.css';
import './styles/faults.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element');

// The tokens come first, or the first paint would be without colors.
void applyTheme().finally(() => {
  createRoot(root).render(
    <SessionProvider>
      <Application />
    </SessionProvider>,
  );
});
