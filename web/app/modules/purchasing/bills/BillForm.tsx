/** What a bill says: its number, its day, and its lines as they stand on it. Recorded first, or corrected as the supplier did. */
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { Formats } from '../../../kernel/formats/formats.ts';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import type { Action } from '../../../kernel/errors/useAction.ts';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { CorrectBillDocument, RecordBillDocument } from '../generated/documents.ts';
import type { PurchaseOrder } from '../orders/order.ts';
import { useRefreshOrder } from '../orders/order.ts';
import type { Bill } from './bill.ts';
import { useRefreshBill } from './bill.ts';

interface TypedLine {
  /** Null for what was not ordered. */
  orderLineId: string | null;
  description: string;
  quantity: string;
  unitCost: string;
}

interface Typed {
  number: string;
  billedOn: string;
  lines: readonly TypedLine[];
}

/** As the API takes it; what cannot be read is sent as it stands, and the server says what is wrong with it. */
function inputOf({ number, billedOn, lines }: Typed, formats: Formats) {
  const billed = lines.filter(({ quantity }) => quantity.trim() !== '');
  return {
    number: number.trim(),
    billedOn,
    lines: billed.map(({ orderLineId, description, quantity, unitCost }) => ({
      ...(orderLineId === null ? { description } : { orderLineId }),
      quantity: formats.read(quantity) ?? quantity,
      unitCost: formats.read(unitCost) ?? unitCost,
    })),
  };
}

export function RecordBill({ order, onClose }: { order: PurchaseOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const navigate = useNavigate();
  const refresh = useRefreshOrder(order.id);
  const recording = useAction(
    async (typed: Typed, idempotencyKey) => {
      const input = { purchaseOrderId: order.id, ...inputOf(typed, formats) };
      return (await client.request(RecordBillDocument, { input, idempotencyKey })).recordSupplierBill;
    },
    {
      onDone: async (bill) => {
        await refresh();
        onClose();
        if (bill) await navigate({ to: '/purchasing/bills/$id', params: { id: bill.id } });
      },
    },
  );
  const first: Typed = {
    number: '',
    billedOn: formats.dayOf(Date.now()),
    lines: (order.lines ?? []).map(({ id, description, received, unitCost }) => ({
      orderLineId: id,
      description,
      quantity: formats.typed(received ?? '0'),
      unitCost: formats.typed(unitCost ?? '0'),
    })),
  };
  return <BillDialog title={t('purchasing.bill.record')} first={first} sending={recording} onClose={onClose} />;
}

export function CorrectBill({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const refresh = useRefreshBill(bill.id);
  const correcting = useAction(
    (typed: Typed, idempotencyKey) =>
      client.request(CorrectBillDocument, {
        id: bill.id,
        input: inputOf(typed, formats),
        expectedVersion: bill.version,
        idempotencyKey,
      }),
    {
      onDone: async () => {
        await refresh();
        onClose();
      },
      onRefused: () => refresh(),
    },
  );
  const first: Typed = {
    number: bill.number,
    billedOn: bill.billedOn,
    lines: (bill.lines ?? []).map(({ orderLineId, description, quantity, unitCost }) => ({
      orderLineId,
      description,
      quantity: formats.typed(quantity),
      unitCost: formats.typed(unitCost ?? '0'),
    })),
  };
  return <BillDialog title={t('purchasing.bill.correct')} first={first} sending={correcting} onClose={onClose} />;
}

interface BillDialogProps {
  title: string;
  first: Typed;
  sending: Action<Typed, unknown>;
  onClose: () => void;
}

const OWN = ['number', 'billedOn'] as const;

function BillDialog({ title, first, sending, onClose }: BillDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(first);
  const field = fieldOf(sending.error);
  const wrong = (name: string): string | null => (field === name ? wordsOf(sending.error, t) : null);
  const setLine = (index: number, change: Partial<TypedLine>): void =>
    setTyped({ ...typed, lines: typed.lines.map((line, at) => (at === index ? { ...line, ...change } : line)) });
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sending.run(typed);
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              name="number"
              label={t('purchasing.bill.number')}
              withAsterisk
              data-autofocus
              error={wrong('number')}
              value={typed.number}
              onChange={(event) => setTyped({ ...typed, number: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              name="billedOn"
              label={t('purchasing.bill.billedOn')}
              withAsterisk
              error={wrong('billedOn')}
              value={typed.billedOn}
              onChange={(event) => setTyped({ ...typed, billedOn: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Text size="sm">{t('purchasing.bill.linesHow')}</Text>
          {typed.lines.map((line, index) => (
            <BilledLine key={line.orderLineId ?? `line ${index}`} line={line} index={index} onChange={setLine} />
          ))}
          {!OWN.some((name) => name === field) && (
            <Refusal error={sending.error} onRepeat={() => void sending.repeat()} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={sending.pending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface BilledLineProps {
  line: TypedLine;
  index: number;
  onChange: (index: number, change: Partial<TypedLine>) => void;
}

function BilledLine({ line, index, onChange }: BilledLineProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={line.description}>
      <Text size="sm" fw={600}>
        <bdi>{line.description}</bdi>
      </Text>
      <Group grow>
        <TextInput
          name={`quantity-${index}`}
          inputMode="decimal"
          label={t('purchasing.line.quantity')}
          value={line.quantity}
          onChange={(event) => onChange(index, { quantity: event.currentTarget.value })}
        />
        <TextInput
          name={`unitCost-${index}`}
          inputMode="decimal"
          label={t('purchasing.line.unitCost')}
          value={line.unitCost}
          onChange={(event) => onChange(index, { unitCost: event.currentTarget.value })}
        />
      </Group>
    </div>
  );
}
