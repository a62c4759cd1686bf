/** What came with one delivery, what of it went back or was taken back, and what it cost on top. */
import { Alert, Button, Card, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { AnchorLink } from '../../../kernel/links.tsx';
import { Screen } from '../../../kernel/Screen.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { AddCost } from './AddCost.tsx';
import { GiveBack } from './GiveBack.tsx';
import { LandedCosts } from './LandedCosts.tsx';
import type { Receipt as Whole } from './receipt.ts';
import { canBeTakenBack, canGoBack, useReceipt } from './receipt.ts';
import { ReceiptLines } from './ReceiptLines.tsx';
import { ReceiptTag } from './ReceiptTag.tsx';
import { TakeBack } from './TakeBack.tsx';

const route = getRouteApi('/purchasing/receipts/$id');

export function Receipt() {
  const { id } = route.useParams();
  const receipt = useReceipt(id);
  if (receipt.data) return <Page receipt={receipt.data} />;
  if (receipt.error) return <Refusal error={receipt.error} onRepeat={() => void receipt.refetch()} />;
  return receipt.isPending ? <Skeleton height={320} /> : <Gone />;
}

type Over = 'cost' | 'giveBack' | 'takeBack';

/** As many as the API puts on one receipt. */
const MOST_COSTS = 10;

/** What can be done with it as it stands: a counter-receipt is final. */
function offered(receipt: Whole, mayReceive: boolean, maySettle: boolean): readonly Over[] {
  const lines = receipt.items ?? [];
  if (receipt.reverses !== null) return [];
  const bears = lines.some(({ item, reversedBy }) => item !== null && reversedBy === null);
  const isRoom = (receipt.landedCosts ?? []).length < MOST_COSTS;
  return [
    ...(mayReceive && lines.some(canBeTakenBack) ? (['takeBack'] as const) : []),
    ...(mayReceive && lines.some(canGoBack) ? (['giveBack'] as const) : []),
    ...(maySettle && bears && isRoom ? (['cost'] as const) : []),
  ];
}

function Page({ receipt }: { receipt: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [over, setOver] = useState<Over | null>(null);
  const close = (): void => setOver(null);
  return (
    <Screen
      title={t(receipt.reverses === null ? 'purchasing.receipt.of' : 'purchasing.receipt.counterOf', {
        number: receipt.orderNumber ?? '',
        when: formats.dayAndTime(receipt.createdAt),
      })}
      mark={<ReceiptTag receipt={receipt} size="lg" />}
      back={{
        to: '/purchasing/orders/$id',
        params: { id: receipt.purchaseOrderId },
        label: receipt.orderNumber ?? '',
      }}
      actions={offered(receipt, may('receipt:create'), may('receipt:settle')).map((each) => (
        <Button key={each} variant="default" onClick={() => setOver(each)}>
          {t(`purchasing.receipt.${each}`)}
        </Button>
      ))}
    >
      {receipt.reverses !== null && (
        <Alert color="gray" title={t('purchasing.receipt.standing.counter')}>
          <bdi>{receipt.reason}</bdi>{' '}
          <AnchorLink to="/purchasing/receipts/$id" params={{ id: receipt.reverses }}>
            {t('purchasing.receipt.toReversed')}
          </AnchorLink>
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <ReceiptLines receipt={receipt} />
            <LandedCosts receipt={receipt} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About receipt={receipt} />
            <Files owners={[{ type: 'PURCHASE_ORDER', id: receipt.purchaseOrderId }]} />
          </Stack>
        </Grid.Col>
      </Grid>
      {over === 'takeBack' && <TakeBack receipt={receipt} onClose={close} />}
      {over === 'giveBack' && <GiveBack receipt={receipt} onClose={close} />}
      {over === 'cost' && <AddCost receipt={receipt} onClose={close} />}
    </Screen>
  );
}

function About({ receipt }: { receipt: Whole }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = [
    ['order.supplier', receipt.supplierName],
    ['receive.deliveryNote', receipt.deliveryNote],
    ['order.note', receipt.note],
    ['receipt.by', receipt.by],
    ['receipt.when', formats.dayAndTime(receipt.createdAt)],
  ] as const;
  return (
    <Card withBorder component="section" aria-label={t('purchasing.about')}>
      <Text size="sm" c="dimmed">
        {t('purchasing.bill.ofOrder')}
      </Text>
      <AnchorLink to="/purchasing/orders/$id" params={{ id: receipt.purchaseOrderId }}>
        {receipt.orderNumber}
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
