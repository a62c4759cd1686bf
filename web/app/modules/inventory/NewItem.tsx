/** An item that was never kept: its stock begins with the first movement. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateInventoryItemInputFields } from '../../generated/inputs.ts';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { CreateItemDocument } from './generated/documents.ts';
import { ItemFields, ITEM_NAMES, useItemLabels } from './ItemFields.tsx';
import { ITEMS_KEY } from './items.ts';

interface NewItemProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

export function NewItem({ onClose, onDone }: NewItemProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const labels = useItemLabels();
  const api = useNewForm({
    fields: CreateInventoryItemInputFields,
    names: ITEM_NAMES,
    record: { unit: t('inventory.unitUsual') },
    create: async (input, idempotencyKey) =>
      (await client.request(CreateItemDocument, { input, idempotencyKey })).createInventoryItem,
    onDone: async (item) => {
      await queries.invalidateQueries({ queryKey: ITEMS_KEY });
      onClose();
      if (item) onDone(item.id);
    },
  });
  return (
    <FormDialog api={api} title={t('inventory.newItem')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <ItemFields api={api} />
    </FormDialog>
  );
}
