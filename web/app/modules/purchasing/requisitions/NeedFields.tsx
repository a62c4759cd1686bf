/** What is needed: an item of the store, found by typing, or anything in words. */
import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import type { ApiForm } from '../../../kernel/forms/useApiForm.ts';
import type { Purchasable } from '../parts.ts';
import { findPurchasable } from '../parts.ts';

export const NEED_NAMES = ['description', 'quantity', 'neededBy'] as const;
export type NeedName = (typeof NEED_NAMES)[number];

/** A field of the line as the API names it: `items.0.quantity`, `addItems.0.quantity`. */
export const needField = (field: string): string | null => /^(?:items|addItems)\.0\.(\w+)$/.exec(field)?.[1] ?? null;

export function useNeedLabels(): Record<NeedName, string> {
  const { t } = useTranslation();
  return {
    description: t('purchasing.line.description'),
    quantity: t('purchasing.line.quantity'),
    neededBy: t('purchasing.requisition.neededBy'),
  };
}

interface NeedFieldsProps {
  api: ApiForm<NeedName>;
  item: Purchasable | null;
  onItem: (item: Purchasable) => void;
}

export function NeedFields({ api, item, onItem }: NeedFieldsProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const labels = useNeedLabels();
  return (
    <>
      <Pick
        name="item"
        label={t('purchasing.item')}
        autoFocus
        error={/inventoryItemId$/.test(fieldOf(api.error) ?? '') ? wordsOf(api.error, t) : null}
        find={(search) => findPurchasable(client, search, formats, (stock) => t('purchasing.inStock', { stock }))}
        onPick={(found) => onItem(found.item)}
      />
      {item ? (
        <Text fw={600} data-item={item.id}>
          <bdi>{item.name}</bdi> · {item.sku}
        </Text>
      ) : (
        <Field
          api={api}
          name="description"
          label={labels.description}
          description={t('purchasing.line.descriptionWhy')}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Field api={api} name="quantity" label={labels.quantity} />
        <Field api={api} name="neededBy" label={labels.neededBy} />
      </SimpleGrid>
    </>
  );
}
