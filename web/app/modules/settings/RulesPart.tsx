/** Limits: what a document, an order and the stock may come to. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FIELDS } from './parts.ts';
import { useSettingsForm } from './settings.ts';

const NAMES = FIELDS.rules;

export function RulesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: NAMES,
    recordOf: (stored) => ({ ...stored }),
    inputOf: (change) => change,
  });
  const labels = {
    identifyBuyerOver: t('settings.field.identifyBuyerOver', { currency: settings.currency }),
    allowNegativeStock: t('settings.field.allowNegativeStock'),
    maxInvoicesPerWorkOrder: t('settings.field.maxInvoicesPerWorkOrder'),
  };
  return (
    <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
      <Stack maw={480}>
        <Field
          api={api}
          name="identifyBuyerOver"
          label={labels.identifyBuyerOver}
          description={t('settings.identifyBuyerOverWhy')}
        />
        <Field
          api={api}
          name="maxInvoicesPerWorkOrder"
          label={labels.maxInvoicesPerWorkOrder}
          description={t('settings.maxInvoicesPerWorkOrderWhy')}
        />
      </Stack>
      <Field
        api={api}
        name="allowNegativeStock"
        label={labels.allowNegativeStock}
        description={t('settings.allowNegativeStockWhy')}
      />
    </ApiFormBox>
  );
}
