/** What everybody sees and changes about themselves: who they are here, their password, their authenticator, where they are signed in. */
import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { Account } from '../../../shared/account/Account.tsx';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateUserInputFields } from '../../generated/inputs.ts';
import { useWorkshop, WORKSHOP_KEY } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { say } from '../../kernel/toasts.tsx';

export function Profile() {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  return (
    <Screen title={t('profile.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960} spacing="md">
        <Card withBorder component="section" aria-labelledby="profile-me">
          <Title order={2} size="h4" id="profile-me" mb="sm">
            {t('profile.me')}
          </Title>
          {may('user:save') && may('user:read') ? <Mine /> : <Shown />}
        </Card>
        <Card withBorder component="section" aria-labelledby="profile-access">
          <Title order={2} size="h4" id="profile-access" mb="sm">
            {t('profile.access')}
          </Title>
          <Account />
        </Card>
      </SimpleGrid>
    </Screen>
  );
}

/** Others change it for whoever may not. */
function Shown() {
  const { t } = useTranslation();
  const { user } = useWorkshop();
  return (
    <Stack gap="xs">
      <Text fw={600}>
        <bdi>{user.name}</bdi>
      </Text>
      <Text size="sm">{t('profile.role', { role: user.role })}</Text>
      <Text size="sm" c="dimmed">
        {t('profile.whoChanges')}
      </Text>
    </Stack>
  );
}

function Mine() {
  const { client } = useSession();
  const { user } = useWorkshop();
  const me = useQuery({ queryKey: ['user', user.id], queryFn: () => client.user({ id: user.id }) });
  if (me.error) return <Refusal error={me.error} onRepeat={() => void me.refetch()} />;
  return me.data ? <Change user={me.data} /> : null;
}

const NAMES = ['name', 'phone'] as const;

function Change({ user }: { user: NonNullable<OperationResult<'user'>> }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const labels = { name: t('profile.name'), phone: t('profile.phone') };
  const api = useChangeForm({
    fields: UpdateUserInputFields,
    names: NAMES,
    record: user,
    fresh: () => client.user({ id: user.id }),
    change: (input, version) =>
      client.updateUser({ id: user.id, input, ...(version === undefined ? {} : { expectedVersion: version }) }),
    goesOn: (saved) => saved,
    onDone: async () => {
      say(t('profile.saved'));
      await queries.invalidateQueries({ queryKey: WORKSHOP_KEY });
    },
  });
  return (
    <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
      <Text size="sm">{t('profile.role', { role: user.role })}</Text>
      <Field api={api} name="name" label={labels.name} />
      <Field api={api} name="phone" label={labels.phone} />
    </ApiFormBox>
  );
}
