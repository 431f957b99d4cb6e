import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { announceNonce } from './nonce.ts';
import { Providers } from './shell/providers.tsx';

announceNonce();
createRoot(document.getElementById('app')!).render(<Providers />);
