/** Goods of an order as they come: scanned one by one against it, or counted and typed. */
import { Button, Group, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { LeaveGuard } from '../../../kernel/forms/LeaveGuard.tsx';
import { useKeys } from '../../../kernel/keys/keys.tsx';
import { useScanner } from '../../../kernel/keys/scanner.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import type { TagColor } from '../../../kernel/Tag.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { say } from '../../../kernel/toasts.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import type { ReceiveMutation } from '../generated/documents.ts';
import { ReceiveDocument } from '../generated/documents.ts';
import type { OrderLine, PurchaseOrder } from '../orders/order.ts';
import { useRefreshOrder, useWholeOrder } from '../orders/order.ts';
import type { Came, Difference } from './came.ts';
import { callsOf, differenceOf, lineOf, outstandingOf, withOneMore } from './came.ts';

const route = getRouteApi('/purchasing/receive/$id');

export function Receive() {
  const { id } = route.useParams();
  const order = useWholeOrder(id);
  if (order.data) return <Page order={order.data} />;
  if (order.error) return <Refusal error={order.error} onRepeat={() => void order.refetch()} />;
  return order.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const lines = order.lines ?? [];
  const [came, setCame] = useState<Came>({});
  const [note, setNote] = useState('');
  const [last, setLast] = useState<string | null>(null);
  // Who leads elsewhere now leaves nothing behind.
  const leaving = useRef(false);
  const receiving = useReceiving(order, () => {
    leaving.current = true;
  });
  const scan = (code: string): void => {
    const line = lineOf(lines, code);
    if (!line) return say(t('purchasing.receive.unknown', { code }), 'warning');
    setCame((now) => withOneMore(now, line.id, formats.read));
    setLast(line.id);
  };
  useScanner(scan);
  const calls = callsOf(came, formats.read);
  const send = (): void => {
    if (calls) void receiving.run({ calls, deliveryNote: note.trim() });
  };
  useKeys([{ keys: 'mod+Enter', text: t('purchasing.receive.do'), run: send, always: true }]);
  const everything = (): void =>
    setCame(Object.fromEntries(lines.map((line) => [line.id, formats.typed(outstandingOf(line))])));
  return (
    <Screen
      title={t('purchasing.receive.of', { number: order.number ?? '' })}
      back={{ to: '/purchasing/orders/$id', params: { id: order.id }, label: order.number ?? '' }}
    >
      <LeaveGuard mayLeave={() => leaving.current || Object.keys(came).length === 0} />
      <Stack>
        <Text>{t('purchasing.receive.how')}</Text>
        <Group align="end">
          <TextInput
            label={t('purchasing.receive.deliveryNote')}
            name="deliveryNote"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button variant="default" onClick={everything}>
            {t('purchasing.receive.all')}
          </Button>
        </Group>
        <Lines lines={lines} came={came} last={last} onChange={setCame} />
        <Refusal error={receiving.error} onRepeat={() => void receiving.repeat()} />
        <Group justify="flex-end">
          <Button size="md" disabled={calls === null} loading={receiving.pending} onClick={send}>
            {t('purchasing.receive.do')}
          </Button>
        </Group>
      </Stack>
    </Screen>
  );
}

interface Sending {
  calls: { lineId: string; quantity: string }[][];
  deliveryNote: string;
}

/** One receipt, in as many calls as it needs: each has a key of its own, so that what was cut off goes on where it was. */
async function sendAll(client: TallerClient, purchaseOrderId: string, { calls, deliveryNote }: Sending, key: string) {
  let receiptId: string | null = null;
  for (const [index, lines] of calls.entries()) {
    const first: object = deliveryNote === '' ? {} : { deliveryNote };
    const begun: object = receiptId === null ? first : { receiptId };
    const sent: ReceiveMutation = await client.request(ReceiveDocument, {
      purchaseOrderId,
      input: { ...begun, lines },
      idempotencyKey: `${key}-${index}`,
    });
    receiptId = sent.receiveGoods?.id ?? receiptId;
  }
}

function useReceiving(order: PurchaseOrder, onReceived: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const navigate = useNavigate();
  const refresh = useRefreshOrder(order.id);
  return useAction((sending: Sending, key) => sendAll(client, order.id, sending, key), {
    onDone: async () => {
      onReceived();
      say(t('purchasing.receive.done'));
      await refresh();
      await navigate({ to: '/purchasing/orders/$id', params: { id: order.id } });
    },
    onRefused: () => refresh(),
  });
}

interface LinesProps {
  lines: readonly OrderLine[];
  came: Came;
  /** The line that was scanned last. */
  last: string | null;
  onChange: (came: Came) => void;
}

function Lines({ lines, came, last, onChange }: LinesProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('purchasing.order.lines')} style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('purchasing.line.description')}</Table.Th>
          <Table.Th w={110} ta="end" visibleFrom="sm">
            {t('purchasing.receive.outstanding')}
          </Table.Th>
          <Table.Th w={120}>{t('purchasing.receive.came')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            typed={came[line.id] ?? ''}
            isLast={line.id === last}
            onChange={(typed) => onChange({ ...came, [line.id]: typed })}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

const COLORS: Record<Difference, TagColor> = { all: 'green', less: 'yellow', more: 'red', none: 'gray' };

interface LineProps {
  line: OrderLine;
  typed: string;
  isLast: boolean;
  onChange: (typed: string) => void;
}

function Line({ line, typed, isLast, onChange }: LineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const read = formats.read(typed);
  const difference = read === null ? null : differenceOf(line, read);
  const outstanding = `${formats.quantity(outstandingOf(line))} ${line.unit ?? ''}`;
  return (
    <Table.Tr
      data-came={line.sku ?? line.id}
      data-last={isLast || undefined}
      {...(isLast ? { bg: 'var(--mantine-color-blue-light)' } : {})}
    >
      <Table.Td>
        <bdi>{line.description}</bdi>
        <Text size="sm" c="dimmed">
          {[line.sku, line.supplierCode].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" hiddenFrom="sm">
          {t('purchasing.receive.toCome', { quantity: outstanding })}
        </Text>
        {difference !== null && difference !== 'none' && (
          <Tag color={COLORS[difference]} data-status={difference}>
            {t(`purchasing.receive.difference.${difference}`)}
          </Tag>
        )}
      </Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        {outstanding}
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('purchasing.receive.cameOf', { what: line.description })}
          name={`came-${line.sku ?? line.id}`}
          inputMode="decimal"
          value={typed}
          error={typed.trim() !== '' && read === null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Table.Td>
    </Table.Tr>
  );
}
