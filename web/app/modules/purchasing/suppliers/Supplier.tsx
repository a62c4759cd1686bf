/** A supplier's own page: its terms, its people, and what it sells. */
import { Button, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { UpdateSupplierInputFields } from '../../../generated/inputs.ts';
import { useMay } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../../kernel/forms/useApiForm.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { say } from '../../../kernel/toasts.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import type { WholeSupplierFragment } from '../generated/documents.ts';
import { ChangeSupplierDocument, WholeSupplierDocument } from '../generated/documents.ts';
import { Contacts } from './Contacts.tsx';
import { SUPPLIER_NAMES, SupplierFields, useSupplierLabels } from './fields.tsx';
import { Sold } from './Sold.tsx';
import { SUPPLIERS_KEY } from './Suppliers.tsx';

const route = getRouteApi('/purchasing/suppliers/$id');
export const supplierKey = (id: string) => ['supplier', id] as const;

export function Supplier() {
  const { id } = route.useParams();
  const { client } = useSession();
  const supplier = useQuery({
    queryKey: supplierKey(id),
    queryFn: async () => (await client.request(WholeSupplierDocument, { id })).supplier,
  });
  if (supplier.data) return <Page supplier={supplier.data} />;
  if (supplier.error) return <Refusal error={supplier.error} onRepeat={() => void supplier.refetch()} />;
  return supplier.isPending ? <Skeleton height={320} /> : <Gone />;
}

/** What stands of it everywhere is asked for anew. */
export function useRefreshSupplier(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: SUPPLIERS_KEY });
    await queries.invalidateQueries({ queryKey: supplierKey(id) });
  };
}

function Page({ supplier }: { supplier: WholeSupplierFragment }) {
  const { t } = useTranslation();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  return (
    <Screen
      title={supplier.name}
      mark={supplier.archived && <Tag color="gray">{t('purchasing.archived')}</Tag>}
      back={{ to: '/purchasing', search: { tab: 'suppliers' }, label: t('purchasing.suppliers') }}
      actions={
        may('supplier:update') && (
          <>
            <Archive supplier={supplier} />
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('action.change')}
            </Button>
          </>
        )
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Terms supplier={supplier} />
            <Contacts supplier={supplier} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Sold supplier={supplier} />
        </Grid.Col>
      </Grid>
      {changing && <Change supplier={supplier} onClose={() => setChanging(false)} />}
    </Screen>
  );
}

function Terms({ supplier }: { supplier: WholeSupplierFragment }) {
  const { t } = useTranslation();
  const days = (count: number | null): string | null => (count === null ? null : t('purchasing.days', { count }));
  const rows = [
    ['taxId', supplier.taxId],
    ['address', supplier.address],
    ['paymentDays', days(supplier.paymentDays)],
    ['leadTimeDays', days(supplier.leadTimeDays)],
    ['currency', supplier.currency],
  ] as const;
  return (
    <Card withBorder component="section" aria-labelledby="supplier-terms">
      <Title order={2} size="h4" mb="xs" id="supplier-terms">
        {t('purchasing.terms')}
      </Title>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.supplier.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
    </Card>
  );
}

function Change({ supplier, onClose }: { supplier: WholeSupplierFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshSupplier(supplier.id);
  const labels = useSupplierLabels();
  const api = useChangeForm({
    fields: UpdateSupplierInputFields,
    names: SUPPLIER_NAMES,
    record: supplier,
    fresh: async () => (await client.request(WholeSupplierDocument, { id: supplier.id })).supplier,
    change: (input, version) =>
      client.request(ChangeSupplierDocument, { id: supplier.id, input, expectedVersion: version ?? null }),
    onDone: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog api={api} title={supplier.name} labels={labels} submit={t('action.save')} onClose={onClose}>
      <SupplierFields api={api} />
    </FormDialog>
  );
}

function Archive({ supplier }: { supplier: WholeSupplierFragment }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshSupplier(supplier.id);
  const acting = useAction(
    (archived: boolean) =>
      client.request(ChangeSupplierDocument, {
        id: supplier.id,
        input: { archived },
        expectedVersion: supplier.version,
      }),
    {
      onDone: async (_done, archived) => {
        say(t(archived ? 'purchasing.isArchived' : 'purchasing.isBack', { name: supplier.name }));
        await refresh();
      },
      onRefused: () => refresh(),
    },
  );
  return (
    <>
      <Button variant="default" loading={acting.pending} onClick={() => void acting.run(!supplier.archived)}>
        {t(supplier.archived ? 'purchasing.bringBack' : 'purchasing.archive')}
      </Button>
      <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
    </>
  );
}
