/** Parts that came back: how much of each line, and whether it goes back to the shelf. */
import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { ReturnPartsDocument } from './generated/documents.ts';
import type { WholeOrder } from './order.ts';
import { useRefreshPartsOrder } from './order.ts';
import type { Returning } from './returning.ts';
import { firstReturning, inputOf, isNothing } from './returning.ts';

const CONDITIONS = ['RESTOCKED', 'SCRAPPED'] as const;

export function ReturnDialog({ order, onClose }: { order: WholeOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshPartsOrder(order.id);
  const [returning, setReturning] = useState(() => firstReturning(order));
  const acting = useAction(
    (said: Returning, idempotencyKey) =>
      client.request(ReturnPartsDocument, {
        id: order.id,
        input: inputOf(said),
        expectedVersion: order.version,
        idempotencyKey,
      }),
    {
      onDone: async () => {
        onClose();
        await refresh();
      },
      onRefused: () => refresh(),
    },
  );
  return (
    <Dialog onClose={onClose} title={t('partsOrders.return')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void acting.run(returning);
        }}
      >
        <Stack>
          <ReturnLines returning={returning} onChange={setReturning} />
          <TextInput
            label={t('partsOrders.reason')}
            name="reason"
            withAsterisk
            value={returning.reason}
            onChange={(event) => setReturning({ ...returning, reason: event.currentTarget.value })}
          />
          {order.shippingPrice !== null && Number(order.shippingPrice) > 0 && (
            <Checkbox
              label={t('partsOrders.refundShipping')}
              checked={returning.refundShipping}
              onChange={(event) => setReturning({ ...returning, refundShipping: event.currentTarget.checked })}
            />
          )}
          <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={acting.pending} disabled={isNothing(returning)}>
              {t('action.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface ReturnLinesProps {
  returning: Returning;
  onChange: (returning: Returning) => void;
}

function ReturnLines({ returning, onChange }: ReturnLinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const change = (lineId: string, more: Partial<Returning['lines'][number]>): void =>
    onChange({
      ...returning,
      lines: returning.lines.map((line) => (line.lineId === lineId ? { ...line, ...more } : line)),
    });
  return returning.lines.map((line) => (
    <Stack key={line.lineId} gap={4} data-return-line={line.lineId}>
      <Text fw={600}>
        <bdi>{line.name}</bdi> · {t('partsOrders.atMost', { quantity: formats.quantity(line.most) })}
      </Text>
      <Group grow align="start">
        <TextInput
          label={t('partsOrders.quantity')}
          inputMode="decimal"
          value={line.quantity}
          onChange={(event) => change(line.lineId, { quantity: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('partsOrders.becomes')}
          data={CONDITIONS.map((value) => ({ value, label: t(`partsOrders.condition.${value}`) }))}
          value={line.condition}
          onChange={(event) =>
            change(line.lineId, {
              condition: CONDITIONS.find((each) => each === event.currentTarget.value) ?? 'RESTOCKED',
            })
          }
        />
      </Group>
      {line.condition === 'SCRAPPED' && (
        <TextInput
          label={t('partsOrders.scrapReason')}
          withAsterisk
          value={line.scrapReason}
          onChange={(event) => change(line.lineId, { scrapReason: event.currentTarget.value })}
        />
      )}
    </Stack>
  ));
}
