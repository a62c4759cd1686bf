/** `/shop`: what customers of the workshop buy from afar. */
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TallerError } from '../../client/index.ts';
import { loadConfig } from '../shared/config.ts';
import { startTexts } from '../shared/i18n.ts';
import { PageConfigProvider } from '../shared/PageConfig.tsx';
import { SessionProvider } from '../shared/session/SessionProvider.tsx';
import { colors, theme } from '../shared/theme.ts';
import { emptyBasket } from './basket.ts';
import { Shop } from './Shop.tsx';
import { ShopSignIn } from './ShopSignIn.tsx';
import en from './texts/en.json';
import es from './texts/es.json';

const ATTEMPTS = 2;
const queries = new QueryClient({
  // What is refused stays refused.
  defaultOptions: { queries: { retry: (count, error) => !(error instanceof TallerError) && count < ATTEMPTS } },
});
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

async function start(): Promise<void> {
  const config = await loadConfig();
  await startTexts({ es, en }, config.language);
  document.title = config.workshop;
  createRoot(root as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={colors} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <PageConfigProvider value={config}>
            <SessionProvider config={config} onLeft={emptyBasket} signIn={ShopSignIn}>
              <Shop />
            </SessionProvider>
          </PageConfigProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

start().catch((error: unknown) => {
  root.textContent = error instanceof Error ? error.message : String(error);
});
