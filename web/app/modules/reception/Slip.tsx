/** What the customer takes along: printed on a receipt's roll or a sheet, with a code that opens the order. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageConfig } from '../../../shared/PageConfig.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Files } from '../../kernel/files/LazyFiles.tsx';
import { useKeys } from '../../kernel/keys/keys.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import { Printed, PrintButton, usePaper } from '../../kernel/print/Printed.tsx';
import { useKept } from './kept.ts';
import type { Opened, OpenedOrder } from './openOrder.ts';
import classes from './Slip.module.css';

const QrCode = lazy(() =>
  import('../../../shared/signIn/QrCode.tsx').then(({ QrCode: component }) => ({ default: component })),
);

export function Slip({ opened, onNext }: { opened: Opened; onNext: () => void }) {
  const { t } = useTranslation();
  const control = usePaper('slip', 'sheet');
  useKeys([
    { keys: 'N', text: t('reception.next'), run: onNext },
    { keys: 'P', text: t('print.print'), run: () => print() },
  ]);
  const kept = useKept('waiting' in opened ? opened.waiting.key : '');
  const id = 'order' in opened ? opened.order.id : kept?.answer?.id;
  return (
    <Stack align="start">
      {'order' in opened && (
        <Printed paper={control.paper}>
          <OrderSlip order={opened.order} />
        </Printed>
      )}
      {/* Once it was refused, what stands above the screen says why. */}
      {'waiting' in opened && kept && !kept.answer && !kept.refused && <Waiting {...opened.waiting} />}
      <Group data-no-print>
        {'order' in opened && <PrintButton {...control} />}
        {id !== undefined && (
          <ButtonLink variant="default" size="md" to="/orders/$id" params={{ id }}>
            {t('reception.toOrder')}
          </ButtonLink>
        )}
        <Button variant="default" size="md" onClick={onNext} data-autofocus>
          {t('reception.next')}
        </Button>
      </Group>
      {/* Photos of the car as it came: they are the order's. */}
      {id !== undefined && <Files owners={[{ type: 'WORK_ORDER', id }]} photos />}
    </Stack>
  );
}

function OrderSlip({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation();
  const { workshop } = usePageConfig();
  const formats = useFormats();
  return (
    <div className={classes.slip} data-slip={order.id}>
      <Text fw={700}>{workshop}</Text>
      <Title order={2} size="h1">
        {order.boardVehicle?.label}
      </Title>
      <Text>
        {order.boardVehicle?.make} {order.boardVehicle?.model}
      </Text>
      <Text>
        <bdi>{order.customer?.name}</bdi>
      </Text>
      <Text size="sm">{t('reception.receivedAt', { when: formats.dayAndTime(order.receivedAt) })}</Text>
      {order.promisedAt && (
        <Text size="sm" fw={600}>
          {t('reception.promised', { when: formats.dayAndTime(order.promisedAt) })}
        </Text>
      )}
      {order.complaint && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          <bdi>{order.complaint}</bdi>
        </Text>
      )}
      <Suspense>
        <QrCode
          content={new URL(`orders/${order.id}`, new URL('/app/', location.href)).href}
          label={t('reception.code')}
        />
      </Suspense>
    </div>
  );
}

function Waiting({ label, complaint, promisedAt }: Extract<Opened, { waiting: unknown }>['waiting']) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Alert color="yellow" role="status" title={t('reception.waiting', { label })} data-waiting>
      <Text size="sm">{t('reception.waitingWhy')}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {complaint}
      </Text>
      {promisedAt && <Text size="sm">{t('reception.promised', { when: formats.dayAndTime(promisedAt) })}</Text>}
    </Alert>
  );
}
