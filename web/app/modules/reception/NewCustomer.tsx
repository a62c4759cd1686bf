/** A customer who was never here. */
import { Card, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { sendOrKeep } from '../../../shared/queue/queue.ts';
import { CreateCustomerInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { ReceiveCustomerDocument } from './generated/documents.ts';

export const CUSTOMER_NAMES = ['name', 'phone', 'taxIdType', 'taxId', 'email', 'address'] as const;
type Name = (typeof CUSTOMER_NAMES)[number];

interface NewCustomerProps {
  name: string;
  /** Told the id, or the key of the call that waits for the network. */
  onDone: (id: string) => void;
}

export function NewCustomer({ name, onDone }: NewCustomerProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const labels = useCustomerLabels();
  const api = useNewForm({
    fields: CreateCustomerInputFields,
    names: CUSTOMER_NAMES,
    record: { name },
    create: (input, key) =>
      sendOrKeep({ key, kind: 'createCustomer', label: input.name, input }, async (given) => {
        const variables = { input: given, idempotencyKey: key };
        return (await client.request(ReceiveCustomerDocument, variables)).createCustomer?.id;
      }),
    onDone: (result) => onDone(('kept' in result ? result.kept : result.done) ?? ''),
  });
  return (
    <Card withBorder component="section" aria-label={t('reception.newCustomer')}>
      <Title order={2} size="h4" mb="sm">
        {t('reception.newCustomer')}
      </Title>
      <ApiFormBox api={api} labels={labels} submit={t('reception.saveCustomer')}>
        <CustomerFields api={api} labels={labels} />
      </ApiFormBox>
    </Card>
  );
}

export function useCustomerLabels(): Record<Name, string> {
  const { t } = useTranslation();
  return {
    name: t('reception.name'),
    phone: t('reception.phone'),
    taxIdType: t('reception.taxIdType'),
    taxId: t('reception.taxId'),
    email: t('reception.email'),
    address: t('reception.address'),
  };
}

export function CustomerFields({ api, labels }: { api: ApiForm<Name>; labels: Record<Name, string> }) {
  const { settings } = useWorkshop();
  const types = (settings?.taxIdTypes ?? []).map((type) => ({
    value: type.code,
    label: `${type.code} · ${type.name}`,
  }));
  return (
    <>
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
    </>
  );
}
