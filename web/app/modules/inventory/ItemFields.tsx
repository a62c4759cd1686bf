/** What an item is described by, new or changed. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';

export const ITEM_NAMES = ['sku', 'name', 'unit', 'price', 'taxCode', 'minimumStock', 'location', 'forSale'] as const;
type Name = (typeof ITEM_NAMES)[number];

export function useItemLabels(): Record<Name, string> {
  const { t } = useTranslation();
  return {
    sku: t('inventory.sku'),
    name: t('inventory.name'),
    unit: t('inventory.unit'),
    price: t('inventory.price'),
    taxCode: t('inventory.tax'),
    minimumStock: t('inventory.minimum'),
    location: t('inventory.location'),
    forSale: t('inventory.forSale'),
  };
}

export function ItemFields({ api }: { api: ApiForm<Name> }) {
  const { t } = useTranslation();
  const { settings } = useWorkshop();
  const labels = useItemLabels();
  const taxes = (settings?.taxes ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  return (
    <>
      <Field api={api} name="sku" label={labels.sku} autoFocus />
      <Field api={api} name="name" label={labels.name} />
      <Group grow preventGrowOverflow={false} align="start">
        <Field api={api} name="unit" label={labels.unit} />
        <Field api={api} name="price" label={labels.price} />
        <Field api={api} name="taxCode" label={labels.taxCode} choices={taxes} />
      </Group>
      <Group grow preventGrowOverflow={false} align="start">
        <Field api={api} name="minimumStock" label={labels.minimumStock} />
        <Field api={api} name="location" label={labels.location} />
      </Group>
      <Field api={api} name="forSale" label={labels.forSale} description={t('inventory.forSaleWhy')} />
    </>
  );
}
