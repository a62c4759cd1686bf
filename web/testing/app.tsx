/**
 * Components as they stand in the app: with its session, its workshop, its texts and its router, in a browser that is made of objects.
 * Only the network is the test's: it says what the API answers, and sees what was asked.
 */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { WorkshopProvider } from '../app/kernel/access/Workshop.tsx';
import { KeysProvider } from '../app/kernel/keys/keys.tsx';
import { addTexts } from '../app/kernel/texts.ts';
import { Toasts } from '../app/kernel/toasts.tsx';
import en from '../app/texts/en.json';
import es from '../app/texts/es.json';
import { colors, theme } from '../shared/theme.ts';
import { startTexts } from '../shared/i18n.ts';
import { PageConfigProvider } from '../shared/PageConfig.tsx';
import { SessionProvider } from '../shared/session/SessionProvider.tsx';

// What never comes is told all the same; a machine that does much else takes its time.
configure({ asyncUtilTimeout: 30_000 });

type Variables = Readonly<Record<string, unknown>>;
/** By the operation's name: its data. One that throws `Refused` is refused. */
export type Answers = Readonly<Record<string, (variables: Variables) => unknown>>;

export class Refused extends Error {
  readonly code: string;
  readonly info: Variables;
  constructor(code: string, info: Variables = {}) {
    super(`refused: ${code}`);
    this.code = code;
    this.info = info;
  }
}

export interface Asked {
  name: string;
  variables: Variables;
}

const CONFIG = {
  workshop: 'Taller El Experto',
  graphql: '/graphql',
  userPoolClientId: 'client',
  cognito: '/cognito',
  region: 'us-east-1',
  language: 'es',
  passwordLength: 12,
};
const SETTINGS = {
  currency: 'PEN',
  country: 'PE',
  timeZone: 'America/Lima',
  numberFormat: { decimalSeparator: '.', groupSeparator: ',' },
  taxes: [],
  documentTypes: [],
  taxIdTypes: [],
};
export const USER = { id: 'U1', name: 'Ana Ríos', email: 'ana@taller.example', role: 'ADVISOR', enabled: true };

const OPERATION = /^\s*(?:query|mutation)\s+(\w+)/;

function answered(answers: Answers, asked: Asked[]): typeof fetch {
  return async (_address, init) => {
    const { query, variables = {} } = JSON.parse(String(init?.body)) as { query?: string; variables?: Variables };
    const reply = (body: unknown): Response => new Response(JSON.stringify(body), { status: 200 });
    if (query === undefined) return reply({ AuthenticationResult: { AccessToken: 'a.b.c', ExpiresIn: 3_600 } });
    const name = OPERATION.exec(query)?.[1] ?? '';
    asked.push({ name, variables });
    try {
      const answer = answers[name];
      if (!answer) throw new Refused('NOT_FOUND');
      return reply({ data: await answer(variables) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { message, code: errorType, info: errorInfo } = error;
      return reply({ data: null, errors: [{ message, errorType, errorInfo }] });
    }
  };
}

/** Nothing comes over it, and it is no fault that nothing does. */
class SilentSocket extends EventTarget {
  send(): void {}
  close(): void {}
}

interface ShowOptions {
  answers?: Answers;
  permissions?: readonly string[];
  role?: string;
  language?: 'es' | 'en';
  /** Of the module, which come with it when it is loaded. */
  texts?: Readonly<Record<'es' | 'en', object>>;
}

export interface Shown {
  /** What was asked of the API, in order. */
  asked: readonly Asked[];
}

/** Shows it to somebody who is signed in. */
export async function show(ui: ReactNode, options: ShowOptions = {}): Promise<Shown> {
  const { answers = {}, permissions = [], role = USER.role, language = 'es', texts } = options;
  const asked: Asked[] = [];
  const all: Answers = {
    me: () => ({ me: { user: { ...USER, role }, permissions } }),
    settings: () => ({ settings: SETTINGS }),
    ...answers,
  };
  vi.stubGlobal('fetch', answered(all, asked));
  vi.stubGlobal('WebSocket', SilentSocket);
  // Fields that grow with their text ask when the letters have come.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  localStorage.setItem('taller.client.refreshToken', 'token');
  localStorage.setItem('taller.client.username', USER.email);
  await startTexts({ es, en }, 'es');
  if (texts) addTexts(texts);
  await i18next.changeLanguage(language);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <KeysProvider>{ui}</KeysProvider>,
      notFoundComponent: () => <Outlet />,
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <MantineProvider theme={theme} cssVariablesResolver={colors} env="test">
      <QueryClientProvider client={queries}>
        <PageConfigProvider value={CONFIG}>
          <SessionProvider config={CONFIG}>
            <WorkshopProvider>
              <RouterProvider router={router as never} />
              <Toasts />
            </WorkshopProvider>
          </SessionProvider>
        </PageConfigProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { asked };
}

/** After each test: nothing of it is left for the next. */
export function leave(): void {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
}

/** What pasted text is at its worst: lines, signs that turn the direction of reading, and markup. */
export const HOSTILE =
  'uno\r\ndos\u2028tres \u202Eabc\u202C \u200F<script>alert(1)</script> {{name}} $t(action.save) ñ 🚗';
