/** Parts that an order waits for: reported here, asked for with one press, and set aside for it when they come. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingPartStatus } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { AnchorLink } from '../../kernel/links.tsx';
import { useLive } from '../../kernel/live/useLive.ts';
import type { TagColor } from '../../kernel/Tag.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { say } from '../../kernel/toasts.tsx';
import { AskForMissingDocument, DoWithoutDocument, SubmitMissingDocument } from './generated/documents.ts';
import { MissingPartDialog } from './MissingPartDialog.tsx';
import type { MissingPart, Order } from './order.ts';
import { isEditable, orderKey } from './order.ts';

const COLORS: Record<MissingPartStatus, TagColor> = {
  OPEN: 'red',
  REQUESTED: 'yellow',
  ARRIVED: 'green',
  USED: 'gray',
  DROPPED: 'gray',
};

export function MissingParts({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const [reporting, setReporting] = useState(false);
  const parts = order.missingParts ?? [];
  const editable = may('workorder:edit') && isEditable(order);
  useLive((live, options) => live.onPartsArrived({ workOrderId: order.id }, options), order.id, [orderKey(order.id)]);
  if (parts.length === 0 && !editable) return null;
  const open = parts.filter(({ status }) => status === 'OPEN');
  return (
    <Card withBorder component="section" aria-labelledby="missing-parts">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="missing-parts">
            {t('orders.missing.title')}
          </Title>
          {editable && (
            <Button variant="default" data-no-print onClick={() => setReporting(true)}>
              {t('orders.missing.report')}
            </Button>
          )}
        </Group>
        {parts.map((part) => (
          <OnePart key={part.id} order={order} part={part} editable={editable} />
        ))}
        {open.length > 0 && may('requisition:create') && <Ask order={order} parts={open} />}
      </Stack>
      {reporting && <MissingPartDialog order={order} onClose={() => setReporting(false)} />}
    </Card>
  );
}

function OnePart({ order, part, editable }: { order: Order; part: MissingPart; editable: boolean }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { description, quantity, reserved, status, note, inventoryItem, requisitionId } = part;
  const isAwaited = status === 'OPEN' || status === 'REQUESTED' || status === 'ARRIVED';
  const told = [
    `${formats.quantity(quantity)} ${inventoryItem?.unit ?? ''}`.trim(),
    isAwaited && Number(reserved) > 0 && t('orders.missing.reserved', { quantity: formats.quantity(reserved) }),
    note,
  ].filter(Boolean);
  return (
    <Group justify="space-between" wrap="nowrap" align="start" data-missing={part.id}>
      <div>
        <Group gap="xs">
          <Text fw={600}>
            <bdi>{description}</bdi>
          </Text>
          <Tag color={COLORS[status]} data-status={status}>
            {t(`missingPartStatus.${status}`)}
          </Tag>
        </Group>
        <Text size="sm">
          <bdi>{told.join(' · ')}</bdi>
        </Text>
        {requisitionId !== null && may('requisition:read') && (
          <AnchorLink size="sm" to="/purchasing/requisitions/$id" params={{ id: requisitionId }}>
            {t('orders.missing.toRequisition')}
          </AnchorLink>
        )}
      </div>
      {editable && isAwaited && <Without order={order} part={part} />}
    </Group>
  );
}

function Without({ order, part }: { order: Order; part: MissingPart }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefresh(order.id);
  const dropping = useAction(
    (missingPartId: string, idempotencyKey) =>
      client.request(DoWithoutDocument, { workOrderId: order.id, missingPartId, idempotencyKey }),
    { onDone: () => refresh(), onRefused: () => refresh() },
  );
  return (
    <Stack gap={4} align="end" data-no-print>
      <Button
        size="xs"
        variant="default"
        aria-label={t('orders.missing.withoutOf', { what: part.description })}
        loading={dropping.pending}
        onClick={() => void dropping.run(part.id)}
      >
        {t('orders.missing.without')}
      </Button>
      <Refusal error={dropping.error} onRepeat={() => void dropping.repeat()} />
    </Stack>
  );
}

/** A requisition of all that nobody asked for yet, sent to whoever approves. */
function Ask({ order, parts }: { order: Order; parts: readonly MissingPart[] }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefresh(order.id);
  const asking = useAction(
    async (items: readonly ReturnType<typeof needOf>[], key) => {
      const input = { items: [...items] };
      const made = await client.request(AskForMissingDocument, { input, idempotencyKey: key });
      const id = made.createRequisition?.id ?? '';
      await client.request(SubmitMissingDocument, { id, idempotencyKey: `${key}-submit` });
    },
    {
      onDone: async () => {
        say(t('orders.missing.asked'));
        await refresh();
      },
      onRefused: () => refresh(),
    },
  );
  return (
    <div data-no-print>
      <Refusal error={asking.error} onRepeat={() => void asking.repeat()} />
      <Button loading={asking.pending} onClick={() => void asking.run(parts.map((part) => needOf(order.id, part)))}>
        {t('orders.missing.ask', { count: parts.length })}
      </Button>
    </div>
  );
}

const needOf = (workOrderId: string, { id, inventoryItem, description, quantity }: MissingPart) => ({
  ...(inventoryItem ? { inventoryItemId: inventoryItem.id } : { description }),
  quantity,
  workOrderId,
  missingPartId: id,
});

function useRefresh(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: orderKey(id) });
}
