/** `/board` is the screen on the wall, `/board/tech` the technician's phone. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Board } from './Board.tsx';
import { loadConfig } from '../shared/config.ts';
import { startTexts } from '../shared/i18n.ts';
import { beInstalled } from '../shared/installed/installed.ts';
import { PageConfigProvider } from '../shared/PageConfig.tsx';
import { forgetSeen, IN_MEMORY } from '../shared/seen/seen.ts';
import { SeenProvider } from '../shared/seen/SeenProvider.tsx';
import { SessionProvider } from '../shared/session/SessionProvider.tsx';
import { beNewest } from './newest.ts';
import en from './texts/en.json';
import es from './texts/es.json';
import { Tech } from './tech/Tech.tsx';

const theme = createTheme({
  primaryColor: 'blue',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif',
});
const queries = new QueryClient({ defaultOptions: { queries: { gcTime: IN_MEMORY } } });
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

/** A screen that starts before its network does tries until it is there. */
async function start(): Promise<void> {
  const config = await loadConfig();
  await startTexts({ es, en }, config.language);
  document.title = config.workshop;
  beInstalled('board');
  beNewest();
  const page = /\/tech\/?$/.test(location.pathname) ? <Tech /> : <Board />;
  createRoot(root as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="dark">
        <Notifications position="top-center" />
        <QueryClientProvider client={queries}>
          <PageConfigProvider value={config}>
            <SessionProvider config={config} onLeft={() => void forgetSeen()}>
              <SeenProvider>{page}</SeenProvider>
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
