/** Begins with what was seen last time; what the network says replaces it as it comes. */
import { useQueryClient } from '@tanstack/react-query';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { FORM, isKept, OLDEST, seenBy } from './seen.ts';

export function SeenProvider({ children }: { children: ReactNode }) {
  const { client, config } = useSession();
  const queries = useQueryClient();
  const [options] = useState(() => ({
    persister: seenBy(`${config.userPoolClientId} ${client.username()?.toLowerCase() ?? ''}`),
    maxAge: OLDEST,
    buster: FORM,
    dehydrateOptions: { shouldDehydrateQuery: isKept, shouldDehydrateMutation: () => false },
  }));
  return (
    <PersistQueryClientProvider client={queries} persistOptions={options}>
      {children}
    </PersistQueryClientProvider>
  );
}
