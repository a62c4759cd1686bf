/** What is sold from afar: how it is sent and for how much, how long parts wait for their payment, and who is told. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FIELDS } from './parts.ts';
import { useSettingsForm } from './settings.ts';
import { ShippingMethods } from './ShippingMethods.tsx';

const NAMES = FIELDS.selling;
type Name = (typeof NAMES)[number];

export function SellingPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: NAMES,
    recordOf: ({ partsReservationMinutes, partsOrdersToldTo }) => ({ partsReservationMinutes, partsOrdersToldTo }),
    inputOf: ({ partsOrdersToldTo, ...change }) => ({
      ...change,
      ...(partsOrdersToldTo === undefined
        ? {}
        : { partsOrdersToldTo: (partsOrdersToldTo ?? []).map((each) => each.trim()).filter((each) => each !== '') }),
    }),
    // Whichever of them it is about.
    nameOf: (field) => (field.startsWith('partsOrdersToldTo') ? 'partsOrdersToldTo' : field),
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`settings.field.${name}`)])) as Record<Name, string>;
  return (
    <Stack gap="xl">
      <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
        <Stack maw={480}>
          {NAMES.map((name) => (
            <Field key={name} api={api} name={name} label={labels[name]} description={t(`settings.${name}Why`)} />
          ))}
        </Stack>
      </ApiFormBox>
      <ShippingMethods settings={settings} />
    </Stack>
  );
}
