/** What went back to a supplier, and the credit that is owed for it. */
import { Button, Card, Grid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { SupplierCreditInputFields } from '../../../generated/inputs.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { AnchorLink } from '../../../kernel/links.tsx';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { RecordCreditDocument } from '../generated/documents.ts';
import type { SupplierReturn } from './receipt.ts';
import { RETURN_COLORS, useRefreshReturn, useReturn } from './receipt.ts';

const route = getRouteApi('/purchasing/returns/$id');

export function Return() {
  const { id } = route.useParams();
  const given = useReturn(id);
  if (given.data) return <Page given={given.data} />;
  if (given.error) return <Refusal error={given.error} onRepeat={() => void given.refetch()} />;
  return given.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ given }: { given: SupplierReturn }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [crediting, setCrediting] = useState(false);
  return (
    <Screen
      title={t('purchasing.return.to', { name: given.supplierName, when: formats.day(given.createdAt) })}
      mark={
        <Tag color={RETURN_COLORS[given.status]} size="lg" data-state={given.status}>
          {t(`supplierReturnStatus.${given.status}`)}
        </Tag>
      }
      back={{ to: '/purchasing', search: { tab: 'returns' }, label: t('purchasing.returns') }}
      actions={
        given.status === 'EXPECTED' &&
        may('receipt:settle') && (
          <Button onClick={() => setCrediting(true)}>{t('purchasing.return.recordCredit')}</Button>
        )
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <WentBack given={given} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About given={given} />
            <Files owners={[{ type: 'PURCHASE_ORDER', id: given.purchaseOrderId }]} />
          </Stack>
        </Grid.Col>
      </Grid>
      {crediting && <Credit given={given} onClose={() => setCrediting(false)} />}
    </Screen>
  );
}

/** Numbers are read whole, however narrow the screen is. */
const WHOLE = { whiteSpace: 'nowrap' } as const;

function WentBack({ given }: { given: SupplierReturn }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return (
    <section aria-labelledby="went-back">
      <Title order={2} size="h4" mb="xs" id="went-back">
        {t('purchasing.return.what')}
      </Title>
      <Table aria-labelledby="went-back">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('purchasing.line.description')}</Table.Th>
            <Table.Th ta="end" style={WHOLE}>
              {t('purchasing.line.quantity')}
            </Table.Th>
            {may('inventory:cost') && (
              <Table.Th ta="end" style={WHOLE}>
                {t('purchasing.line.unitCost')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {given.items.map(({ lineId, description, quantity, unitCost, item }) => (
            <Table.Tr key={lineId} data-line={lineId}>
              <Table.Td>
                <bdi>{description}</bdi>
              </Table.Td>
              <Table.Td ta="end" style={WHOLE}>
                {formats.quantity(quantity)} {item?.unit}
              </Table.Td>
              {may('inventory:cost') && (
                <Table.Td ta="end" style={WHOLE}>
                  {formats.money(unitCost, given.currency)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function About({ given }: { given: SupplierReturn }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const money = (amount: string | null): string | null =>
    may('inventory:cost') && amount !== null ? formats.money(amount, given.currency) : null;
  const rows = [
    ['reason', given.reason],
    ['return.by', given.by],
    ['return.expected', money(given.expected)],
    ['return.credited', money(given.credited)],
    ['return.creditNumber', given.creditNumber],
    ['return.creditedBy', given.creditedBy],
    ['return.creditedAt', given.creditedAt === null ? null : formats.dayAndTime(given.creditedAt)],
    ['order.note', given.creditNote],
  ] as const;
  return (
    <Card withBorder component="section" aria-label={t('purchasing.about')}>
      <Text size="sm" c="dimmed">
        {t('purchasing.return.of')}
      </Text>
      <AnchorLink to="/purchasing/receipts/$id" params={{ id: given.receiptId }}>
        {given.orderNumber}
      </AnchorLink>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
    </Card>
  );
}

const NAMES = ['number', 'amount', 'note'] as const;

function Credit({ given, onClose }: { given: SupplierReturn; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshReturn(given.id);
  const labels = {
    number: t('purchasing.return.creditNumber'),
    amount: t('purchasing.return.credited'),
    note: t('purchasing.order.note'),
  };
  const api = useNewForm({
    fields: SupplierCreditInputFields,
    names: NAMES,
    record: { amount: given.expected },
    create: (input, idempotencyKey) => client.request(RecordCreditDocument, { id: given.id, input, idempotencyKey }),
    onDone: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.return.recordCredit')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Field api={api} name="number" label={labels.number} autoFocus />
      <Field api={api} name="amount" label={labels.amount} description={t('purchasing.landed.amountWhy')} />
      <Field api={api} name="note" label={labels.note} />
    </FormDialog>
  );
}
