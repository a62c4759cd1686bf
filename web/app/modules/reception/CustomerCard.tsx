/**
 * Who comes: how they are reached, and what has changed of it. Two desks may have the same customer open, and no subscription tells of
 * customers: as long as the card is in view, what stands is asked for anew each second.
 */
import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useCutOff } from '../../../shared/network.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateCustomerInputFields } from '../../generated/inputs.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { CUSTOMER_NAMES, CustomerFields, useCustomerLabels } from './NewCustomer.tsx';

export type Customer = NonNullable<OperationResult<'customer'>>;

/** Milliseconds. */
const AGAIN = 800;

/** The customer as they stand; another browser's change is here within a second. */
export function useCustomer(id: string, enabled: boolean) {
  const { client } = useSession();
  const isCutOff = useCutOff();
  return useQuery({
    queryKey: ['customer', id],
    queryFn: () => client.customer({ id }),
    enabled,
    refetchInterval: isCutOff ? false : AGAIN,
  });
}

export function CustomerCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const reached = [customer.phone, customer.email, customer.taxId, customer.address].filter(Boolean);
  return (
    <Card withBorder component="section" aria-label={t('reception.customer')} data-customer={customer.id}>
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">
            <bdi>{customer.name}</bdi>
          </Title>
          {reached.map((text) => (
            <Text key={text} size="sm">
              <bdi>{text}</bdi>
            </Text>
          ))}
        </div>
        {may('customer:update') && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('reception.changeCustomer')}
          </Button>
        )}
      </Group>
      {changing && <Change customer={customer} onClose={() => setChanging(false)} />}
    </Card>
  );
}

function Change({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const labels = useCustomerLabels();
  const api = useChangeForm({
    fields: UpdateCustomerInputFields,
    names: CUSTOMER_NAMES,
    record: customer,
    fresh: () => client.customer({ id: customer.id }),
    change: (input, version) =>
      client.updateCustomer({
        id: customer.id,
        input,
        ...(version === undefined ? {} : { expectedVersion: version }),
      }),
    onDone: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['customer', customer.id] });
    },
  });
  return (
    <FormDialog api={api} title={customer.name} labels={labels} submit={t('action.save')} onClose={onClose}>
      <CustomerFields api={api} labels={labels} />
    </FormDialog>
  );
}
