/** The fields of a supplier, in its new form and in the one that changes it. */
import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Field } from '../../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../../kernel/forms/useApiForm.ts';

export const SUPPLIER_NAMES = [
  'name',
  'taxIdType',
  'taxId',
  'address',
  'paymentDays',
  'leadTimeDays',
  'currency',
] as const;
export type SupplierName = (typeof SUPPLIER_NAMES)[number];

export function useSupplierLabels(): Record<SupplierName, string> {
  const { t } = useTranslation();
  return Object.fromEntries(SUPPLIER_NAMES.map((name) => [name, t(`purchasing.supplier.${name}`)])) as Record<
    SupplierName,
    string
  >;
}

export function SupplierFields({ api }: { api: ApiForm<SupplierName> }) {
  const { t } = useTranslation();
  const { settings } = useWorkshop();
  const labels = useSupplierLabels();
  const types = (settings?.taxIdTypes ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Field api={api} name="name" label={labels.name} autoFocus />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Field api={api} name="taxIdType" label={labels.taxIdType} choices={types} />
        <Field api={api} name="taxId" label={labels.taxId} />
      </SimpleGrid>
      <Field api={api} name="address" label={labels.address} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Field api={api} name="paymentDays" label={labels.paymentDays} />
        <Field api={api} name="leadTimeDays" label={labels.leadTimeDays} />
        <Field api={api} name="currency" label={labels.currency} description={t('purchasing.currencyWhy')} />
      </SimpleGrid>
    </>
  );
}
