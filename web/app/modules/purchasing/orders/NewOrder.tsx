/** An order begins with whom it goes to and its first line; the others follow on its page. */
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { PurchaseOrderLineInputFields } from '../../../generated/inputs.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { SupplierListDocument, WritePurchaseOrderDocument } from '../generated/documents.ts';
import type { Purchasable } from '../parts.ts';
import { LINE_NAMES, LineFields, useLineLabels } from './LineFields.tsx';
import { PURCHASES_KEY } from './order.ts';

interface Named {
  id: string;
  name: string;
}

interface NewOrderProps {
  /** Null for one that is chosen. */
  supplier: Named | null;
  onClose: () => void;
}

/** A field of the first line as the API names it. */
const lineField = (field: string): string | null => /^lines\.0\.(\w+)$/.exec(field)?.[1] ?? null;

export function NewOrder({ supplier: given, onClose }: NewOrderProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [supplier, setSupplier] = useState(given);
  const [item, setItem] = useState<Purchasable | null>(null);
  const labels = useLineLabels();
  const api = useNewForm({
    fields: PurchaseOrderLineInputFields,
    names: LINE_NAMES,
    record: { quantity: '1' },
    create: async (line, idempotencyKey) => {
      const first = { ...line, ...(item ? { inventoryItemId: item.id } : {}) };
      const input = { supplierId: supplier?.id ?? '', lines: [first] };
      return (await client.request(WritePurchaseOrderDocument, { input, idempotencyKey })).createPurchaseOrder;
    },
    onDone: async (order) => {
      void queries.invalidateQueries({ queryKey: PURCHASES_KEY });
      onClose();
      if (order) await navigate({ to: '/purchasing/orders/$id', params: { id: order.id } });
    },
    nameOf: lineField,
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.newOrder')}
      labels={labels}
      submit={t('purchasing.write')}
      onClose={onClose}
    >
      {!given && (
        <Pick
          name="supplier"
          label={t('purchasing.order.supplier')}
          autoFocus
          error={fieldOf(api.error) === 'supplierId' ? wordsOf(api.error, t) : null}
          find={async (search) =>
            ((await client.request(SupplierListDocument, { search, limit: 8 })).suppliers?.items ?? []).map((each) => ({
              id: each.id,
              label: each.name,
              description: each.taxId ?? '',
            }))
          }
          onPick={({ id, label }) => setSupplier({ id, name: label })}
        />
      )}
      {supplier && (
        <Text fw={600} data-supplier={supplier.id}>
          <bdi>{supplier.name}</bdi>
        </Text>
      )}
      <LineFields api={api} item={item} onItem={setItem} />
    </FormDialog>
  );
}
