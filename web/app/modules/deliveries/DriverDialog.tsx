/** Somebody who drives: which user, what, and how much that takes. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { SaveDriverInputFields } from '../../generated/inputs.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { DELIVERIES_KEY } from './keys.ts';

const NAMES = ['userId', 'vehicle', 'plate', 'capacity', 'active'] as const;
type Name = (typeof NAMES)[number];
const ROLE = 'DRIVER';
const MOST = 100;

export function DriverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const users = useQuery({
    queryKey: [...DELIVERIES_KEY, 'users'],
    queryFn: async () => (await client.users({ role: ROLE, limit: MOST }))?.items ?? [],
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`deliveries.driver.${name}`)])) as Record<
    Name,
    string
  >;
  const api = useNewForm({
    fields: SaveDriverInputFields,
    names: NAMES,
    record: { active: true },
    create: (input, idempotencyKey) => client.saveDriver({ input, idempotencyKey }),
    onDone: async () => {
      say(t('deliveries.driverSaved'));
      await queries.invalidateQueries({ queryKey: DELIVERIES_KEY });
      onClose();
    },
  });
  const choices = (users.data ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog api={api} title={t('deliveries.addDriver')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Field api={api} name="userId" label={labels.userId} choices={choices} autoFocus />
      {NAMES.slice(1).map((name) => (
        <Field key={name} api={api} name={name} label={labels[name]} />
      ))}
    </FormDialog>
  );
}
