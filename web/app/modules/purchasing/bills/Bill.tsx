/** A bill beside what was ordered and what came: where it differs says so, in colour and in words. */
import { Alert, Button, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import type { FilesOwner } from '../../../kernel/files/files.ts';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { AnchorLink } from '../../../kernel/links.tsx';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { MatchBillDocument } from '../generated/documents.ts';
import type { Bill as Whole } from './bill.ts';
import { STATE_COLORS, useBill, useRefreshBill } from './bill.ts';
import { CorrectBill } from './BillForm.tsx';
import { Match } from './Match.tsx';
import { PayDialog } from './PayDialog.tsx';

const route = getRouteApi('/purchasing/bills/$id');

export function Bill() {
  const { id } = route.useParams();
  const bill = useBill(id);
  if (bill.data) return <Page bill={bill.data} />;
  if (bill.error) return <Refusal error={bill.error} onRepeat={() => void bill.refetch()} />;
  return bill.isPending ? <Skeleton height={320} /> : <Gone />;
}

/** Its own, and those of the order that it bills. */
const filesOf = ({ id, purchaseOrderId }: Whole): FilesOwner[] => [
  { type: 'BILL', id },
  { type: 'PURCHASE_ORDER', id: purchaseOrderId },
];

type Over = 'correct' | 'pay' | null;

function Page({ bill }: { bill: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [over, setOver] = useState<Over>(null);
  const isOpen = bill.state === 'OPEN' || bill.state === 'DISPUTED';
  const close = (): void => setOver(null);
  return (
    <Screen
      title={`${bill.number} · ${bill.supplierName}`}
      mark={
        <Tag color={STATE_COLORS[bill.state]} size="lg" data-state={bill.state}>
          {t(`supplierBillState.${bill.state}`)}
        </Tag>
      }
      back={{ to: '/purchasing', search: { tab: 'bills' }, label: t('purchasing.bills') }}
      actions={
        <>
          {isOpen && may('bill:record') && (
            <>
              <MatchAgain bill={bill} />
              <Button variant="default" onClick={() => setOver('correct')}>
                {t('purchasing.bill.correct')}
              </Button>
            </>
          )}
          {bill.state === 'MATCHED' && may('bill:pay') && (
            <Button onClick={() => setOver('pay')}>{t('purchasing.bill.pay')}</Button>
          )}
        </>
      }
    >
      {bill.state === 'DISPUTED' && (
        <Alert color="red" role="status" data-disputed>
          {t('purchasing.bill.disputed', {
            count: bill.disputeCount,
            amount: formats.money(bill.disputedAmount, bill.currency),
          })}
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Match bill={bill} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About bill={bill} />
            <Payments bill={bill} />
            <Files owners={filesOf(bill)} />
          </Stack>
        </Grid.Col>
      </Grid>
      {over === 'correct' && <CorrectBill bill={bill} onClose={close} />}
      {over === 'pay' && <PayDialog bill={bill} onClose={close} />}
    </Screen>
  );
}

function MatchAgain({ bill }: { bill: Whole }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshBill(bill.id);
  const matching = useAction(
    (expectedVersion: number, idempotencyKey) =>
      client.request(MatchBillDocument, { id: bill.id, expectedVersion, idempotencyKey }),
    { onDone: () => refresh(), onRefused: () => refresh() },
  );
  return (
    <>
      <Button variant="default" loading={matching.pending} onClick={() => void matching.run(bill.version)}>
        {t('purchasing.bill.match')}
      </Button>
      <Refusal error={matching.error} onRepeat={() => void matching.repeat()} />
    </>
  );
}

function About({ bill }: { bill: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const money = (amount: string | null): string | null =>
    may('inventory:cost') ? formats.money(amount, bill.currency) : null;
  const rows = [
    ['billedOn', formats.day(bill.billedOn)],
    ['dueOn', formats.day(bill.dueOn)],
    ['total', money(bill.total)],
    ['paid', money(bill.paid)],
    ['balance', money(bill.balance)],
    ['note', bill.note],
  ] as const;
  return (
    <Card withBorder component="section" aria-label={t('purchasing.about')}>
      <Text size="sm" c="dimmed">
        {t('purchasing.bill.ofOrder')}
      </Text>
      <AnchorLink to="/purchasing/orders/$id" params={{ id: bill.purchaseOrderId }}>
        {bill.orderNumber}
      </AnchorLink>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.bill.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
    </Card>
  );
}

function Payments({ bill }: { bill: Whole }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const payments = bill.payments ?? [];
  if (payments.length === 0) return null;
  return (
    <Card withBorder component="section" aria-labelledby="bill-payments">
      <Title order={2} size="h4" mb="xs" id="bill-payments">
        {t('purchasing.bill.payments')}
      </Title>
      {payments.map(({ id, amount, method, paidOn, reference, by }) => (
        <Text key={id} size="sm">
          {formats.day(paidOn)} · {t(`paymentMethod.${method}`)} · {formats.money(amount, bill.currency)}{' '}
          <bdi>{[reference, by].filter(Boolean).join(' · ')}</bdi>
        </Text>
      ))}
    </Card>
  );
}
