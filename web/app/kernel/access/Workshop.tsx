/** Who is here, what they may do, and how the workshop is set up: asked once, before anything else is shown. */
import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult, TallerClient } from '../../../../client/index.ts';
import { TallerError } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Permission } from '../../generated/permissions.ts';
import { forgetAnswers, isSameWho } from '../seen/rights.ts';
import { wordsOf } from '../errors/words.ts';
import type { Formats } from '../formats/formats.ts';
import { createFormats } from '../formats/formats.ts';

export type Settings = NonNullable<OperationResult<'settings'>>;
type Me = NonNullable<OperationResult<'me'>>;

export interface Workshop {
  user: Me['user'];
  /** Null for roles that may not read them. */
  settings: Settings | null;
  may: (permission: Permission) => boolean;
  formats: Formats;
}

const WorkshopContext = createContext<Workshop | null>(null);

export function useWorkshop(): Workshop {
  const workshop = use(WorkshopContext);
  if (!workshop) throw new Error('nothing is known of the workshop yet');
  return workshop;
}

export const useFormats = (): Formats => useWorkshop().formats;
export const useMay = (): Workshop['may'] => useWorkshop().may;

/** For roles that may not read the settings: what numbers and days look like without them. */
const PLAIN = {
  currency: 'USD',
  country: 'US',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  numberFormat: { decimalSeparator: '.', groupSeparator: ',' },
};

interface Answer {
  me: Me;
  settings: Settings | null;
}

async function ask(client: TallerClient): Promise<Answer> {
  const [me, settings] = await Promise.all([
    client.me(),
    client.settings().catch((error: unknown) => {
      if (error instanceof TallerError && error.code === 'FORBIDDEN' && error.info['permission'] === 'settings:read')
        return null;
      throw error;
    }),
  ]);
  if (!me) throw new Error('the API does not say who is signed in');
  return { me, settings };
}

export const WORKSHOP_KEY = ['workshop'] as const;

export function WorkshopProvider({ children }: { children: ReactNode }) {
  const { client } = useSession();
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: WORKSHOP_KEY,
    queryFn: async () => {
      const answer = await ask(client);
      const before = queries.getQueryData<Answer>(WORKSHOP_KEY);
      // What was seen with other rights, perhaps on another day, is nothing for those of now: prices, for one.
      if (before && !isSameWho(before.me, answer.me)) await forgetAnswers(queries, WORKSHOP_KEY);
      return answer;
    },
    staleTime: 300_000,
  });
  const workshop = useMemo<Workshop | null>(() => {
    if (!query.data) return null;
    const { me, settings } = query.data;
    const permissions = new Set(me.permissions);
    return {
      user: me.user,
      settings,
      may: (permission) => permissions.has(permission),
      formats: createFormats(settings ?? PLAIN, i18n.language),
    };
  }, [query.data, i18n.language]);
  if (workshop) return <WorkshopContext value={workshop}>{children}</WorkshopContext>;
  return <Waiting error={query.error} onRepeat={() => void query.refetch()} />;
}

/** Whoever may not even ask who they are can still leave. */
function Waiting({ error, onRepeat }: { error: Error | null; onRepeat: () => void }) {
  const { t } = useTranslation();
  const { signOut } = useSession();
  return (
    <Center mih="100dvh" p="md" component="main">
      {error ? (
        <Stack maw={420}>
          <Text role="alert">{wordsOf(error, t)}</Text>
          <Button onClick={onRepeat}>{t('action.repeat')}</Button>
          <Button variant="default" onClick={signOut}>
            {t('account.signOut')}
          </Button>
        </Stack>
      ) : (
        <Loader role="status" aria-label={t('state.loading')} />
      )}
    </Center>
  );
}
