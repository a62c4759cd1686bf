/** What is ordered: an item of the store, found by typing, or anything that is described. */
import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import type { ApiForm } from '../../../kernel/forms/useApiForm.ts';
import type { Purchasable } from '../parts.ts';
import { findPurchasable } from '../parts.ts';

export const LINE_NAMES = ['description', 'quantity', 'unitCost', 'supplierCode'] as const;
export type LineName = (typeof LINE_NAMES)[number];

export function useLineLabels(): Record<LineName, string> {
  const { t } = useTranslation();
  return Object.fromEntries(LINE_NAMES.map((name) => [name, t(`purchasing.line.${name}`)])) as Record<LineName, string>;
}

interface LineFieldsProps {
  api: ApiForm<LineName>;
  item: Purchasable | null;
  onItem: (item: Purchasable) => void;
}

export function LineFields({ api, item, onItem }: LineFieldsProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats, may } = useWorkshop();
  const labels = useLineLabels();
  return (
    <>
      <Pick
        name="item"
        label={t('purchasing.item')}
        error={/inventoryItemId$/.test(fieldOf(api.error) ?? '') ? wordsOf(api.error, t) : null}
        find={(search) => findPurchasable(client, search, formats, (stock) => t('purchasing.inStock', { stock }))}
        onPick={(found) => onItem(found.item)}
      />
      {item && (
        <Text fw={600} data-item={item.id}>
          <bdi>{item.name}</bdi> · {item.sku}
        </Text>
      )}
      {!item && (
        <Field
          api={api}
          name="description"
          label={labels.description}
          description={t('purchasing.line.descriptionWhy')}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Field api={api} name="quantity" label={labels.quantity} />
        {may('inventory:cost') && (
          <Field api={api} name="unitCost" label={labels.unitCost} description={t('purchasing.line.unitCostWhy')} />
        )}
        <Field api={api} name="supplierCode" label={labels.supplierCode} />
      </SimpleGrid>
    </>
  );
}
