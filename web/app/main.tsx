/** The web app of the workshop's staff, at `/app`. */
import '@mantine/core/styles.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { endsSession, NetworkError } from '../../client/index.ts';
import { loadConfig } from '../shared/config.ts';
import { startTexts } from '../shared/i18n.ts';
import { beInstalled } from '../shared/installed/installed.ts';
import { isOffline } from '../shared/network.ts';
import { PageConfigProvider } from '../shared/PageConfig.tsx';
import { forgetSeen, IN_MEMORY } from '../shared/seen/seen.ts';
import { SeenProvider } from '../shared/seen/SeenProvider.tsx';
import { SessionProvider } from '../shared/session/SessionProvider.tsx';
import { WorkshopProvider } from './kernel/access/Workshop.tsx';
import { router } from './router.tsx';
import en from './texts/en.json';
import es from './texts/es.json';
import { colors, theme } from '../shared/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The client itself repeats what may be repeated; a network that is down is asked again when it is back.
      retry: (count, error) => error instanceof NetworkError && !endsSession(error) && count < 2 && !isOffline(),
      networkMode: 'offlineFirst',
      staleTime: 5_000,
      gcTime: IN_MEMORY,
    },
  },
});
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

/** A browser that starts before its network does tries until it is there. */
async function start(): Promise<void> {
  const config = await loadConfig();
  await startTexts({ es, en }, config.language);
  document.title = config.workshop;
  beInstalled('app');
  createRoot(root as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={colors} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <PageConfigProvider value={config}>
            <SessionProvider config={config} onLeft={() => void forgetSeen()}>
              <SeenProvider>
                <WorkshopProvider>
                  <RouterProvider router={router} />
                </WorkshopProvider>
              </SeenProvider>
            </SessionProvider>
          </PageConfigProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

const RETRY = 5_000;
const attempt = (): void => {
  start().catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
    setTimeout(attempt, RETRY);
  });
};

attempt();
