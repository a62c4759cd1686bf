/** One user: what they are called, what they may do, and whether they may come in. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateUserInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { useRoleChoices } from '../../kernel/useRoleChoices.ts';
import type { User } from './Users.tsx';
import { USERS_KEY } from './Users.tsx';

const NAMES = ['name', 'phone', 'role'] as const;

interface UserDialogProps {
  user: User;
  onClose: () => void;
}

export function UserDialog({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const roles = useRoleChoices();
  const api = useChangeForm({
    fields: UpdateUserInputFields,
    names: NAMES,
    record: user,
    fresh: () => client.user({ id: user.id }),
    change: (input, version) =>
      client.updateUser({ id: user.id, input, ...(version === undefined ? {} : { expectedVersion: version }) }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: USERS_KEY });
      onClose();
    },
  });
  const labels = { name: t('staff.name'), phone: t('staff.phone'), role: t('staff.role') };
  return (
    <FormDialog api={api} title={user.name} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Text size="sm">{user.email}</Text>
      <Field api={api} name="name" label={labels.name} autoFocus />
      <Field api={api} name="phone" label={labels.phone} />
      <Field api={api} name="role" label={labels.role} choices={roles} />
      <Access user={user} onClose={onClose} />
    </FormDialog>
  );
}

type What = 'disableUser' | 'enableUser' | 'signOutUser' | 'resetAuthenticator';

/** What shuts out and lets in: at once, and told. */
function Access({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may } = useWorkshop();
  const queries = useQueryClient();
  const acting = useAction((what: What) => client[what]({ id: user.id }), {
    onDone: async (_user, what) => {
      say(t(`staff.done.${what}`, { name: user.name }));
      await queries.invalidateQueries({ queryKey: USERS_KEY });
      onClose();
    },
  });
  const offered: What[] = [
    ...(may('user:disable') ? ([user.enabled ? 'disableUser' : 'enableUser', 'signOutUser'] as const) : []),
    ...(may('user:save') ? (['resetAuthenticator'] as const) : []),
  ];
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {offered.map((what) => (
          <Button
            key={what}
            type="button"
            variant="default"
            size="xs"
            disabled={acting.pending}
            onClick={() => void acting.run(what)}
          >
            {t(`staff.${what}`)}
          </Button>
        ))}
      </Group>
      <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
    </Stack>
  );
}
