import { createRoot } from 'react-dom/client';
import { HostProvider } from './api/context.tsx';
import { currentHost } from './api/host.ts';
import { App } from './app/app.tsx';
import './app/page.css';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <HostProvider host={currentHost()}>
      <App />
    </HostProvider>,
  );
}
