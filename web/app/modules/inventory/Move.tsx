/** Goods received, taken, counted or corrected. What was counted is a correction by the difference. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { RecordStockMovementInputFields } from '../../generated/inputs.ts';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { compare, subtract } from '../../kernel/formats/decimals.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import type { ItemRowFragment } from './generated/documents.ts';
import { MoveStockDocument } from './generated/documents.ts';
import { useRefreshItem } from './items.ts';

export const DOINGS = ['receive', 'take', 'count', 'adjust'] as const;
export type Doing = (typeof DOINGS)[number];

const TYPES = { receive: 'IN', take: 'OUT', count: 'ADJUSTMENT', adjust: 'ADJUSTMENT' } as const;
/** What each asks for beside the quantity. */
const ASKED = {
  receive: ['quantity', 'unitCost', 'reference'],
  take: ['quantity', 'reason', 'reference'],
  count: ['quantity', 'reason'],
  adjust: ['quantity', 'reason'],
} as const;

interface MoveProps {
  item: ItemRowFragment;
  doing: Doing;
  onClose: () => void;
}

export function Move({ item, doing, onClose }: MoveProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const refresh = useRefreshItem(item.id);
  const names = ['quantity', 'unitCost', 'reason', 'reference'] as const;
  const api = useNewForm({
    fields: RecordStockMovementInputFields,
    names,
    record: doing === 'count' ? { reason: t('inventory.counted') } : {},
    create: async (typed, idempotencyKey) => {
      const quantity = doing === 'count' ? subtract(typed.quantity, item.stock) : typed.quantity;
      // As many as there should be: nothing to correct.
      if (doing === 'count' && compare(quantity, '0') === 0) return null;
      const input = { type: TYPES[doing], ...typed, quantity };
      return client.request(MoveStockDocument, { inventoryItemId: item.id, input, idempotencyKey });
    },
    onDone: async (moved) => {
      say(t(moved ? 'inventory.moved' : 'inventory.countedRight'));
      await refresh();
      onClose();
    },
  });
  const labels = {
    quantity: t(doing === 'count' ? 'inventory.countedQuantity' : 'inventory.quantity'),
    unitCost: t('inventory.unitCost'),
    reason: t('inventory.reason'),
    reference: t('inventory.reference'),
  };
  return (
    <FormDialog
      api={api}
      title={`${t(`inventory.doing.${doing}`)}: ${item.name}`}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Text size="sm">{t('inventory.thereAre', { stock: formats.quantity(item.stock), unit: item.unit })}</Text>
      {ASKED[doing].map((name, index) => (
        <Field key={name} api={api} name={name} label={labels[name]} autoFocus={index === 0} />
      ))}
    </FormDialog>
  );
}
