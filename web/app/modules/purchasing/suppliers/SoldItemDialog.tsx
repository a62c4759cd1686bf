/** How a supplier sells an item: said first, changed, or taken back. */
import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { SupplierItemInputFields } from '../../../generated/inputs.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import type { ApiForm } from '../../../kernel/forms/useApiForm.ts';
import { useChangeForm } from '../../../kernel/forms/useApiForm.ts';
import type { SoldItemFragment, WholeSupplierFragment } from '../generated/documents.ts';
import { SellItemDocument, SoldItemsDocument, StopSellingDocument } from '../generated/documents.ts';
import { findPurchasable } from '../parts.ts';
import { soldKey } from './Sold.tsx';

const NAMES = ['supplierCode', 'lastCost', 'packSize', 'minimumOrder', 'preferred'] as const;
type Name = (typeof NAMES)[number];

interface SoldItemDialogProps {
  supplier: WholeSupplierFragment;
  /** Null for another one. */
  sold: SoldItemFragment | null;
  onClose: () => void;
}

interface Chosen {
  id: string;
  name: string;
}

function useSellForm({ supplier, sold, onClose }: SoldItemDialogProps, item: Chosen | null): ApiForm<Name> {
  const { client } = useSession();
  const queries = useQueryClient();
  const fresh = async () => {
    const { supplierItems } = await client.request(SoldItemsDocument, { supplierId: supplier.id, limit: 100 });
    return supplierItems?.items.find(({ inventoryItem }) => inventoryItem?.id === item?.id) ?? null;
  };
  return useChangeForm({
    fields: SupplierItemInputFields,
    names: NAMES,
    ...(sold ? { record: sold } : {}),
    fresh,
    change: (input, version, idempotencyKey) =>
      client.request(SellItemDocument, {
        supplierId: supplier.id,
        inventoryItemId: item?.id ?? '',
        input,
        expectedVersion: version ?? null,
        idempotencyKey,
      }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: soldKey(supplier.id) });
      onClose();
    },
  });
}

export function SoldItemDialog(props: SoldItemDialogProps) {
  const { supplier, sold, onClose } = props;
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats, may } = useWorkshop();
  const [item, setItem] = useState<Chosen | null>(sold?.inventoryItem ?? null);
  const api = useSellForm(props, item);
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`purchasing.sell.${name}`)])) as Record<Name, string>;
  const shown = NAMES.filter((name) => name !== 'lastCost' || may('inventory:cost'));
  return (
    <FormDialog
      api={api}
      title={sold?.inventoryItem?.name ?? t('purchasing.addSold')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      {!sold && (
        <Pick
          name="item"
          label={t('purchasing.item')}
          autoFocus
          error={fieldOf(api.error) === 'inventoryItemId' ? wordsOf(api.error, t) : null}
          find={(search) => findPurchasable(client, search, formats, (stock) => t('purchasing.inStock', { stock }))}
          onPick={(found) => setItem(found.item)}
        />
      )}
      {!sold && item && (
        <Text fw={600} data-item={item.id}>
          <bdi>{item.name}</bdi>
        </Text>
      )}
      {shown.map((name) => (
        <Field key={name} api={api} name={name} label={labels[name]} autoFocus={sold !== null && name === shown[0]} />
      ))}
      {sold && <Stop supplier={supplier} sold={sold} onClose={onClose} />}
    </FormDialog>
  );
}

function Stop({ supplier, sold, onClose }: SoldItemDialogProps & { sold: SoldItemFragment }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const stopping = useAction(
    (inventoryItemId: string, idempotencyKey) =>
      client.request(StopSellingDocument, {
        supplierId: supplier.id,
        inventoryItemId,
        expectedVersion: sold.version,
        idempotencyKey,
      }),
    {
      onDone: async () => {
        await queries.invalidateQueries({ queryKey: soldKey(supplier.id) });
        onClose();
      },
    },
  );
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        loading={stopping.pending}
        onClick={() => void stopping.run(sold.inventoryItem?.id ?? '')}
      >
        {t('purchasing.stopSelling')}
      </Button>
      <Refusal error={stopping.error} onRepeat={() => void stopping.repeat()} />
    </Group>
  );
}
