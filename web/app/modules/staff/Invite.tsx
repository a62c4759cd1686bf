/** Somebody new: a mail with a temporary password goes to them. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateUserInputFields } from '../../generated/inputs.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { useRoleChoices } from '../../kernel/useRoleChoices.ts';
import { USERS_KEY } from './Users.tsx';

const NAMES = ['name', 'email', 'phone', 'role'] as const;

export function Invite({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const roles = useRoleChoices();
  const api = useNewForm({
    fields: CreateUserInputFields,
    names: NAMES,
    create: (input, idempotencyKey) => client.createUser({ input, idempotencyKey }),
    onDone: async (user) => {
      say(t('staff.invited', { email: user?.email }));
      await queries.invalidateQueries({ queryKey: USERS_KEY });
      onClose();
    },
  });
  const labels = { name: t('staff.name'), email: t('staff.email'), phone: t('staff.phone'), role: t('staff.role') };
  return (
    <FormDialog
      api={api}
      title={t('staff.invite')}
      labels={labels}
      submit={t('staff.sendInvitation')}
      onClose={onClose}
    >
      <Field api={api} name="name" label={labels.name} autoFocus />
      <Field api={api} name="email" label={labels.email} description={t('staff.emailStays')} />
      <Field api={api} name="phone" label={labels.phone} />
      <Field api={api} name="role" label={labels.role} choices={roles} />
    </FormDialog>
  );
}
