/** A customer who was never here. */
import { Card, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateCustomerInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { ReceiveCustomerDocument } from './generated/documents.ts';
import type { ReceptionCustomer } from './people.ts';

const NAMES = ['name', 'phone', 'taxIdType', 'taxId', 'email', 'address'] as const;

interface NewCustomerProps {
  name: string;
  onDone: (customer: ReceptionCustomer) => void;
}

export function NewCustomer({ name, onDone }: NewCustomerProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { settings } = useWorkshop();
  const api = useNewForm({
    fields: CreateCustomerInputFields,
    names: NAMES,
    record: { name },
    create: async (input, idempotencyKey) =>
      (await client.request(ReceiveCustomerDocument, { input, idempotencyKey })).createCustomer,
    onDone: (customer) => customer && onDone(customer),
  });
  const labels = {
    name: t('reception.name'),
    phone: t('reception.phone'),
    taxIdType: t('reception.taxIdType'),
    taxId: t('reception.taxId'),
    email: t('reception.email'),
    address: t('reception.address'),
  };
  const types = (settings?.taxIdTypes ?? []).map((type) => ({
    value: type.code,
    label: `${type.code} · ${type.name}`,
  }));
  return (
    <Card withBorder component="section" aria-label={t('reception.newCustomer')}>
      <Title order={2} size="h4" mb="sm">
        {t('reception.newCustomer')}
      </Title>
      <ApiFormBox api={api} labels={labels} submit={t('reception.saveCustomer')}>
        <Field api={api} name="name" label={labels.name} autoFocus />
        <Group grow preventGrowOverflow={false}>
          <Field api={api} name="phone" label={labels.phone} />
          <Field api={api} name="email" label={labels.email} />
        </Group>
        <Group grow preventGrowOverflow={false}>
          <Field api={api} name="taxIdType" label={labels.taxIdType} choices={types} />
          <Field api={api} name="taxId" label={labels.taxId} />
        </Group>
        <Field api={api} name="address" label={labels.address} />
      </ApiFormBox>
    </Card>
  );
}
