/** How rounds of drivers are planned: where they begin and end, how long ways are, how fast one gets along. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UpdateSettingsInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FIELDS } from './parts.ts';
import { useSettingsForm } from './settings.ts';

const NAMES = FIELDS.routes;
type Name = (typeof NAMES)[number];

export function RoutesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const api = useSettingsForm({
    settings,
    fields: UpdateSettingsInputFields,
    names: NAMES,
    recordOf: (stored) => ({ ...stored }),
    inputOf: (change) => change,
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`settings.field.${name}`)])) as Record<Name, string>;
  return (
    <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
      <Stack maw={480}>
        {NAMES.map((name) => (
          <Field key={name} api={api} name={name} label={labels[name]} description={t(`settings.${name}Why`)} />
        ))}
      </Stack>
    </ApiFormBox>
  );
}
