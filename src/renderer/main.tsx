import { createRoot } from 'react-dom/client';
import { HostProvider } from './api/context.tsx';
import { currentHost } from './api/host.ts';
import { App } from './app/app.tsx';
import { keepPage } from './app/keep-page.ts';
import './app/page.css';

keepPage();
const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <HostProvider host={currentHost()}>
      <App />
    </HostProvider>,
  );
}
