/** A line of a draft: another one, or one that is changed or removed. Approvals that the draft had are asked for again. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { PurchaseOrderLineChangeFields, PurchaseOrderLineInputFields } from '../../../generated/inputs.ts';
import { useMay } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useChangeForm, useNewForm } from '../../../kernel/forms/useApiForm.ts';
import {
  AddOrderLinesDocument,
  ChangeOrderLineDocument,
  RemoveOrderLineDocument,
  WholePurchaseOrderDocument,
} from '../generated/documents.ts';
import type { Purchasable } from '../parts.ts';
import { LINE_NAMES, LineFields, useLineLabels } from './LineFields.tsx';
import type { OrderLine, PurchaseOrder } from './order.ts';
import { useRefreshOrder } from './order.ts';

interface LineDialogProps {
  order: PurchaseOrder;
  /** Null for another one. */
  line: OrderLine | null;
  onClose: () => void;
}

export function LineDialog({ line, ...rest }: LineDialogProps) {
  return line ? <ChangeLine line={line} {...rest} /> : <NewLine {...rest} />;
}

/** A field of a line as the API names it: `lines.0.quantity`, `changes.0.quantity`. */
const lineField = (field: string): string | null => /^(?:lines|changes)\.0\.(\w+)$/.exec(field)?.[1] ?? null;

type Rest = Omit<LineDialogProps, 'line'>;

function NewLine({ order, onClose }: Rest) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshOrder(order.id);
  const labels = useLineLabels();
  const [item, setItem] = useState<Purchasable | null>(null);
  const api = useNewForm({
    fields: PurchaseOrderLineInputFields,
    names: LINE_NAMES,
    record: { quantity: '1' },
    create: (typed, idempotencyKey) =>
      client.request(AddOrderLinesDocument, {
        id: order.id,
        lines: [{ ...typed, ...(item ? { inventoryItemId: item.id } : {}) }],
        idempotencyKey,
      }),
    onDone: async () => {
      await refresh();
      onClose();
    },
    nameOf: lineField,
  });
  return (
    <FormDialog api={api} title={t('purchasing.addLine')} labels={labels} submit={t('action.add')} onClose={onClose}>
      <LineFields api={api} item={item} onItem={setItem} />
    </FormDialog>
  );
}

function ChangeLine({ order, line, onClose }: Rest & { line: OrderLine }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const refresh = useRefreshOrder(order.id);
  const labels = useLineLabels();
  const rowOf = ({ lines, version }: PurchaseOrder) => {
    const found = lines?.find(({ id }) => id === line.id);
    return found ? { ...found, version } : null;
  };
  const api = useChangeForm({
    fields: PurchaseOrderLineChangeFields,
    names: LINE_NAMES,
    record: { ...line, version: order.version },
    fresh: async () => {
      const now = (await client.request(WholePurchaseOrderDocument, { id: order.id })).purchaseOrder;
      return now && rowOf(now);
    },
    change: (typed, version, idempotencyKey) =>
      client.request(ChangeOrderLineDocument, {
        id: order.id,
        change: { lineId: line.id, ...typed },
        expectedVersion: version ?? null,
        idempotencyKey,
      }),
    onDone: async () => {
      await refresh();
      onClose();
    },
    nameOf: lineField,
  });
  const shown = LINE_NAMES.filter((name) => name !== 'unitCost' || may('inventory:cost'));
  return (
    <FormDialog api={api} title={line.description} labels={labels} submit={t('action.save')} onClose={onClose}>
      {shown.map((name) => (
        <Field key={name} api={api} name={name} label={labels[name]} autoFocus={name === 'quantity'} />
      ))}
      <Remove order={order} line={line} onClose={onClose} />
    </FormDialog>
  );
}

function Remove({ order, line, onClose }: Rest & { line: OrderLine }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshOrder(order.id);
  const removing = useAction(
    (lineId: string, idempotencyKey) =>
      client.request(RemoveOrderLineDocument, { id: order.id, lineId, expectedVersion: order.version, idempotencyKey }),
    {
      onDone: async () => {
        await refresh();
        onClose();
      },
      onRefused: () => refresh(),
    },
  );
  return (
    <Group>
      <Button size="xs" variant="default" loading={removing.pending} onClick={() => void removing.run(line.id)}>
        {t('purchasing.removeLine')}
      </Button>
      <Refusal error={removing.error} onRepeat={() => void removing.repeat()} />
    </Group>
  );
}
